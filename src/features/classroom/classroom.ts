/** Grades a class's work, one piece after the other, each in an interpreter of its own. Nothing that a file claims is used. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Exercise, ExerciseId } from "../../content/exercise";
import { needsOf } from "../../python/needs";
import type { CheckEnd, PythonRuntime } from "../../python/python-runtime";
import { filesOf } from "../../store/tasks";
import { EMPTY_GRADEBOOK, type Gradebook, type Job, type Outcome, outcomeOf, waitingJobs, withHandIn, withOutcome } from "./gradebook";
import { type Intake, MOST_FILES, readHandIn, readHandInLinks } from "./intake";

export interface ClassroomState {
  book: Gradebook;
  /** What was not taken, with the reason. */
  refused: readonly { file: string; reason: string }[];
  /** Who is being graded; null while nothing runs. */
  at: { pupil: string; exercise: ExerciseId } | null;
  /** Seconds that a piece took so far, on the average; null before the first. */
  pace: number | null;
  /** Why grading has stopped by itself. */
  trouble: string | null;
}

export interface Classroom extends StoreApi<ClassroomState> {
  add(files: readonly File[]): Promise<void>;
  addLinks(text: string): Promise<void>;
  /** Grades what waits; ends when nothing does, or after `pause`. */
  grade(): Promise<void>;
  /** The piece under way is graded again from its beginning later. */
  pause(): void;
  forgetRefused(): void;
  clear(): void;
}

export interface ClassroomParts {
  exercises: ReadonlySet<ExerciseId>;
  loadExercise(id: ExerciseId): Promise<Exercise>;
  runtime: Pick<PythonRuntime, "check" | "stop">;
  /** Milliseconds. */
  now?: () => number;
}

const EMPTY: ClassroomState = { book: EMPTY_GRADEBOOK, refused: [], at: null, pace: null, trouble: null };

export function createClassroom({ exercises, loadExercise, runtime, now = Date.now }: ClassroomParts): Classroom {
  const store = createStore<ClassroomState>()(() => EMPTY);
  const { getState: get, setState: set } = store;
  /** Counts beginnings: a loop that was paused must not go on beside a new one. */
  let turn = 0;
  let graded = 0;
  let spent = 0;
  let previous: Promise<unknown> = Promise.resolve();

  function take(intake: Intake): void {
    const { book, refused } = get();
    const refuse = (file: string, reason: string) => set({ refused: [...refused, { file, reason }] });
    if (intake.kind === "refused") {
      refuse(intake.file, intake.reason);
    } else if (book.pupils.length >= MOST_FILES) {
      refuse(intake.file, `At most ${MOST_FILES} hand-ins are graded at a time.`);
    } else {
      const { file, handIn } = intake;
      const next = withHandIn(book, file, handIn, (id) => exercises.has(id));
      set({ book: next.book });
      if (next.replaced !== null) refuse(next.replaced, `${handIn.pupil} has handed in twice: the later one counts.`);
    }
  }

  async function check({ piece }: Job): Promise<CheckEnd> {
    const exercise = await loadExercise(piece.exercise);
    return runtime.check(
      { kind: "check", code: piece.code, tests: exercise.tests, picture: null, files: filesOf(exercise) },
      { needs: needsOf(exercise, piece.code), limitSeconds: exercise.limits.check, onEvent: () => {} },
    );
  }

  /** False where grading cannot go on. */
  async function gradeOne(job: Job, mine: number): Promise<boolean> {
    // With what else changes: the page draws once for each.
    const note = (outcome: Outcome, besides: Partial<ClassroomState> = {}) =>
      set({ book: withOutcome(get().book, job.file, job.piece.exercise, outcome), ...besides });
    note({ kind: "grading" }, { at: { pupil: job.pupil, exercise: job.piece.exercise } });
    const begun = now();
    let end: CheckEnd;
    try {
      end = await check(job);
    } catch (error) {
      end = { kind: "unavailable", message: error instanceof Error ? error.message : String(error) };
    }
    if (end.kind === "unavailable") {
      note({ kind: "waiting" }, { trouble: end.message });
      return false;
    }
    graded += 1;
    spent += (now() - begun) / 1000;
    note(mine === turn ? outcomeOf(end) : { kind: "waiting" }, { pace: spent / graded });
    return mine === turn;
  }

  async function gradeAll(mine: number): Promise<void> {
    await previous;
    for (let [job] = waitingJobs(get().book); job && mine === turn; [job] = waitingJobs(get().book)) {
      if (!(await gradeOne(job, mine))) break;
    }
    if (mine === turn) set({ at: null });
  }

  function pause(): void {
    if (get().at === null) return;
    turn += 1;
    set({ at: null });
    runtime.stop();
  }

  return Object.assign(store, {
    async add(files: readonly File[]) {
      for (const file of files) take(await readHandIn(file));
    },
    async addLinks(text: string) {
      for (const intake of await readHandInLinks(text)) take(intake);
    },
    async grade() {
      if (get().at !== null) return;
      const [first] = waitingJobs(get().book);
      if (!first) return;
      turn += 1;
      set({ trouble: null, at: { pupil: first.pupil, exercise: first.piece.exercise } });
      previous = gradeAll(turn);
      await previous;
    },
    pause,
    forgetRefused() {
      set({ refused: [] });
    },
    clear() {
      pause();
      set(EMPTY);
    },
  });
}
