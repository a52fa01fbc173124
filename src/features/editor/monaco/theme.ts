/** Monaco's colours, taken from the page's own. */
import { editor } from "monaco-editor/editor/editor.api.js";

const NAME = "learning-rate";

/** Defines the theme from the page as it looks now, and again on every change; returns the function that ends it. */
export function followPageTheme(): () => void {
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].map((query) => matchMedia(query));
  const observer = new MutationObserver(defineTheme);
  defineTheme();
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  for (const query of queries) query.addEventListener("change", defineTheme);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", defineTheme);
  };
}

function defineTheme(): void {
  const read = pageColours();
  const rule = (token: string, colour: string, fontStyle = "") => ({ token, foreground: read(colour).slice(1, 7), fontStyle });
  const background = read("--code-bg");
  editor.defineTheme(NAME, {
    base: isDark(background) ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      rule("", "--ink"),
      rule("keyword", "--syn-key", "bold"),
      rule("string", "--syn-str"),
      rule("string.escape", "--syn-str"),
      rule("number", "--syn-num"),
      rule("comment", "--syn-com", "italic"),
      rule("call", "--syn-call"),
      rule("definition", "--ink", "bold"),
      rule("tag", "--syn-call"),
      rule("invalid", "--red"),
    ],
    colors: {
      "editor.background": background,
      "editor.foreground": read("--ink"),
      "editorCursor.foreground": read("--ink"),
      "editorLineNumber.foreground": read("--ink-3"),
      "editorLineNumber.activeForeground": read("--ink"),
      "editor.selectionBackground": `${read("--pen")}40`,
      "editor.inactiveSelectionBackground": `${read("--pen")}26`,
      "editor.wordHighlightBackground": `${read("--pen")}1f`,
      "editor.wordHighlightStrongBackground": `${read("--pen")}2e`,
      "editor.selectionHighlightBackground": `${read("--pen")}1f`,
      "editor.findMatchBackground": `${read("--marker")}99`,
      "editor.findMatchHighlightBackground": `${read("--marker")}59`,
      "editor.rangeHighlightBackground": read("--marker-wash"),
      "editorBracketMatch.background": `${read("--pen")}26`,
      "editorBracketMatch.border": read("--line-strong"),
      "editorIndentGuide.background1": read("--line"),
      "editorIndentGuide.activeBackground1": read("--line-strong"),
      "editorError.foreground": read("--red"),
      "editorWidget.background": read("--paper-2"),
      "editorWidget.foreground": read("--ink"),
      "editorWidget.border": read("--line-strong"),
      "editorHoverWidget.background": read("--paper-2"),
      "editorHoverWidget.border": read("--line-strong"),
      "input.background": read("--paper"),
      "input.foreground": read("--ink"),
      "input.border": read("--line-strong"),
      "inputOption.activeBackground": read("--pen-wash"),
      "inputOption.activeForeground": read("--pen-strong"),
      "inputOption.activeBorder": read("--pen"),
      focusBorder: read("--focus"),
      "menu.background": read("--paper"),
      "menu.foreground": read("--ink"),
      "menu.selectionBackground": read("--pen"),
      "menu.selectionForeground": read("--on-pen"),
      "menu.border": read("--line-strong"),
      "scrollbarSlider.background": `${read("--line-strong")}66`,
      "scrollbarSlider.hoverBackground": `${read("--line-strong")}99`,
      "scrollbarSlider.activeBackground": `${read("--line-strong")}cc`,
      "editorFoldPlaceholder.foreground": read("--ink-3"),
      "editorGutter.foldingControlForeground": read("--ink-3"),
    },
  });
  editor.setTheme(NAME);
}

/** Tokens are `light-dark(…)`: an element that wears one knows which of the two it is. */
function pageColours(): (name: string) => string {
  const probe = document.createElement("span");
  document.body.append(probe);
  const found = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    probe.style.color = `var(${name})`;
    const hex = toHex(getComputedStyle(probe).color);
    found.set(name, hex);
    return hex;
  };
}

/** `rgb(35, 67, 166)` as `#2343a6`. */
export function toHex(colour: string): string {
  const channels = colour
    .match(/\d+(\.\d+)?/g)
    ?.slice(0, 3)
    .map(Number) ?? [0, 0, 0];
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function isDark(hex: string): boolean {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5) < 128;
}
