import { ChevronDown } from "lucide-react";
import { useEffect, useId, useState } from "react";
import type { WorkspaceState } from "../../store/state";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { Printed } from "./Printed";
import { took } from "./run-end";
import { StdinBox } from "./StdinBox";
import "./Console.css";

interface ConsoleProps {
  onLine(line: number): void;
  /** Where room is short the output is folded to its head until something runs. */
  startsFolded: boolean;
}

/** What the program printed and drew, and what it may read with `input()`. */
export function Console({ onLine, startsFolded }: ConsoleProps) {
  const output = useAppState((state) => state.workspace.output);
  const skipped = useAppState((state) => state.workspace.skipped);
  const run = useAppState((state) => state.workspace.run);
  const clear = useAppState((state) => state.clearOutput);
  const check = useAppState((state) => state.workspace.check);
  const [isOpen, setOpen] = useFolding(startsFolded, run.kind === "running");
  const isAside = useLastTask(run, check) === "check";
  const body = useId();

  return (
    <section className={["console", isOpen ? "open" : "", isAside ? "aside" : ""].filter(Boolean).join(" ")} aria-label="Output">
      <div className="pane-head">
        <h2>Output</h2>
        <span className="meta" aria-live="polite">
          {headline(run)}
        </span>
        <span className="end">
          {isOpen ? (
            <Button kind="quiet" small inactive={output.length === 0 && skipped === 0} onClick={clear}>
              Clear
            </Button>
          ) : null}
          <Button
            kind="quiet"
            small
            iconOnly
            aria-expanded={isOpen}
            aria-controls={body}
            aria-label="Show output"
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown className={isOpen ? "icon" : "icon folded"} />
          </Button>
        </span>
      </div>
      <div className="console-body" id={body} hidden={!isOpen}>
        <Printed output={output} skipped={skipped} end={run.kind === "ended" ? run.end : null} onLine={onLine} />
        <StdinBox />
      </div>
    </section>
  );
}

function headline(run: WorkspaceState["run"]): string {
  if (run.kind === "running") return "Running";
  return run.kind === "ended" ? took(run.end) : "";
}

/** Opens by itself when something runs: what it prints must not stay unseen. */
function useFolding(startsFolded: boolean, running: boolean): [boolean, (open: boolean) => void] {
  const [choice, setChoice] = useState<boolean | null>(null);
  useEffect(() => {
    if (running) setChoice(true);
  }, [running]);
  return [choice ?? !startsFolded, setChoice];
}

/** After a Check its results need the room more than what was printed before. */
function useLastTask(run: WorkspaceState["run"], check: WorkspaceState["check"]): "run" | "check" {
  const [last, setLast] = useState<"run" | "check">("run");
  if (run.kind === "running" && last !== "run") setLast("run");
  if (check.kind === "checking" && last !== "check") setLast("check");
  return last;
}
