import { useCallback, useState } from "react";
import type { Reading, Share } from "../content/share";

/** What the person opened last from a file, kept until the page is left, and the way to open one. */
export function useOpenedFile(): [Reading<Share> | null, (file: File) => void] {
  const [opened, setOpened] = useState<Reading<Share> | null>(null);
  const open = useCallback((file: File) => {
    void read(file).then((reading) => {
      setOpened(reading);
      location.hash = "#/file";
    });
  }, []);
  return [opened, open];
}

async function read(file: File): Promise<Reading<Share>> {
  try {
    // Few open files: none of this is part of the first paint.
    const [{ readShareFile }, { shareSchema }] = await Promise.all([import("../content/share-file"), import("../content/share")]);
    return await readShareFile(file, shareSchema);
  } catch {
    return { kind: "refused", reason: "A part of this page did not arrive. Reload it and open the file once more." };
  }
}
