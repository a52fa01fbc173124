import { Check, Play, RotateCw, Square } from "lucide-react";
import type { WorkspaceState } from "../../store/state";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { ARIA_SHORTCUTS, SHORTCUTS } from "../../ui/shortcut";
import { PythonStatus } from "./PythonStatus";
import { statusView, type Waiting } from "./status-view";
import "./ActionBar.css";

/** The state of Python, and what one can do with the code. */
export function ActionBar() {
  const python = useAppState((state) => state.python);
  const waiting = useAppState((state) => taskOf(state.workspace));
  const wasStopped = useAppState(({ workspace: { run, check } }) => endedStopped(run) || endedStopped(check));
  const drawing = useAppState((state) => state.workspace.drawing);
  const limits = useAppState(({ workspace: { opened } }) => (opened?.kind === "open" ? opened.exercise.limits : null));
  const run = useAppState((state) => state.run);
  const check = useAppState((state) => state.check);
  const stop = useAppState((state) => state.stop);
  const retry = useAppState((state) => state.retryPython);
  const limitSeconds = python.kind === "busy" && python.task !== "drill" && !drawing && limits ? limits[python.task] : null;

  return (
    <div className="actions">
      <PythonStatus view={statusView(python, waiting, wasStopped, drawing)} limitSeconds={limitSeconds} />
      {python.kind === "failed" ? (
        <Button className="retry" onClick={retry}>
          <RotateCw className="icon" />
          Try again
        </Button>
      ) : null}
      <Button className="stop" inactive={waiting === null} onClick={stop}>
        <Square className="icon" />
        Stop
      </Button>
      <Button inactive={waiting !== null} onClick={() => void run()} aria-keyshortcuts={ARIA_SHORTCUTS.run}>
        <Play className="icon" />
        Run
      </Button>
      <Button kind="primary" inactive={waiting !== null} onClick={() => void check()} aria-keyshortcuts={ARIA_SHORTCUTS.check}>
        <Check className="icon" />
        Check
        <span className="only-xl" aria-hidden="true">
          <kbd>{SHORTCUTS.check}</kbd>
        </span>
      </Button>
    </div>
  );
}

function taskOf({ run, check }: WorkspaceState): Waiting {
  if (run.kind === "running") return "run";
  return check.kind === "checking" ? "check" : null;
}

function endedStopped(task: WorkspaceState["run"] | WorkspaceState["check"]): boolean {
  return task.kind === "ended" && task.end.kind === "stopped";
}
