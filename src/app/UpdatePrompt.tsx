import { use, useEffect } from "react";
import { UpdateNote } from "../features/offline/UpdateNote";
import { savesData } from "../lib/saves-data";
import type { LoadOffline } from "../offline/browser-offline";

/** Sets up the copy of the site, when nobody waits for anything, and says when a new version has come. */
export function UpdatePrompt({ loadOffline }: { loadOffline: LoadOffline }) {
  const found = use(loadOffline());
  useEffect(() => {
    if (found.kind !== "possible") return;
    // What fails here is tried again at the next visit, and told on the page "Offline".
    (savesData() ? found.shell.watch() : found.shell.ready(() => {})).catch(() => {});
  }, [found]);
  return found.kind === "possible" ? <UpdateNote shell={found.shell} /> : null;
}
