/** The exercise on which the app is tried after something went wrong, and what is right and wrong there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, expect } from "./app";

export const EXERCISE = "#/numpy/group-means";
export const RIGHT = readFileSync(join(import.meta.dirname, "../exercises/numpy/group-means/solution.py"), "utf8");
export const WRONG = "def group_means(X, labels, k):\n    return 1\n";
export const PASSED = /^(\d+) of \1 tests passed$/;

/** A wrong answer fails and a right one passes. */
export async function expectRightVerdicts(app: App, after: string): Promise<void> {
  const verdict = app.results.getByRole("status");
  await app.write(WRONG);
  await app.check();
  await app.ended();
  await expect(verdict, `a wrong answer after ${after}`).toHaveText(/^\d+ of \d+ tests passed$/);
  await expect(verdict, `a wrong answer after ${after}`).not.toHaveText(PASSED);
  await app.write(RIGHT);
  await app.check();
  await app.ended();
  await expect(verdict, `a right answer after ${after}`).toHaveText(PASSED);
}
