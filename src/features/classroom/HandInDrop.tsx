import { Upload } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { MOST_FILES } from "./intake";

interface HandInDropProps {
  onFiles(files: readonly File[]): void;
  onLinks(text: string): void;
}

export function HandInDrop({ onFiles, onLinks }: HandInDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  return (
    <section
      className={over ? "class-drop squared over" : "class-drop squared"}
      aria-label="Hand-ins"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <Upload className="icon" />
      <strong>Drop the class's files here</strong>
      <span>
        1 to {MOST_FILES} <code>.lr.json</code> files, or a folder of them. They stay on this computer.
      </span>
      <div className="class-drop-ways">
        <Button kind="primary" onClick={() => input.current?.click()}>
          Add hand-ins
        </Button>
        <LinksDialog onLinks={onLinks} />
      </div>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple
        accept=".json,application/json"
        aria-label="Files of hand-ins"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = ""; // the same file again is a change too
        }}
      />
    </section>
  );
}

function LinksDialog({ onLinks }: Pick<HandInDropProps, "onLinks">) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const field = useId();
  const add = () => {
    onLinks(text);
    setText("");
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add links</Button>
      <Dialog title="Add links" open={open} onOpenChange={setOpen}>
        <div className="class-links">
          <label htmlFor={field}>One link a line, with the pupil's name before it:</label>
          <textarea
            id={field}
            rows={6}
            value={text}
            placeholder="Ada Brandt: https://…/#/numpy/row-norms?c=1.…"
            spellCheck={false}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button kind="primary" inactive={text.trim() === ""} onClick={add}>
            Add
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** The files, and those in folders, however deep. */
async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: FileSystemEntry[] = [];
  // A call gives at most 100 entries in Chromium.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  const files = (await Promise.all(found.map(filesIn))).flat();
  return files.filter(({ name }) => name.endsWith(".json"));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
