/** Run, Check and Stop for the exercise that is open. */
import type { Exercise, ExerciseId } from "../content/exercise";
import { decodeBase64 } from "../lib/base64";
import type { Schedule } from "../lib/schedule";
import { importedBy, needsOf, union } from "../python/needs";
import { MAX_FIGURES, type ProjectFile } from "../python/protocol";
import type { CheckEnd, Interruption, PythonRuntime, RunEnd, RunEvent, TaskOptions } from "../python/python-runtime";
import { appendOutput } from "./output";
import { checked, isPass, type ProgressChange } from "./progress";
import type { Actions, WorkspaceState } from "./state";

/** At most 20 changes a second, however much is printed. */
const BATCH_MILLISECONDS = 50;

export interface TaskParts {
  runtime: PythonRuntime;
  schedule: Schedule;
  now(): number;
  workspace(): WorkspaceState;
  change(change: Partial<WorkspaceState>): void;
  changeProgress(id: ExerciseId, change: ProgressChange): void;
  note(news: TaskNews): void;
}

/** What review wants to know of an exercise. */
export type TaskNews = { kind: "checked"; id: ExerciseId; passed: boolean } | { kind: "solution-shown"; id: ExerciseId };

export interface Tasks extends Pick<Actions, "run" | "check" | "stop" | "clearOutput"> {
  /** Stops what runs, and drops whatever still comes from it. */
  abandon(): void;
}

/** What lies beside the code while it runs. */
export function filesOf(exercise: Exercise): ProjectFile[] {
  return exercise.data.map(({ path, base64 }) => ({ path, bytes: decodeBase64(base64) }));
}

function isActive({ run, check }: WorkspaceState): boolean {
  return run.kind === "running" || check.kind === "checking";
}

/** Collects events and hands them on at most every 50 ms. */
function createBatch(schedule: Schedule, handOn: (events: readonly RunEvent[]) => void) {
  let events: RunEvent[] = [];
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel?.();
    cancel = null;
    const batch = events;
    events = [];
    if (batch.length > 0) handOn(batch);
  }

  return {
    add(event: RunEvent): void {
      events.push(event);
      cancel ??= schedule(flush, BATCH_MILLISECONDS);
    },
    flush,
  };
}

export function createTasks({ runtime, schedule, now, workspace, change, changeProgress, note }: TaskParts): Tasks {
  /** Counts tasks; the answer to an older one is dropped. */
  let turn = 0;
  let stopped = 0;
  let previous: Promise<unknown> = Promise.resolve();
  let lastItem = 0;

  function begin(): { exercise: Exercise; mine: number } | null {
    const { opened } = workspace();
    if (opened?.kind !== "open" || isActive(workspace())) return null;
    // A picture that is still being drawn makes way: nobody waits for decoration.
    if (workspace().drawing) runtime.stop();
    change({ drawing: false });
    return { exercise: opened.exercise, mine: ++turn };
  }

  /** Starts once the task before has ended: after another exercise was opened, that one may still be stopping. */
  async function perform<End>(mine: number, start: () => Promise<End>): Promise<End | Interruption> {
    const before = previous;
    const work = async (): Promise<End | Interruption> => {
      await before;
      if (mine !== turn || mine === stopped) return { kind: "stopped" };
      try {
        return await start();
      } catch (error) {
        console.error("The Python runtime failed.", error);
        return { kind: "crashed", message: error instanceof Error ? error.message : String(error) };
      }
    };
    const ended = work();
    previous = ended;
    return ended;
  }

  function optionsFor(exercise: Exercise, code: string, limitSeconds: number, onEvent: (event: RunEvent) => void): TaskOptions {
    return { needs: needsOf(exercise, code), limitSeconds, onEvent };
  }

  async function run(): Promise<void> {
    const begun = begin();
    if (!begun) return;
    const { exercise, mine } = begun;
    const { code, stdin } = workspace();
    change({ run: { kind: "running" }, output: [], skipped: 0 });

    const batch = createBatch(schedule, (events) => {
      if (mine !== turn) return;
      const { output, skipped } = workspace();
      change(appendOutput({ output, skipped }, events, () => ++lastItem));
    });
    const end: RunEnd = await perform(mine, () =>
      runtime.run({ kind: "run", code, files: filesOf(exercise), stdin }, optionsFor(exercise, code, exercise.limits.run, batch.add)),
    );
    if (mine !== turn) return;
    batch.flush();
    change({ run: { kind: "ended", end } });
  }

  async function check(): Promise<void> {
    const begun = begin();
    if (!begun) return;
    const { exercise, mine } = begun;
    const { code } = workspace();
    change({ check: { kind: "checking" }, pictures: [] });

    const end: CheckEnd = await perform(mine, () =>
      runtime.check(
        { kind: "check", code, tests: exercise.tests, picture: null, files: filesOf(exercise) },
        optionsFor(exercise, code, exercise.limits.check, () => {}),
      ),
    );
    if (mine !== turn) return;
    change({ check: { kind: "ended", end } });
    const noted = checked(end, now());
    if (noted) {
      changeProgress(exercise.id, noted);
      note({ kind: "checked", id: exercise.id, passed: isPass(end) });
    }
    if (isPass(end)) await draw(exercise, code, mine);
  }

  /**
   * After a pass, in an interpreter of its own: the picture needs matplotlib, and neither the verdict nor the next Check should
   * wait for that. The tests run once more on the way; a picture is drawn only if they pass.
   */
  async function draw(exercise: Exercise, code: string, mine: number): Promise<void> {
    const { picture, tests } = exercise;
    if (picture === null) return;
    change({ drawing: true });
    const keepPicture = (event: RunEvent) => {
      const { pictures } = workspace();
      if (mine === turn && event.kind === "figure" && pictures.length < MAX_FIGURES) change({ pictures: [...pictures, event] });
    };
    const needs = union(needsOf(exercise, code), importedBy(picture));
    await perform(mine, () =>
      runtime.check(
        { kind: "check", code, tests, picture, files: filesOf(exercise) },
        { needs, limitSeconds: exercise.limits.check, onEvent: keepPicture },
      ),
    );
    if (mine !== turn) return;
    change({ drawing: false });
    runtime.prepare(needsOf(exercise, code));
  }

  function stop(): void {
    if (!isActive(workspace())) return;
    stopped = turn;
    runtime.stop();
  }

  return {
    run,
    check,
    stop,
    clearOutput: () => change({ output: [], skipped: 0 }),
    abandon() {
      stop();
      if (workspace().drawing) runtime.stop();
      turn += 1;
    },
  };
}
