import { describe, expect, it } from "vitest";
import { allExercises } from "../../store/standing";
import { EXAMPLE_CATALOGUE, exampleProgress } from "./catalogue-test-kit";
import { nextStep } from "./next-step";

const next = (progress: Parameters<typeof nextStep>[1]) => nextStep(EXAMPLE_CATALOGUE, progress);

describe("nextStep", () => {
  it("starts with the first exercise", () => {
    expect(next({})).toMatchObject({ kind: "start", exercise: { id: "numpy/masks" } });
  });

  it("goes on with the exercise that was begun last, whatever was solved since", () => {
    const progress = {
      "numpy/means": exampleProgress("begun", 5),
      "sklearn/ridge": exampleProgress("begun", 7, { passed: 4, total: 7 }),
      "numpy/masks": exampleProgress("solved", 9),
    };
    expect(next(progress)).toMatchObject({ kind: "go-on", exercise: { id: "sklearn/ridge" }, progress: { last: { passed: 4 } } });
  });

  it("proposes the one after the last solved one", () => {
    expect(next({ "numpy/means": exampleProgress("solved", 1) })).toMatchObject({ kind: "next", exercise: { id: "sklearn/ridge" } });
  });

  it("comes back to what was left out", () => {
    const progress = { "sklearn/ridge": exampleProgress("solved", 1), "sklearn/lloyd": exampleProgress("seen", 2) };
    expect(next(progress)).toMatchObject({ kind: "next", exercise: { id: "numpy/masks" } });
  });

  it("is done when all are solved or seen", () => {
    const progress = Object.fromEntries(
      allExercises(EXAMPLE_CATALOGUE).map(({ id }, at) => [id, exampleProgress(at % 2 ? "seen" : "solved", at)]),
    );
    expect(next(progress)).toEqual({ kind: "done" });
  });
});
