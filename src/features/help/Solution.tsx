import { Eye } from "lucide-react";
import { useState } from "react";
import type { Exercise } from "../../content/exercise";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import { CopyButton } from "../../ui/CopyButton";
import { PythonText } from "../../ui/PythonText";
import { ScrollBox } from "../../ui/ScrollBox";

/** Asks first: seeing the answer changes what one can still find out. */
export function SolutionButton({ exercise, onShow }: { exercise: Exercise; onShow(): void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        <Eye className="icon" />
        Show solution
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Show the solution?"
        confirm="Show it"
        cancel="Try on my own"
        onConfirm={onShow}
      >
        {exercise.hints.length > 0 ? "A hint may be enough. " : ""}If you have not solved this exercise yet, it is marked as “seen”. Your
        own code stays as it is.
      </ConfirmDialog>
    </>
  );
}

export function SolutionText({ code, isSeen }: { code: string; isSeen: boolean }) {
  return (
    <div className="solution">
      <div className="solution-head">
        <h2>One good solution</h2>
        <CopyButton text={code} label="Copy" />
      </div>
      <ScrollBox as="pre" name="Solution">
        <PythonText code={code} />
      </ScrollBox>
      {isSeen ? <p className="meta">Marked as seen. Other answers are just as right if the tests pass.</p> : null}
    </div>
  );
}
