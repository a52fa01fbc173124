/** How the review of an item changes. Every change is a function, so that storage can apply it to what other tabs wrote meanwhile. */
import { isDue, isNewer, missed, type Rating, type ReviewId, type ReviewItem, reviewed } from "../content/review";

export interface ReviewRecord extends ReviewItem {
  /** What a work file's record took the place of, until the next review: one step back. */
  replaced: ReviewItem | null;
}
export type ReviewRecords = Readonly<Record<ReviewId, ReviewRecord>>;

/** Null leaves everything as it is. */
export type ReviewChange = (before: ReviewRecord | null) => ReviewRecord | null;

function afterReview(before: ReviewRecord | null, rating: Rating, now: number): ReviewRecord {
  return { ...reviewed(before, rating, now), replaced: null };
}

export function drillAnswered(isRight: boolean, now: number): ReviewChange {
  return (before) => afterReview(before, isRight ? "good" : "again", now);
}

/** A solved exercise comes into review; one that is in it stays as it is. */
export function exerciseSolved(atFirstTry: boolean, now: number): ReviewChange {
  return (before) => (before ? null : afterReview(null, atFirstTry ? "easy" : "good", now));
}

/** A Check counts as a review once the exercise is due; before that, trying things out is free. */
export function exerciseChecked(passed: boolean, now: number): ReviewChange {
  return (before) => {
    if (!before || !isDue(before, now)) return null;
    if (!passed) return { ...missed(before), replaced: before.replaced };
    return afterReview(before, before.misses === 0 ? "good" : "hard", now);
  };
}

/** Looking at the solution of what is due says that it was forgotten. */
export function solutionNeeded(now: number): ReviewChange {
  return (before) => (before && isDue(before, now) ? afterReview(before, "again", now) : null);
}

export function fromFile(theirs: ReviewItem, now: number): ReviewChange {
  return (before) => {
    if (!before) return { ...theirs, replaced: null };
    return isNewer(theirs, before, now) ? { ...theirs, replaced: withoutReplaced(before) } : null;
  };
}

/** What a tab had not saved when it was closed. A missed Check leaves the time of the last review as it is. */
export function fromClosedTab(theirs: ReviewRecord, now: number): ReviewChange {
  return (before) => {
    const isMissMore = before?.last === theirs.last && theirs.misses > before.misses;
    return !before || isMissMore || isNewer(theirs, before, now) ? theirs : null;
  };
}

/** Of two closed tabs. */
export function mergeClosedTabs(a: ReviewRecords, b: ReviewRecords, now: number): ReviewRecords {
  const merged: Record<ReviewId, ReviewRecord> = { ...a };
  for (const [id, theirs] of Object.entries(b)) merged[id] = fromClosedTab(theirs, now)(merged[id] ?? null) ?? merged[id] ?? theirs;
  return merged;
}

/** Swaps the two, so that this can be undone as well. */
export function backToReplaced(): ReviewChange {
  return (before) => (before?.replaced ? { ...before.replaced, replaced: withoutReplaced(before) } : null);
}

export function withoutReplaced({ replaced: _replaced, ...item }: ReviewRecord): ReviewItem {
  return item;
}
