import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../ui/Button";

/** For a `.lr.json` that somebody sent. */
export function OpenFileButton({ onFile, primary = false }: { onFile(file: File): void; primary?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // So that the same file can be chosen again.
          target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button kind={primary ? "primary" : "plain"} onClick={() => input.current?.click()}>
        <FolderOpen className="icon" />
        Open a file
      </Button>
    </>
  );
}
