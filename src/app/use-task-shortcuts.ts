import { useEffect } from "react";
import { useAppStore } from "../store/use-store";
import { shortcutOf } from "../ui/shortcut";

/** Run and Check from anywhere on the page. Before the editor sees the keys: Monaco would add a line. */
export function useTaskShortcuts(): void {
  const store = useAppStore();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const shortcut = shortcutOf(event);
      if (shortcut === null || isInDialog(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) void store.getState()[shortcut]();
    }
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [store]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}
