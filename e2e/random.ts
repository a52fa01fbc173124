/** The same numbers in every run: what fails once fails again. */
export function createRandom(seed: number) {
  let state = seed;
  /** A whole number from 0 to below `limit`. */
  return (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
}
