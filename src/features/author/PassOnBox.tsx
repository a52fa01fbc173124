import { FolderDown, Play, Share2 } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { saveFile } from "../../ui/save-file";
import type { Authoring } from "./authoring";
import { slugOf } from "./exercise-folder-name";

interface PassOnBoxProps {
  authoring: Authoring;
  canPassOn: boolean;
  onShare(): void;
  onTry(): void;
  trouble: string;
}

/** Ways out: try it, a link or file, a folder for those who add it to the site. */
export function PassOnBox({ authoring, canPassOn, onShare, onTry, trouble }: PassOnBoxProps) {
  const { draft, verification } = useStore(authoring);
  const [said, setSaid] = useState("");
  const [asks, setAsks] = useState(false);

  async function download(): Promise<void> {
    try {
      const { zipOf } = await import("./exercise-folder");
      const catchers = verification?.of === draft ? verification.catchers : [];
      saveFile(`${slugOf(draft)}.zip`, "application/zip", zipOf(draft, catchers));
      setSaid("TO-DO.md in it says what is left for the site's own collection.");
    } catch {
      setSaid("The part of the page that makes the folder did not come. Check the connection and try again.");
    }
  }

  return (
    <section className="author-box" aria-label="Pass it on">
      <h2>Pass it on</h2>
      <div className="author-ways">
        <Button inactive={!canPassOn} onClick={onTry}>
          <Play className="icon" />
          Try it
        </Button>
        <Button inactive={!canPassOn} aria-haspopup="dialog" onClick={onShare}>
          <Share2 className="icon" />
          Share
        </Button>
        <Button inactive={!canPassOn} onClick={() => void download()}>
          <FolderDown className="icon" />
          Download as folder
        </Button>
      </div>
      <p className="author-note" role="status">
        {canPassOn ? trouble || said || "What you write is kept in this browser." : "Give it a title first."}
      </p>
      <div>
        <Button small kind="quiet" onClick={() => setAsks(true)}>
          Start over
        </Button>
      </div>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title="Start over?"
        confirm="Start over"
        cancel="Keep it"
        onConfirm={authoring.startOver}
      >
        What you have written here goes away for good. Save it as a file first if you may want it again.
      </ConfirmDialog>
    </section>
  );
}
