/** The one replacement that turns one text into another: what both begin and end with stays. */
export function smallestEdit(before: string, after: string): { from: number; to: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let back = 0;
  while (back < shorter - from && before[before.length - 1 - back] === after[after.length - 1 - back]) back += 1;
  return { from, to: before.length - back, text: after.slice(from, after.length - back) };
}
