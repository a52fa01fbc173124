import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ExerciseFolder } from "../content/exercise-folder";
import { LIST } from "./equivalents";
import { EXERCISE } from "./exercise-test-kit";
import type { Checker, Mutant } from "./python";
import { tryMutants } from "./try-mutants";

const exercise = (list?: string): ExerciseFolder => {
  const path = mkdtempSync(join(tmpdir(), "mutants-"));
  if (list !== undefined) writeFileSync(join(path, LIST), list);
  return { ...EXERCISE, path, solution: "right" };
};

const mutant = (source: string): Mutant => ({ kind: "operator", line: 2, function: "f", before: "return a - b", after: source, source });

/** Passes every program but those named "wrong …". */
const checker = (mutants: readonly string[]): Checker => ({
  check: async () => ({ report: { kind: "checked", tests: [], output: "" }, milliseconds: 100 }),
  run: async () => ({ kind: "finished" }),
  draw: async () => 1,
  lay: () => "/folder",
  testFunctions: () => [],
  importedPackages: () => [],
  mutants: () => mutants.map(mutant),
  close: () => {},
  passes: async (_exercise, code) => !code.startsWith("wrong"),
});

const entry = (after: string) => `[[equivalent]]\nfunction = "f"\nbefore = "return a - b"\nafter = ["${after}"]\nreason = "Symmetric."\n`;
const seventeenKilled = Array.from({ length: 17 }, (_, index) => `wrong ${index}`);

describe("trying an exercise's tests on mutants", () => {
  it("counts and names the survivors", async () => {
    const { score, problems, fine } = await tryMutants(exercise(), checker([...seventeenKilled, "return b - a"]));
    expect(score).toEqual({ mutants: 18, killed: 17, survived: 1, equivalent: 0 });
    expect(problems.map(({ file, what }) => `${file} ${what}`)).toEqual([
      "exercises/track/slug/solution.py:2 survived (operator, in f): return a - b → return b - a",
    ]);
    expect(fine).toBe(true);
  });

  it("is not fine below the share that is asked for", async () => {
    expect((await tryMutants(exercise(), checker([...seventeenKilled, "a", "b", "c"]))).fine).toBe(true);
    expect((await tryMutants(exercise(), checker([...seventeenKilled, "a", "b", "c", "d"]))).fine).toBe(false);
  });

  it("leaves listed ones out of the count", async () => {
    const { score, problems, fine } = await tryMutants(exercise(entry("return b - a")), checker(["wrong", "return b - a"]));
    expect(score).toEqual({ mutants: 2, killed: 1, survived: 0, equivalent: 1 });
    expect([problems, fine]).toEqual([[], true]);
  });

  it("is not fine with an entry that is stale, because the mutant is caught or gone", async () => {
    for (const mutants of [["wrong"], ["wrong", "return b - a"]]) {
      const { problems, fine } = await tryMutants(exercise(entry("wrong")), checker(mutants));
      expect(fine).toBe(false);
      expect(problems[0]?.what).toBe('is stale: no survivor has changed "return a - b" into "wrong".');
    }
  });
});
