import { type ReactNode, useEffect } from "react";
import type { Opened } from "../store/state";
import { useAppState } from "../store/use-store";
import { ExerciseFailed, ExerciseLoading, ExerciseMissing } from "./ExerciseStates";
import { useTitle } from "./use-title";
import { Workspace } from "./Workspace";
import { WorkspaceHeader } from "./WorkspaceHeader";
import "./ExercisePage.css";

/** One of our exercises. `shared` is somebody's code for it, to decide about. */
export function ExercisePage({ id, shared = null }: { id: string; shared?: ReactNode }) {
  const open = useAppState((state) => state.open);
  const opened = useAppState((state) => state.workspace.opened);
  useEffect(() => {
    void open(id);
  }, [open, id]);

  const isThis = opened !== null && idOf(opened) === id;
  const title = isThis && opened.kind === "open" ? opened.exercise.title : null;
  useTitle(title);

  return (
    <div className="workspace">
      {isThis && opened.kind === "open" ? (
        <Workspace key={id} exercise={opened.exercise} address={id} selfMade={null} shared={shared} />
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
