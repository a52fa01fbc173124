import { RotateCcw, Undo2 } from "lucide-react";
import { useState } from "react";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";

/** Back to what the exercise began with: asks first, and can be undone. */
export function ResetButton({ starter }: { starter: string }) {
  const isStarter = useAppState((state) => state.workspace.code === starter);
  const canUndo = useAppState((state) => state.workspace.beforeReset !== null && state.workspace.beforeReset !== state.workspace.code);
  const reset = useAppState((state) => state.reset);
  const undo = useAppState((state) => state.undoReset);
  const [asking, setAsking] = useState(false);

  return (
    <>
      {canUndo ? (
        <Button kind="quiet" small onClick={undo}>
          <Undo2 className="icon icon-s" />
          Undo reset
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
