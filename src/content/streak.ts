/** On how many days somebody has practised without a longer pause. */
import * as v from "valibot";
import { type Day, dayAfter, daysBetween } from "../lib/day";

/** A real day: "2026-02-30" is none. */
export const daySchema: v.GenericSchema<unknown, Day> = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true, "there is no such day"),
);

/** A single missed day is forgiven, two in a row end the streak. */
const LONGEST_STEP = 2;

/** Days practised up to today, which is not missed yet. Days after today were noted by a clock that ran ahead. */
export function streakOf(days: readonly Day[], today: Day): number {
  const past = [...new Set(days)].filter((day) => day <= today).sort();
  let from = today;
  let count = 0;
  for (const day of past.reverse()) {
    if (daysBetween(day, from) > LONGEST_STEP) break;
    from = day;
    count += 1;
  }
  return count;
}

/** The last `count` days, the oldest first: on which of them somebody practised. */
export function lastDays(days: readonly Day[], today: Day, count: number): { day: Day; practised: boolean }[] {
  const practised = new Set(days);
  return Array.from({ length: count }, (_, index) => dayAfter(today, index - count + 1)).map((day) => ({
    day,
    practised: practised.has(day),
  }));
}
