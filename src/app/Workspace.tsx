import { type ReactNode, useMemo, useRef } from "react";
import type { Exercise } from "../content/exercise";
import type { SelfMadeExercise } from "../content/share";
import { Console } from "../features/console/Console";
import { EditorPane } from "../features/editor/EditorPane";
import type { EditorHandle } from "../features/editor/editor-handle";
import { Help } from "../features/help/Help";
import { Lesson } from "../features/help/Lesson";
import { ActionBar } from "../features/python-status/ActionBar";
import { Results } from "../features/results/Results";
import { Statement } from "../features/statement/Statement";
import { Panes, usePaneMode } from "../ui/Panes";
import { ScrollBox } from "../ui/ScrollBox";
import { SkipLink } from "../ui/SkipLink";
import { NextExercise } from "./NextExercise";
import { PartTabs } from "./PartTabs";
import { useTaskShortcuts } from "./use-task-shortcuts";
import { WorkspaceHeader } from "./WorkspaceHeader";

interface WorkspaceProps {
  exercise: Exercise;
  /** What follows `#/` here. */
  address: string;
  /** Null for an exercise of ours. */
  selfMade: SelfMadeExercise | null;
  /** Somebody's code for it, to decide about. */
  shared: ReactNode;
  /** Above the task. */
  notice?: ReactNode;
}

/** An open exercise: the task, the code, and what came of it. */
export function Workspace({ exercise, address, selfMade, shared, notice }: WorkspaceProps) {
  const editor = useRef<EditorHandle>(null);
  const task = useRef<HTMLElement>(null);
  const code = useRef<HTMLElement>(null);
  const results = useRef<HTMLElement>(null);
  const mode = usePaneMode();
  useTaskShortcuts();

  const parts = useMemo(
    () => [
      { name: "Task", element: task },
      { name: "Code", element: code },
      { name: "Results", element: results },
    ],
    [],
  );
  const source = useMemo(() => ({ exercise, selfMade }), [exercise, selfMade]);
  const toLine = (line: number) => editor.current?.goTo(line);
  const scrolls = mode !== "page";

  return (
    <>
      <SkipLink label="Skip to the code" onJump={() => editor.current?.focus()} />
      <WorkspaceHeader id={exercise.id} title={exercise.title} share={source} />
      <PartTabs parts={parts} address={address} />
      <main className="workspace-main">
        <Panes
          memory="workspace"
          names={{ left: "Width of the task", right: "Width of the results", under: "Height of the results" }}
          left={
            <section className="pane task" aria-label="Task" ref={task} tabIndex={-1}>
              <PaneBody name="Task, scrolls" scrolls={scrolls}>
                {notice}
                <Statement exercise={exercise}>
                  <Help exercise={exercise} />
                </Statement>
              </PaneBody>
            </section>
          }
          middle={
            <section className="pane code" aria-label="Code" ref={code} tabIndex={-1}>
              {shared}
              <EditorPane ref={editor} starter={exercise.starter} />
              <ActionBar />
            </section>
          }
          right={
            <section className="pane out" aria-label="Results" ref={results} tabIndex={-1}>
              <PaneBody name="Results, scrolls" scrolls={scrolls}>
                <Results exercise={exercise} onLine={toLine} lesson={<Lesson exercise={exercise} />} />
              </PaneBody>
              <NextExercise id={exercise.id} />
              <Console key={mode} onLine={toLine} startsFolded={mode === "stacked"} />
            </section>
          }
        />
      </main>
    </>
  );
}

/** A box of its own where the panes stand side by side; on small screens the page itself scrolls. */
function PaneBody({ name, scrolls, children }: { name: string; scrolls: boolean; children: ReactNode }) {
  if (!scrolls) return <div className="scroll">{children}</div>;
  return (
    <ScrollBox className="scroll" name={name}>
      {children}
    </ScrollBox>
  );
}
