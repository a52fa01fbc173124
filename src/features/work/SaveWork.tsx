import { Download } from "lucide-react";
import { useState } from "react";
import { MAX_FILE_BYTES, writeShareFile } from "../../content/share-file";
import { plural } from "../../lib/plural";
import { explainStorageError } from "../../store/storage";
import type { Work } from "../../store/work";
import { Button } from "../../ui/Button";
import { saveFile } from "../../ui/save-file";

/** All drafts and progress in one file. */
export function SaveWork({ openWork }: { openWork(): Promise<Work> }) {
  const [said, setSaid] = useState("");
  return (
    <>
      <Button onClick={() => void save(openWork).then(setSaid)}>
        <Download className="icon" />
        Save my work as a file
      </Button>
      <p role="status">{said}</p>
    </>
  );
}

async function save(openWork: () => Promise<Work>): Promise<string> {
  try {
    const file = await (await openWork()).collect();
    if (file.drafts.length === 0 && Object.keys(file.progress).length === 0 && Object.keys(file.review).length === 0)
      return "There is nothing to save yet: write some code first.";
    const text = writeShareFile(file);
    const bytes = new TextEncoder().encode(text).byteLength;
    if (bytes > MAX_FILE_BYTES)
      return `The file would have ${(bytes / 1e6).toFixed(1)} MB, and at most 5 MB can be read again. Reset the exercises with the longest code first.`;
    const name = `my-work-${new Date(file.madeAt).toISOString().slice(0, 10)}.lr.json`;
    saveFile(name, "application/json", text);
    return `${name}: code for ${plural(file.drafts.length, "exercise")}, ${Math.ceil(bytes / 1_000)} kB.`;
  } catch (error) {
    return explainStorageError(error);
  }
}
