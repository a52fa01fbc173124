/** The exercise that is open: its code, hints and solution. */
import type { Exercise, ExerciseId } from "../content/exercise";
import { needsOf } from "../python/needs";
import type { Dependencies } from "./dependencies";
import { createDraftKeeper, type DraftKeeper, type DraftSession } from "./draft-keeper";
import { begun, hintOpened, type ProgressChange, solutionSeen } from "./progress";
import type { Actions, State, WorkspaceState } from "./state";
import { createTasks, type TaskNews } from "./tasks";

/** An exercise has some ten kilobytes. A browser never gives up on a part of the page, so somebody must say that it does not come. */
const LOAD_SECONDS = 30;

export const EMPTY_WORKSPACE: WorkspaceState = {
  opened: null,
  code: "",
  replaced: null,
  saving: { kind: "saved", at: null },
  stdin: "",
  output: [],
  skipped: 0,
  run: { kind: "none" },
  check: { kind: "none" },
  pictures: [],
  drawing: false,
  hintsShown: 0,
  solutionShown: false,
};

export interface WorkspaceParts extends Dependencies {
  get(): State;
  set(change: Pick<State, "workspace">): void;
  /** Settles once storage has been read or given up. */
  storageRead(): Promise<unknown>;
  changeProgress(id: ExerciseId, change: ProgressChange): void;
  /** For review. */
  note(news: TaskNews): void;
}

export interface WorkspaceSlice {
  actions: Omit<Actions, "changeSettings" | "recordDrill" | "undoReviewImport">;
  drafts: DraftKeeper;
}

export function createWorkspaceSlice(parts: WorkspaceParts): WorkspaceSlice {
  const { catalogue, loadExercise, runtime, now, schedule, get, set, storageRead, changeProgress, note } = parts;
  let session: DraftSession | null = null;
  let opening: { id: string; done: Promise<void> } | null = null;

  function change(changes: Partial<WorkspaceState>): void {
    set({ workspace: { ...get().workspace, ...changes } });
  }

  const drafts = createDraftKeeper({
    ...parts,
    onChange(changed) {
      if (changed === session) showDraft();
    },
  });
  const tasks = createTasks({ ...parts, workspace: () => get().workspace, change, changeProgress, note });

  function showDraft(): void {
    if (session) change({ code: session.code, replaced: session.replaced, saving: drafts.savingOf(session) });
  }

  function isKnown(id: string): boolean {
    return catalogue.tracks.some((track) => track.exercises.some((exercise) => exercise.id === id));
  }

  async function load(id: ExerciseId, fetchExercise: () => Promise<Exercise>, isCurrent: () => boolean): Promise<void> {
    // Should it come after all, it opens.
    const endWait = schedule(() => {
      const message = `It has not come for ${LOAD_SECONDS} seconds: the line is very slow.`;
      if (isCurrent()) change({ opened: { kind: "failed", id, message } });
    }, LOAD_SECONDS * 1_000);
    try {
      const exercise = await fetchExercise().finally(endWait);
      if (!isCurrent()) return;
      runtime.prepare(needsOf(exercise, exercise.starter));
      await storageRead();
      const opened = await drafts.open(id, exercise.starter);
      if (!isCurrent()) return;
      session = opened;
      const hintsShown = Math.min(get().progress[id]?.hints ?? 0, exercise.hints.length);
      change({ opened: { kind: "open", exercise }, hintsShown });
      showDraft();
    } catch (error) {
      if (isCurrent()) change({ opened: { kind: "failed", id, message: error instanceof Error ? error.message : String(error) } });
    }
  }

  /** Leaves the exercise that is open. */
  function close(): void {
    tasks.abandon();
    void drafts.flush();
    session = null;
    opening = null;
  }

  function open(id: string): Promise<void> {
    if (opening?.id === id && get().workspace.opened?.kind !== "failed") return opening.done;
    if (!isKnown(id)) {
      close();
      set({ workspace: { ...EMPTY_WORKSPACE, opened: { kind: "missing", id } } });
      return Promise.resolve();
    }
    return begin(id, () => loadExercise(id));
  }

  function openGiven(exercise: Exercise): Promise<void> {
    if (opening?.id === exercise.id && get().workspace.opened?.kind !== "failed") return opening.done;
    return begin(exercise.id, () => Promise.resolve(exercise));
  }

  function begin(id: ExerciseId, fetchExercise: () => Promise<Exercise>): Promise<void> {
    close();
    set({ workspace: { ...EMPTY_WORKSPACE, opened: { kind: "loading", id } } });
    const mine = { id, done: Promise.resolve() };
    opening = mine;
    mine.done = load(id, fetchExercise, () => opening === mine);
    return mine.done;
  }

  function changeDraft(change: (session: DraftSession) => void): void {
    if (!session) return;
    const { code } = session;
    change(session);
    if (code === session.code) return;
    showDraft();
    if (!get().progress[session.id]) changeProgress(session.id, begun(now()));
  }

  return {
    drafts,
    actions: {
      open,
      openGiven,
      edit: (code) => changeDraft((draft) => drafts.edit(draft, code)),
      setStdin: (stdin) => change({ stdin }),
      run: tasks.run,
      check: tasks.check,
      stop: tasks.stop,
      clearOutput: tasks.clearOutput,
      retryPython: () => runtime.retry(),
      reset: () => changeDraft((draft) => drafts.restart(draft)),
      takeShared: (code) => changeDraft((draft) => drafts.replace(draft, code, "shared")),
      undoReplace() {
        changeDraft((draft) => {
          if (draft.replaced) drafts.replace(draft, draft.replaced.code, "undo");
        });
      },
      showHint() {
        const { opened, hintsShown } = get().workspace;
        if (opened?.kind !== "open" || hintsShown >= opened.exercise.hints.length) return;
        change({ hintsShown: hintsShown + 1 });
        changeProgress(opened.exercise.id, hintOpened(hintsShown + 1, now()));
      },
      showSolution() {
        const { opened, solutionShown } = get().workspace;
        if (opened?.kind !== "open" || solutionShown) return;
        change({ solutionShown: true });
        changeProgress(opened.exercise.id, solutionSeen(now()));
        note({ kind: "solution-shown", id: opened.exercise.id });
      },
      resolveConflict(choice) {
        if (!session) return;
        drafts.resolve(session, choice);
        showDraft();
      },
    },
  };
}
