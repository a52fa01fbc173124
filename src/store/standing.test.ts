import { expect, test } from "vitest";
import { countSolved, standingOf } from "./standing";
import type { Progress } from "./state";

const EXERCISE = { track: "numpy", title: "", level: 1 as const, minutes: 10, packages: [], tags: [], keywords: [], needs: [] };
const known = (state: Progress["state"]): Progress => ({ state, tries: 1, hints: 0, last: null, at: 1 });

test("what was solved counts, not what was begun or seen", () => {
  const progress = { "numpy/a": known("solved"), "numpy/b": known("seen"), "numpy/c": known("begun"), "no/longer-there": known("solved") };
  const exercises = ["a", "b", "c", "d"].map((slug) => ({ ...EXERCISE, id: `numpy/${slug}`, slug }));
  expect(countSolved(exercises, progress)).toBe(1);
  expect(standingOf(progress, "numpy/b")).toBe("seen");
  expect(standingOf(progress, "numpy/d")).toBe("untouched");
});
