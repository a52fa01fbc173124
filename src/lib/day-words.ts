import { dayOf, daysBetween } from "./day";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
/** From then on a date says more. */
const FAR = 14;

/** "today", "yesterday", "3 days ago", and after a fortnight the date. Days begin at midnight, here. */
export function dayWords(at: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(at));
  return days > -FAR ? relative.format(Math.min(0, days), "day") : date(at);
}

/** "tomorrow", "in 3 days", and from a fortnight on the date. */
export function comingDayWords(at: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(at));
  return days < FAR ? relative.format(Math.max(0, days), "day") : date(at);
}

function date(at: number): string {
  return new Date(at).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" });
}
