/** Grades every piece of a gradebook again, several at a time, each in an interpreter of its own. Nothing that a file claims is used. */

import { type Gradebook, type Job, outcomeOf, waitingJobs, withOutcome } from "../../src/features/classroom/gradebook";
import { needsOf } from "../../src/python/needs";
import { importedModules } from "../content/compile";
import type { ExerciseFolder } from "../content/exercise-folder";
import type { Grader } from "./grader";
import { type KeptOutcomes, keyOf } from "./kept-outcomes";
import type { PieceTask } from "./messages";

export interface RegradeParts {
  exercises: ReadonlyMap<string, ExerciseFolder>;
  graders: readonly Grader[];
  kept: KeptOutcomes;
  /** Which interpreter, packages and harness give the verdicts. */
  runtime: string;
  onProgress(done: number, total: number, what: string): void;
}

export interface Regraded {
  book: Gradebook;
  /** Pieces that an earlier run had graded. */
  reused: number;
  /** Why Python could not be started, where that stopped everything. */
  trouble: string | null;
}

/** Ends early, with what is done, when `stop` is aborted. */
export async function regrade(book: Gradebook, parts: RegradeParts, stop: AbortSignal): Promise<Regraded> {
  const { exercises, graders, kept, runtime, onProgress } = parts;
  let result: Regraded = { book, reused: 0, trouble: null };
  const note = (job: Job, outcome: Parameters<typeof withOutcome>[3]) => {
    result = { ...result, book: withOutcome(result.book, job.file, job.piece.exercise, outcome) };
  };
  const jobs = waitingJobs(book).flatMap((job) => {
    const exercise = exercises.get(job.piece.exercise);
    return exercise ? [{ job, piece: pieceOf(exercise, job.piece.code) }] : [];
  });
  const waiting = jobs.filter(({ job, piece }) => {
    const outcome = kept.find(keyOf(runtime, piece));
    if (outcome === null) return true;
    note(job, outcome);
    result = { ...result, reused: result.reused + 1 };
    return false;
  });
  const total = waiting.length;
  let done = 0;

  async function work(grader: Grader): Promise<void> {
    for (let next = waiting.shift(); next && !stop.aborted && result.trouble === null; next = waiting.shift()) {
      const { job, piece } = next;
      onProgress(done, total, job.piece.exercise);
      const end = await grader.grade(piece);
      if (stop.aborted) return;
      if (end.kind === "unavailable") {
        result = { ...result, trouble: end.message };
        return;
      }
      done += 1;
      const outcome = outcomeOf(end);
      note(job, outcome);
      kept.keep(keyOf(runtime, piece), outcome);
      onProgress(done, total, job.piece.exercise);
    }
  }

  const stopped = new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
  await Promise.race([Promise.all(graders.map(work)), stopped]);
  return result;
}

function pieceOf(exercise: ExerciseFolder, code: string): PieceTask {
  const { settings, tests, starter, solution, data, limits } = exercise;
  const files = data.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }));
  return {
    task: { kind: "check", code, tests, picture: null, files },
    needs: needsOf({ packages: settings.packages, imports: importedModules(tests, starter, solution) }, code),
    limitSeconds: limits.check,
  };
}
