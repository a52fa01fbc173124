/** How progress changes. Every change is a function, so that storage can apply it to what other tabs wrote meanwhile. */
import type { CheckEnd } from "../python/python-runtime";
import type { Progress } from "./state";

export type ProgressChange = (before: Progress | null) => Progress;

const RANK: Record<Progress["state"], number> = { begun: 0, seen: 1, solved: 2 };

function higher(a: Progress["state"], b: Progress["state"]): Progress["state"] {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Neither side loses anything: the further state, the larger counts, the newer Check. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const [older, newer] = a.at <= b.at ? [a, b] : [b, a];
  return {
    state: higher(a.state, b.state),
    tries: Math.max(a.tries, b.tries),
    hints: Math.max(a.hints, b.hints),
    last: newer.last ?? older.last,
    at: newer.at,
  };
}

export function isSameProgress(a: Progress, b: Progress): boolean {
  return (
    a.state === b.state &&
    a.tries === b.tries &&
    a.hints === b.hints &&
    a.at === b.at &&
    a.last?.passed === b.last?.passed &&
    a.last?.total === b.last?.total
  );
}

const NOTHING: Progress = { state: "begun", tries: 0, hints: 0, last: null, at: 0 };

export function begun(at: number): ProgressChange {
  return (before) => before ?? { ...NOTHING, at };
}

export function hintOpened(hints: number, at: number): ProgressChange {
  return (before) => {
    const known = before ?? NOTHING;
    return { ...known, hints: Math.max(known.hints, hints), at: Math.max(known.at, at) };
  };
}

export function solutionSeen(at: number): ProgressChange {
  return (before) => {
    const known = before ?? NOTHING;
    return { ...known, state: higher(known.state, "seen"), at: Math.max(known.at, at) };
  };
}

/** Whether this end of a Check says something about the learner's code. */
function isTry(end: CheckEnd): boolean {
  return end.kind === "checked" || end.kind === "broken" || end.kind === "timed-out";
}

function lastOf(end: CheckEnd, before: Progress["last"]): Progress["last"] {
  if (end.kind === "checked") return { passed: end.tests.filter((test) => test.outcome === "passed").length, total: end.tests.length };
  return before && { passed: 0, total: before.total };
}

export function isPass(end: CheckEnd): boolean {
  return end.kind === "checked" && end.tests.length > 0 && end.tests.every((test) => test.outcome === "passed");
}

/** Null where the Check was interrupted and nothing is to be noted. A pass after the solution was shown stays "seen". */
export function checked(end: CheckEnd, at: number): ProgressChange | null {
  if (!isTry(end)) return null;
  return (before) => {
    const known = before ?? NOTHING;
    return {
      ...known,
      state: isPass(end) && known.state === "begun" ? "solved" : known.state,
      tries: known.tries + 1,
      last: lastOf(end, known.last),
      at: Math.max(known.at, at),
    };
  };
}
