/** Seeds of questions. Apart from `drill.ts`: an address is read by the first paint, which does without its schemas. */

/** The generator takes 32 bits. */
export const MOST_SEED = 2 ** 32 - 1;
/** Short enough to be read aloud in class. */
const MOST_RANDOM_SEED = 999_999;

export function randomSeed(): number {
  return Math.floor(Math.random() * (MOST_RANDOM_SEED + 1));
}

/** One seed a question. The first is the link's own, so a link to a question alone and to a row of them begin alike. */
export function seedsFrom(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (seed + index) % (MOST_SEED + 1));
}
