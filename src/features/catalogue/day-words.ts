const DAY = 86_400_000;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "today", "yesterday", "3 days ago", and after a fortnight the date. Days begin at midnight, here. */
export function dayWords(at: number, now: number): string {
  const days = Math.round((midnight(at) - midnight(now)) / DAY);
  if (days > -14) return relative.format(Math.min(0, days), "day");
  return new Date(at).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" });
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
