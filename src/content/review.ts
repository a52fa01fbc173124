/**
 * Spaced repetition: when a drill or a solved exercise comes back. FSRS says how well something is remembered; this module knows about
 * clocks. Nothing here is drawn at random, so that the same answers give the same days everywhere.
 */
import { FSRSAlgorithm, type Grade } from "ts-fsrs";
import * as v from "valibot";
import { dayEnd } from "../lib/day";
import { type ExerciseId, exerciseIdSchema } from "./exercise";

const DAY = 86_400_000;
/** Nothing stays away for longer, however well it is known. */
export const LONGEST_DAYS = 365;
/** One sitting: what is wrong once more in it is the same gap, not another one. */
const SITTING = DAY / 2;

/** `drill:<slug>` or `exercise:<track>/<slug>`: its key in storage. */
export const reviewIdSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^(drill:[a-z0-9-]+|exercise:[a-z0-9-]+\/[a-z0-9-]+)$/));
export type ReviewId = v.InferOutput<typeof reviewIdSchema>;

const ratingSchema = v.picklist(["again", "hard", "good", "easy"]);
export type Rating = v.InferOutput<typeof ratingSchema>;

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

/** How an item stands. Bounds are those of FSRS, which refuses anything else. */
export const reviewItemSchema = v.object({
  memory: v.object({
    difficulty: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
    /** Days after which nine in ten still know it. */
    stability: v.pipe(v.number(), v.minValue(0.001), v.maxValue(36_500)),
  }),
  /** Of the last review. "again" is a failure: due until it is answered right. */
  rating: ratingSchema,
  /** Milliseconds since 1970, of the last review. */
  last: milliseconds,
  due: milliseconds,
  /** Checks of an exercise that failed since it came due. */
  misses: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type ReviewItem = v.InferOutput<typeof reviewItemSchema>;
export type ReviewItems = Readonly<Record<ReviewId, ReviewItem>>;

const GRADES: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };
const scheduler = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: false, maximum_interval: LONGEST_DAYS });

export function drillReview(slug: string): ReviewId {
  return `drill:${slug}`;
}

export function exerciseReview(id: ExerciseId): ReviewId {
  return `exercise:${id}`;
}

export type Reviewed = { kind: "drill"; slug: string } | { kind: "exercise"; id: ExerciseId };

export function whatIsReviewed(id: ReviewId): Reviewed | null {
  const [kind, name = ""] = id.split(":");
  if (kind === "drill") return { kind, slug: name };
  return kind === "exercise" && v.is(exerciseIdSchema, name) ? { kind, id: name } : null;
}

/** Days since the last review. A clock that was set back counts as none: nothing is known of the time between. */
function daysSince({ last }: ReviewItem, now: number): number {
  return Math.max(0, now - last) / DAY;
}

/** @param before null at the first review */
export function reviewed(before: ReviewItem | null, rating: Rating, now: number): ReviewItem {
  const isSameGap = before?.rating === "again" && rating === "again" && Math.abs(now - before.last) < SITTING;
  if (isSameGap) return { ...before, last: now, due: now, misses: 0 };
  const days = before ? daysSince(before, now) : 0;
  const memory = scheduler.next_state(before?.memory ?? null, days, GRADES[rating]);
  const away = rating === "again" ? 0 : scheduler.next_interval(memory.stability, days) * DAY;
  return { memory, rating, last: now, due: now + away, misses: 0 };
}

/** A Check of an exercise that is due and did not pass. */
export function missed(before: ReviewItem): ReviewItem {
  return { ...before, misses: before.misses + 1 };
}

/**
 * Whether it is to be reviewed on this day. What was reviewed on a later day than this one was so by a clock that ran ahead: it could stay
 * away for years, so it is due.
 */
export function isDue({ due, last }: ReviewItem, now: number): boolean {
  const end = dayEnd(now);
  return due < end || last >= end;
}

export interface ReviewEntry {
  id: ReviewId;
  item: ReviewItem;
}

function entriesOf(items: ReviewItems): ReviewEntry[] {
  return Object.entries(items).map(([id, item]) => ({ id, item }));
}

/** What is to be reviewed on this day: failures first, then what is the likeliest to be forgotten. */
export function due(items: ReviewItems, now: number): ReviewEntry[] {
  const known = ({ item }: ReviewEntry) => scheduler.forgetting_curve(daysSince(item, now), item.memory.stability);
  const failed = ({ item }: ReviewEntry) => Number(item.rating === "again");
  return entriesOf(items)
    .filter(({ item }) => isDue(item, now))
    .sort((a, b) => failed(b) - failed(a) || known(a) - known(b) || inOrder(a.id, b.id));
}

/** What comes back after this day, the next one first. */
export function upcoming(items: ReviewItems, now: number): ReviewEntry[] {
  return entriesOf(items)
    .filter(({ item }) => !isDue(item, now))
    .sort((a, b) => a.item.due - b.item.due || inOrder(a.id, b.id));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Which of two records of one item is the newer one. A record from the future is not believed against one that is not. */
export function isNewer(theirs: ReviewItem, mine: ReviewItem, now: number): boolean {
  const when = ({ last }: ReviewItem) => (last >= dayEnd(now) ? 0 : last);
  return when(theirs) === when(mine) ? theirs.last > mine.last : when(theirs) > when(mine);
}
