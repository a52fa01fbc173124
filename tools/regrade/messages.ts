/** What the main process and its graders say to each other. */

import type { CheckTask } from "../../src/python/protocol";
import type { Needs } from "../../src/python/python-runtime";

/** One answer to one exercise. */
export interface PieceTask {
  task: CheckTask;
  needs: Needs;
  limitSeconds: number;
}

export type GraderRequest = { type: "grade"; id: number; piece: PieceTask };

/** `report` is what the thread with the learner's code says: not to be trusted before its schema has read it. */
export type PieceEnd =
  | { kind: "checked"; report: unknown }
  | { kind: "timed-out"; seconds: number }
  | { kind: "crashed"; message: string }
  /** The learner's code had not begun. */
  | { kind: "unavailable"; message: string };

export type GraderMessage =
  /** The interpreter is ready, and the learner's code begins. */
  { type: "taken"; id: number } | { type: "ended"; id: number; end: PieceEnd };
