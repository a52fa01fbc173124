import { RefreshCw } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import type { ShellClient } from "../../offline/shell-client";
import { Button } from "../../ui/Button";
import "./UpdateNote.css";

/** Never by itself: somebody may be in the middle of an exercise. */
export function UpdateNote({ shell }: { shell: Pick<ShellClient, "hasUpdate" | "subscribe" | "update"> }) {
  const hasUpdate = useSyncExternalStore(shell.subscribe, shell.hasUpdate);
  const [isPutOff, setPutOff] = useState(false);
  if (!hasUpdate || isPutOff) return null;
  return (
    <section className="update-note" aria-label="New version">
      <p role="status">
        <b>A new version is ready.</b> What you have written is kept.
      </p>
      <div className="update-choices">
        <Button kind="primary" onClick={() => shell.update()}>
          <RefreshCw className="icon" />
          Reload
        </Button>
        <Button onClick={() => setPutOff(true)}>Later</Button>
      </div>
    </section>
  );
}
