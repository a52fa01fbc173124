import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  drillReview,
  due,
  exerciseReview,
  isDue,
  isNewer,
  LONGEST_DAYS,
  missed,
  type Rating,
  type ReviewItem,
  type ReviewItems,
  reviewed,
  reviewIdSchema,
  reviewItemSchema,
  upcoming,
  whatIsReviewed,
} from "./review";

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const START = new Date(2026, 2, 20, 18, 0).getTime();

const rating = fc.constantFrom<Rating>("again", "hard", "good", "easy");
const daysAway = ({ last, due }: ReviewItem) => (due - last) / DAY;

/** As often as asked, each time on the day when it is due. */
function inTime(first: Rating, ...ratings: Rating[]): ReviewItem {
  return ratings.reduce((item, next) => reviewed(item, next, item.due), reviewed(null, first, START));
}

describe("one item", () => {
  it("is away for longer after each success", () => {
    const item = inTime("good");
    expect(daysAway(item)).toBeGreaterThanOrEqual(2);
    const intervals = [1, 2, 3, 4].map((times) => daysAway(inTime("good", ...Array<Rating>(times).fill("good"))));
    expect([...intervals].sort((a, b) => a - b)).toEqual(intervals);
    expect(new Set([daysAway(item), ...intervals]).size).toBe(5);
    expect(daysAway(inTime("good", "good", "hard"))).toBeLessThan(daysAway(inTime("good", "good", "good")));
    expect(daysAway(inTime("easy"))).toBeGreaterThan(daysAway(inTime("good")));
  });

  it("is due at once after a failure, and then soon again", () => {
    const known = inTime("good", "good", "good");
    const failed = reviewed(known, "again", known.due);
    expect(failed.due).toBe(failed.last);
    const after = reviewed(failed, "good", failed.last + 60_000);
    expect(daysAway(after)).toBeGreaterThanOrEqual(1);
    expect(daysAway(after)).toBeLessThan(daysAway(known));
  });

  it("does not lose more by several wrong answers in one sitting", () => {
    const failed = reviewed(inTime("good", "good"), "again", START + 20 * DAY);
    const once = reviewed(failed, "good", failed.last + 60_000);
    let often = failed;
    for (let answer = 1; answer <= 5; answer++) often = reviewed(often, "again", failed.last + answer * 10_000);
    expect(daysAway(reviewed(often, "good", failed.last + 60_000))).toBe(daysAway(once));
    expect(reviewed(failed, "again", failed.last + DAY).memory.stability).toBeLessThan(failed.memory.stability);
  });

  it("gains nothing by a session of right answers in a row", () => {
    const first = reviewed(null, "good", START);
    let item = first;
    for (let answer = 1; answer < 20; answer++) item = reviewed(item, "good", START + answer * 10_000);
    expect(daysAway(item)).toBe(daysAway(first));
  });

  it("remembers failed Checks until it is reviewed", () => {
    const item = missed(missed(inTime("good")));
    expect(item.misses).toBe(2);
    expect(reviewed(item, "hard", item.due).misses).toBe(0);
  });

  it("is due from the morning of its day on", () => {
    const item = inTime("good");
    const morning = new Date(item.due).setHours(0, 1);
    expect(isDue(item, morning)).toBe(true);
    expect(isDue(item, morning - 120_000)).toBe(false);
  });
});

describe("whatever happens, at whatever times", () => {
  it("records can be read again, dates are finite, and nothing is away for longer than a year", () => {
    const moment = fc.oneof(fc.integer({ min: 0, max: 40 * YEAR }), fc.integer({ min: START, max: START + 30 * DAY }));
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, moment), { minLength: 1, maxLength: 60 }), (answers) => {
        let item: ReviewItem | null = null;
        for (const [answer, at] of answers) {
          const before: ReviewItem | null = item;
          item = reviewed(before, answer, at);
          expect(v.is(reviewItemSchema, item)).toBe(true);
          expect(daysAway(item)).toBeLessThanOrEqual(LONGEST_DAYS);
          if (answer === "again") {
            expect(isDue(item, at)).toBe(true);
            if (before) expect(item.memory.stability).toBeLessThanOrEqual(before.memory.stability);
          } else {
            expect(daysAway(item)).toBeGreaterThanOrEqual(1);
            if (before) expect(item.memory.stability).toBeGreaterThanOrEqual(before.memory.stability);
          }
        }
      }),
    );
  });
});

