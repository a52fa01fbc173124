/** What the page sees of Python. `sandboxed-runtime.ts` implements it; tests of the store pass a fake. */

import type { CheckReport, CheckTask, DrillTask, Figure, Problem, RunTask, Table, Task } from "./protocol";
import type { StartEntry } from "./start-log";

export type RuntimeStatus =
  /** Nothing asked for yet. */
  | { kind: "idle" }
  /** `step` is a sentence part, e.g. "NumPy" or "Loading pytest"; bytes where a download is counted. */
  | { kind: "starting"; step: string; progress: { loaded: number; total: number } | null; fraction: number }
  | { kind: "ready"; version: string }
  | { kind: "busy"; task: Task["kind"] }
  /** `next` says what to do; `retry()` tries again. */
  | { kind: "failed"; message: string; next: string };

/** What an interpreter must have before it takes a task. */
export interface Needs {
  packages: readonly string[];
  imports: readonly string[];
}

export type RunEvent =
  | { kind: "output"; stream: "stdout" | "stderr"; text: string; skipped: number }
  | { kind: "figure"; figure: Figure }
  | { kind: "table"; table: Table };

/** Ends that any task can have besides its own. */
export type Interruption =
  | { kind: "stopped" }
  | { kind: "timed-out"; seconds: number }
  /** The interpreter died; the next one is already starting. */
  | { kind: "crashed"; message: string }
  /** Python could not be started at all. */
  | { kind: "unavailable"; message: string };

export type RunEnd = { kind: "finished"; seconds: number } | { kind: "raised"; problem: Problem; seconds: number } | Interruption;
export type CheckEnd = (CheckReport & { seconds: number }) | Interruption;
/** `answer` is JSON, which `content/drill.ts` reads. */
export type DrillEnd = { kind: "drilled"; answer: string } | Interruption;

export interface TaskOptions {
  needs: Needs;
  /** Kept by the page, counted from when the interpreter takes the task. */
  limitSeconds: number;
  onEvent(event: RunEvent): void;
}

export interface PythonRuntime {
  status(): RuntimeStatus;
  /** Calls back on every change of status; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Boots an interpreter for these needs in the background, if the one at hand does not fit. */
  prepare(needs: Needs): void;
  /** Fetches what an exercise with these packages will need, and starts nothing. */
  fetchAhead(packages: readonly string[]): void;
  /** Waits for an interpreter if one is still starting. Never rejects for anything that learners' code does. */
  run(task: RunTask, options: TaskOptions): Promise<RunEnd>;
  check(task: CheckTask, options: TaskOptions): Promise<CheckEnd>;
  drill(task: DrillTask, options: TaskOptions): Promise<DrillEnd>;
  /** Ends the task at hand, if any: its promise resolves with `stopped`. */
  stop(): void;
  /** After `failed`: everything from the start. */
  retry(): void;
  /** Whether interpreters may start from memory images; true unless told. */
  allowImages(allowed: boolean): void;
  /** What was done at each start so far, and how long it took. */
  log(): readonly StartEntry[];
}
