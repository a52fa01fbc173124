import type { Settings } from "../../store/state";
import { useAppState } from "../../store/use-store";
import { Choice, type Option } from "./Choice";
import { FontSize } from "./FontSize";
import "./SettingsForm.css";

const THEMES: readonly Option<Settings["theme"]>[] = [
  { value: "system", name: "As the system", hint: "Light or dark, and its wish for contrast" },
  { value: "light", name: "Light", hint: "Ink on paper" },
  { value: "dark", name: "Dark", hint: "For a dark room" },
  { value: "contrast", name: "High contrast", hint: "Black and white, thicker lines" },
];

const EDITORS: readonly Option<Settings["editor"]>[] = [
  { value: "auto", name: "Automatic", hint: "Plain where a finger types, full everywhere else" },
  { value: "monaco", name: "Full editor", hint: "Monaco: find, several cursors, folding" },
  { value: "plain", name: "Plain editor", hint: "A simple text field: light, and good with screen readers" },
];

const IMAGES: readonly Option<Settings["images"]>[] = [
  { value: "on", name: "On", hint: "Python starts from an image of its memory that this browser keeps" },
  { value: "off", name: "Off", hint: "Python starts from the beginning each time: slower, and needs less space" },
];

/** Everything applies at once: there is nothing to save. */
export function SettingsForm() {
  const settings = useAppState((state) => state.settings);
  const change = useAppState((state) => state.changeSettings);
  return (
    <div className="settings">
      <Choice title="Theme" options={THEMES} value={settings.theme} onChange={(theme) => change({ theme })} />
      <Choice title="Editor" options={EDITORS} value={settings.editor} onChange={(editor) => change({ editor })} />
      <Choice title="Fast start" options={IMAGES} value={settings.images} onChange={(images) => change({ images })} />
      <FontSize size={settings.fontSize} onChange={(fontSize) => change({ fontSize })} />
    </div>
  );
}
