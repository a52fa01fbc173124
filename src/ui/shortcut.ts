/** What the person's own keyboard calls the keys. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** In the order in which one presses them. */
export const SHORTCUTS = {
  run: isApple ? "⌘ ↵" : "Ctrl ↵",
  check: isApple ? "⌘ ⇧ ↵" : "Ctrl ⇧ ↵",
};

/** For `aria-keyshortcuts`. */
export const ARIA_SHORTCUTS = {
  run: isApple ? "Meta+Enter" : "Control+Enter",
  check: isApple ? "Meta+Shift+Enter" : "Control+Shift+Enter",
};

export function shortcutOf(event: KeyboardEvent): "run" | "check" | null {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.altKey) return null;
  return event.shiftKey ? "check" : "run";
}
