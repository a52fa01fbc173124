import { expect, it } from "vitest";
import { MOST_SEED, seedsFrom } from "./drill-seed";

it("counts on from the first seed, and begins again after the last", () => {
  expect(seedsFrom(7, 3)).toEqual([7, 8, 9]);
  expect(seedsFrom(MOST_SEED - 1, 3)).toEqual([MOST_SEED - 1, MOST_SEED, 0]);
});
