import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
};
const ELSEWHERE = {
  chromium: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
};

/** The path of an installed browser, or null. CHROMIUM and FIREFOX in the environment go first. */
export function findBrowser(kind) {
  const named = process.env[kind.toUpperCase()];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES[kind].map((name) => join(folder, name))), ...ELSEWHERE[kind]];
  return candidates.find((path) => existsSync(path)) ?? null;
}
