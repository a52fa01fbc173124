import * as v from "valibot";
import type { Dependencies } from "./dependencies";
import { MAX_FONT_SIZE, MIN_FONT_SIZE, themeSchema } from "./records";
import type { Actions, Settings, State } from "./state";

/** `index.html` reads this key before the first paint. */
export const THEME_KEY = "learning-rate:theme";
const DEFAULTS: Settings = { theme: "system", editor: "auto", fontSize: 14, images: "on", drillTimer: "off" };

export interface SettingsSlice {
  initial: Settings;
  actions: Pick<Actions, "changeSettings">;
  /** Reads what is stored, and stores what could not be stored before. */
  takeOver(): Promise<void>;
}

function withReadableSize(change: Partial<Settings>): Partial<Settings> {
  if (change.fontSize === undefined) return change;
  return { ...change, fontSize: Math.min(MAX_FONT_SIZE, Math.max(MIN_FONT_SIZE, change.fontSize)) };
}

export function createSettingsSlice(
  { storage, memory, runtime }: Pick<Dependencies, "storage" | "memory" | "runtime">,
  get: () => State,
  set: (change: Pick<State, "settings">) => void,
): SettingsSlice {
  /** What the person changed and storage has not confirmed: it stays on top of whatever is read. */
  let unsaved: Partial<Settings> = {};
  let wasRead = false;
  const mirrored = v.safeParse(themeSchema, memory.get(THEME_KEY));

  function show(settings: Settings): void {
    memory.set(THEME_KEY, settings.theme);
    runtime.allowImages(settings.images === "on");
    set({ settings });
  }

  async function save(): Promise<void> {
    const saving = unsaved;
    try {
      await storage.writeSettings(get().settings);
      if (unsaved === saving) unsaved = {};
    } catch (error) {
      console.warn("The settings could not be kept.", error);
    }
  }

  return {
    initial: mirrored.success ? { ...DEFAULTS, theme: mirrored.output } : DEFAULTS,
    actions: {
      changeSettings(change) {
        const readable = withReadableSize(change);
        unsaved = { ...unsaved, ...readable };
        show({ ...get().settings, ...readable });
        if (wasRead) void save();
      },
    },
    async takeOver() {
      const stored = await storage.readSettings();
      wasRead = true;
      if (stored) show({ ...stored, ...unsaved });
      if (Object.keys(unsaved).length > 0) await save();
    },
  };
}
