import { useLayoutEffect } from "react";
import { useAppState } from "../store/use-store";

/** The chosen theme on `<html>`; without the attribute the system decides. */
export function useThemeAttribute(): void {
  const theme = useAppState((state) => state.settings.theme);
  useLayoutEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
