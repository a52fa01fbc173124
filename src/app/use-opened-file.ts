import { useCallback, useState } from "react";
import type { HandIn } from "../content/hand-in";
import type { Reading, Share } from "../content/share";
import type { WorkFile } from "../store/work-file";

export type FileContent = Share | WorkFile | HandIn;

/** What the person opened last from a file, kept until the page is left, and the way to open one. */
export function useOpenedFile(): [Reading<FileContent> | null, (file: File) => void] {
  const [opened, setOpened] = useState<Reading<FileContent> | null>(null);
  const open = useCallback((file: File) => {
    void read(file).then((reading) => {
      setOpened(reading);
      location.hash = "#/file";
    });
  }, []);
  return [opened, open];
}

async function read(file: File): Promise<Reading<FileContent>> {
  try {
    // Few open files: none of this is part of the first paint.
    const [{ readShareFile }, { fileSchema }] = await Promise.all([import("../content/share-file"), import("./file-schema")]);
    return await readShareFile(file, fileSchema);
  } catch {
    return { kind: "refused", reason: "A part of this page did not arrive. Reload it and open the file once more." };
  }
}
