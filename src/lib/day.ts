/** Calendar days, as the clock on the wall counts them here. */

/** "2026-03-20". */
export type Day = string;

export function dayOf(at: number): Day {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Midnight after it. */
export function dayEnd(at: number): number {
  return new Date(at).setHours(24, 0, 0, 0);
}

/** @param days how many days later; negative for earlier */
export function dayAfter(day: Day, days: number): Day {
  // In UTC every day has 24 hours.
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days later `day` is than `from`. */
export function daysBetween(from: Day, day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
