import { Menu } from "@base-ui/react/menu";
import { Check, Contrast } from "lucide-react";
import type { Theme } from "../store/state";
import { useAppState } from "../store/use-store";
import { buttonClass } from "../ui/Button";
import "../ui/Menu.css";

const THEMES: readonly { theme: Theme; name: string }[] = [
  { theme: "system", name: "As the system" },
  { theme: "light", name: "Light" },
  { theme: "dark", name: "Dark" },
  { theme: "contrast", name: "High contrast" },
];

const isTheme = (value: unknown): value is Theme => THEMES.some(({ theme }) => theme === value);

/** With its button. It comes when it is opened for the first time, and so opens at once. */
export function ThemeChoice() {
  const theme = useAppState((state) => state.settings.theme);
  const change = useAppState((state) => state.changeSettings);
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className={buttonClass({ kind: "quiet", iconOnly: true }, "hide-s")} aria-label="Theme">
        <Contrast className="icon" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={6} align="end">
          <Menu.Popup className="menu">
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value: unknown) => {
                if (isTheme(value)) change({ theme: value });
              }}
            >
              {THEMES.map((choice) => (
                <Menu.RadioItem key={choice.theme} value={choice.theme} className="menu-item">
                  <span className="menu-mark">
                    <Menu.RadioItemIndicator>
                      <Check className="icon icon-s" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {choice.name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