describe("a year of daily use", () => {
  /** Somebody who reviews up to 15 items a day, misses some days, and fails what a pattern of numbers says. */
  function aYear(seed: readonly number[], { items: count = 40, mostADay = 15 } = {}) {
    let items: ReviewItems = {};
    const log: { before: ReviewItem; after: ReviewItem; answer: Rating }[] = [];
    let drawn = 0;
    const draw = () => (seed[drawn++ % seed.length] ?? 0) / 100;
    for (let day = 0; day < 365; day++) {
      const now = new Date(START).setDate(20 + day);
      if (day < count) items = { ...items, [drillReview(`d${day}`)]: reviewed(null, "good", now) };
      if (draw() < 0.1) continue;
      const today = due(items, now);
      const ratings = today.map(({ item }) => item.rating);
      expect(ratings.lastIndexOf("again")).toBe(ratings.filter((given) => given === "again").length - 1);
      for (const { id, item } of today.slice(0, mostADay)) {
        const luck = draw();
        const answer: Rating = luck < 0.15 ? "again" : luck < 0.3 ? "hard" : luck < 0.9 ? "good" : "easy";
        const after = reviewed(item, answer, now);
        log.push({ before: item, after, answer });
        items = { ...items, [id]: after };
      }
      expect(due(items, now).length + upcoming(items, now).length).toBe(Math.min(count, day + 1));
    }
    return { items, log, end: new Date(START).setDate(20 + 365) };
  }

  it("loses nothing, grows on success, shrinks on failure, and every date is finite", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 200, maxLength: 400 }), (seed) => {
        const { items, log, end } = aYear(seed);
        expect(Object.keys(items)).toHaveLength(40);
        for (const { before, after, answer } of log) {
          expect(Number.isFinite(after.due)).toBe(true);
          if (answer === "again") expect(daysAway(after)).toBeLessThan(Math.max(daysAway(before), 1));
          else expect(daysAway(after)).toBeGreaterThanOrEqual(daysAway(before));
          if (answer !== "again" && after.last > before.last) expect(after.memory.stability).toBeGreaterThan(before.memory.stability);
        }
        for (const item of Object.values(items)) expect(item.due).toBeLessThanOrEqual(end + LONGEST_DAYS * DAY);
      }),
      { numRuns: 10 },
    );
  });

  it("asks ever less of somebody who knows it", () => {
    const { log } = aYear([50]);
    const between = (from: number, to: number) =>
      log.filter(({ after }) => after.last >= START + from * DAY && after.last < START + to * DAY).length;
    expect(between(0, 90)).toBeGreaterThan(2 * between(180, 365));
  });
});

describe("a clock that is wrong", () => {
  it("and set back a little counts as no time passed", () => {
    const item = reviewed(null, "good", START);
    const later = reviewed(item, "good", START - 3_600_000);
    expect(later.memory.stability).toBe(item.memory.stability);
    expect(later.due).toBeGreaterThan(START);
    expect(isDue(item, START - 3_600_000)).toBe(false);
  });

  it("and ran years ahead buries nothing: once it is right again, the item is due, and goes on as before", () => {
    const item = inTime("good", "good");
    const ahead = reviewed(item, "good", START + 20 * YEAR);
    const now = item.due + DAY;
    expect(isDue(ahead, now)).toBe(true);
    expect(due({ [drillReview("x")]: ahead }, now)).toHaveLength(1);
    const healed = reviewed(ahead, "good", now);
    expect(isDue(healed, now)).toBe(false);
    expect(healed.due).toBeLessThanOrEqual(now + LONGEST_DAYS * DAY);
    expect(reviewed(ahead, "again", now).due).toBe(now);
  });

  it("is not believed against a record that can be true", () => {
    const ahead = reviewed(null, "good", START + 20 * YEAR);
    const [older, newer] = [reviewed(null, "good", START - DAY), reviewed(null, "good", START)];
    expect(isNewer(ahead, older, START)).toBe(false);
    expect(isNewer(older, ahead, START)).toBe(true);
    expect(isNewer(newer, older, START)).toBe(true);
    expect(isNewer(older, newer, START)).toBe(false);
    expect(isNewer(newer, newer, START)).toBe(false);
  });
});

describe("the order of a day", () => {
  it("begins with failures, then what is the likeliest to be forgotten", () => {
    const items = {
      [drillReview("fresh")]: inTime("good", "good", "good"),
      [drillReview("failed")]: reviewed(inTime("good"), "again", START + 40 * DAY),
      [exerciseReview("numpy/overdue")]: inTime("good"),
      [drillReview("away")]: reviewed(inTime("good"), "good", START + 60 * DAY),
    };
    const now = START + 60 * DAY;
    expect(due(items, now).map(({ id }) => id)).toEqual(["drill:failed", "exercise:numpy/overdue", "drill:fresh"]);
    expect(upcoming(items, now).map(({ id }) => id)).toEqual(["drill:away"]);
  });

  it("is the same whatever order the items come in", () => {
    const entries = ["c", "a", "b"].map((slug) => [drillReview(slug), inTime("good")] as const);
    const ids = (of: typeof entries) => due(Object.fromEntries(of), START + 9 * DAY).map(({ id }) => id);
    expect(ids(entries)).toEqual(["drill:a", "drill:b", "drill:c"]);
    expect(ids([...entries].reverse())).toEqual(ids(entries));
  });
});

describe("names of items", () => {
  it("say what they are", () => {
    expect(whatIsReviewed(drillReview("dot-product"))).toEqual({ kind: "drill", slug: "dot-product" });
    expect(whatIsReviewed(exerciseReview("numpy/row-norms"))).toEqual({ kind: "exercise", id: "numpy/row-norms" });
    for (const other of ["drill:", "exercise:numpy", "exercise:a/b/c", "__proto__", "lesson:x", "drill:A b"])
      expect(v.is(reviewIdSchema, other)).toBe(false);
  });
});
