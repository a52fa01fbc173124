import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Exercise } from "../content/exercise";
import { Console } from "../features/console/Console";
import { EditorPane } from "../features/editor/EditorPane";
import type { EditorHandle } from "../features/editor/editor-handle";
import { Help } from "../features/help/Help";
import { Lesson } from "../features/help/Lesson";
import { ActionBar } from "../features/python-status/ActionBar";
import { Results } from "../features/results/Results";
import { Statement } from "../features/statement/Statement";
import type { Opened } from "../store/state";
import { useAppState } from "../store/use-store";
import { Panes, usePaneMode } from "../ui/Panes";
import { ScrollBox } from "../ui/ScrollBox";
import { SkipLink } from "../ui/SkipLink";
import { ExerciseFailed, ExerciseLoading, ExerciseMissing } from "./ExerciseStates";
import { NextExercise } from "./NextExercise";
import { PartTabs } from "./PartTabs";
import { useTaskShortcuts } from "./use-task-shortcuts";
import { WorkspaceHeader } from "./WorkspaceHeader";
import "./ExercisePage.css";

/** One exercise: the task, the code, and what came of it. */
export function ExercisePage({ id }: { id: string }) {
  const open = useAppState((state) => state.open);
  const opened = useAppState((state) => state.workspace.opened);
  useEffect(() => {
    void open(id);
  }, [open, id]);

  const isThis = opened !== null && idOf(opened) === id;
  const title = isThis && opened.kind === "open" ? opened.exercise.title : null;
  useEffect(() => {
    document.title = title === null ? "Learning Rate" : `${title} · Learning Rate`;
  }, [title]);

  return (
    <div className="workspace">
      {isThis && opened.kind === "open" ? (
        <Workspace key={id} exercise={opened.exercise} />
      ) : (
        <>
          <WorkspaceHeader id={id} />
          {!isThis || opened.kind === "loading" ? <ExerciseLoading /> : null}
          {isThis && opened.kind === "missing" ? <ExerciseMissing /> : null}
          {isThis && opened.kind === "failed" ? <ExerciseFailed message={opened.message} onRetry={() => void open(id)} /> : null}
        </>
      )}
    </div>
  );
}

function idOf(opened: Opened): string {
  return opened.kind === "open" ? opened.exercise.id : opened.id;
}

function Workspace({ exercise }: { exercise: Exercise }) {
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
  const toLine = (line: number) => editor.current?.goTo(line);
  const scrolls = mode !== "page";

  return (
    <>
      <SkipLink label="Skip to the code" onJump={() => editor.current?.focus()} />
      <WorkspaceHeader id={exercise.id} />
      <PartTabs parts={parts} address={exercise.id} />
      <main className="workspace-main">
        <Panes
          memory="workspace"
          names={{ left: "Width of the task", right: "Width of the results", under: "Height of the results" }}
          left={
            <section className="pane task" aria-label="Task" ref={task} tabIndex={-1}>
              <PaneBody name="Task, scrolls" scrolls={scrolls}>
                <Statement exercise={exercise}>
                  <Help exercise={exercise} />
                </Statement>
              </PaneBody>
            </section>
          }
          middle={
            <section className="pane code" aria-label="Code" ref={code} tabIndex={-1}>
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
