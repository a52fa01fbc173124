import { RotateCcw, Undo2 } from "lucide-react";
import { useState } from "react";
import type { ReplacedCode } from "../../store/state";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";

const WAYS_BACK: Record<ReplacedCode["by"], string> = {
  reset: "Undo reset",
  shared: "Back to my code",
  import: "Back to what was here",
  undo: "Redo",
};

/** Back to what the exercise began with: asks first, and can be undone. */
export function ResetButton({ starter }: { starter: string }) {
  const isStarter = useAppState((state) => state.workspace.code === starter);
  const replaced = useAppState(({ workspace }) => (workspace.replaced?.code === workspace.code ? null : workspace.replaced));
  const reset = useAppState((state) => state.reset);
  const undo = useAppState((state) => state.undoReplace);
  const [asking, setAsking] = useState(false);

  return (
    <>
      {replaced ? (
        <Button kind="quiet" small onClick={undo}>
          <Undo2 className="icon icon-s" />
          {WAYS_BACK[replaced.by]}
        </Button>
      ) : null}
      <Button kind="quiet" small inactive={isStarter} onClick={() => setAsking(true)}>
        <RotateCcw className="icon icon-s" />
        Reset
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Start again?"
        confirm="Reset my code"
        cancel="Keep my code"
        onConfirm={reset}
      >
        The editor goes back to the code that this exercise began with. “Undo reset” brings yours back.
      </ConfirmDialog>
    </>
  );
}
