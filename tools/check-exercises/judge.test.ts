import { describe, expect, it } from "vitest";
import type { CheckReport, TestOutcome } from "../../src/python/protocol";
import type { ExerciseFolder } from "../content/exercise-folder";
import { EXERCISE } from "./exercise-test-kit";
import { judge } from "./judge";
import type { Checker } from "./python";

const NAMES = ["test_a", "test_b", "test_c", "test_d", "test_e", "test_f"];

function outcome(name: string, result: TestOutcome["outcome"]): TestOutcome {
  return {
    name,
    sentence: "It holds.",
    outcome: result,
    message: result === "passed" ? "" : "It does not.",
    problem: null,
    facts: null,
    output: "",
    cases: { total: 1, passed: result === "passed" ? 1 : 0, failing: null },
  };
}

/** Code is a list of those of the first three tests that it passes: "a b" passes test_a and test_b. */
function report(code: string): CheckReport {
  const tests = NAMES.map((name) => outcome(name, `${code} d e f`.split(" ").includes(name.replace("test_", "")) ? "passed" : "failed"));
  return { kind: "checked", tests, output: "" };
}

const exercise: ExerciseFolder = {
  ...EXERCISE,
  solution: "a b c",
  wrong: [{ path: "wrong/no_c.py", code: "a b", caughtBy: "test_c", why: "forgets c" }],
  right: [{ path: "right/other.py", code: "c b a" }],
};

function checker(change: Partial<Checker> = {}): Checker {
  return {
    check: async (_folder, code) => ({ report: report(code), milliseconds: 100 }),
    run: async () => ({ kind: "finished" }),
    draw: async () => 1,
    lay: () => "/folder",
    testFunctions: () => NAMES.map((name) => ({ name, sentence: "It holds.", problems: [] })),
    importedPackages: () => ["numpy"],
    mutants: () => [],
    close: () => {},
    passes: async () => false,
    ...change,
  };
}

const complaints = async (change: Partial<ExerciseFolder>, with_: Partial<Checker> = {}) =>
  (await judge({ ...exercise, ...change }, checker(with_))).map(({ file, what }) => `${file}: ${what}`).join("\n");

describe("the gate on content", () => {
  it("lets a sound exercise through", async () => {
    expect(await complaints({})).toBe("");
  });

  it.each<[string, Partial<ExerciseFolder>, string]>([
    ["a solution that fails", { solution: "a b" }, "solution.py: failed test_c"],
    ["a starter that passes", { starter: "a b c" }, "starter.py: passes all tests."],
    ["a right answer that fails", { right: [{ path: "right/other.py", code: "a" }] }, "right/other.py: failed test_b"],
    ["a mistake that passes", { wrong: [{ path: "wrong/x.py", code: "a b c", caughtBy: "test_c", why: "" }] }, "wrong/x.py: passed test_c"],
    [
      "a mistake caught elsewhere",
      { wrong: [{ path: "wrong/x.py", code: "a c", caughtBy: "test_a", why: "" }] },
      "wrong/x.py: passed test_a",
    ],
    [
      "a test that is not there",
      { wrong: [{ path: "wrong/x.py", code: "a", caughtBy: "test_z", why: "" }] },
      "names test_z, which is no test",
    ],
  ])("stops %s", async (_, change, words) => {
    expect(await complaints(change)).toContain(words);
  });

  it("stops an exercise of five tests", async () => {
    const five = NAMES.slice(0, 5).map((name) => ({ name, sentence: "It holds.", problems: [] }));
    expect(await complaints({}, { testFunctions: () => five })).toContain("test_solution.py: has 5 tests.");
  });

  it("stops a verdict that depends on the order", async () => {
    const check: Checker["check"] = async (_folder, code, _tests, seed) => ({ report: report(seed === 2 ? "a b" : code), milliseconds: 1 });
    expect(await complaints({}, { check })).toContain("in random order 2");
  });

  it("stops a test without a sentence, a package that is not listed, a script that raises, tests that take too long", async () => {
    expect(
      await complaints({}, { testFunctions: () => NAMES.map((name) => ({ name, sentence: "", problems: ["has no docstring"] })) }),
    ).toContain("test_a has no docstring");
    expect(await complaints({}, { importedPackages: () => ["sklearn"] })).toContain("exercise.toml: does not list scikit-learn");
    expect(await complaints({}, { check: async (_folder, code) => ({ report: report(code), milliseconds: 20_000 }) })).toContain(
      "takes 20.0 s",
    );
  });
});
