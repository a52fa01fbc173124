import { describe, expect, it } from "vitest";
import type { CheckReport, TestOutcome } from "../../src/python/protocol";
import { differences, differencesNotByChance } from "./fresh";

function report(change: Partial<TestOutcome> = {}, output = ""): CheckReport {
  const test: TestOutcome = {
    name: "test_a",
    sentence: "It holds.",
    outcome: "failed",
    message: "Expected 1.",
    problem: null,
    facts: null,
    output: "",
    cases: { total: 1, passed: 0, failing: null },
  };
  return { kind: "checked", tests: [{ ...test, ...change }], output };
}

describe("an interpreter that is used again against a fresh one", () => {
  it("agrees where everything is the same", () => {
    expect(differences(report(), report())).toEqual([]);
  });

  it.each<[string, CheckReport | undefined, CheckReport]>([
    ["test_a, outcome:", report(), report({ outcome: "passed" })],
    ["test_a, message:", report(), report({ message: "Expected 2." })],
    ["test_a, output:", report(), report({ output: "a warning" })],
    ["test_a is", report({ name: "test_b" }), report()],
    ["The order of the tests", report({ name: "test_b" }), report()],
    ["The output of the import", report(), report({}, "hello")],
    ["The verdict", undefined, report()],
  ])("names %s", (words, reused, fresh) => {
    expect(differences(reused, fresh).join("\n")).toContain(words);
  });
});

describe("an answer whose numbers are drawn by chance", () => {
  const fresh = (message: string) => async () => report({ message });

  it("may show other numbers", async () => {
    expect(await differencesNotByChance(report({ message: "It is 1." }), report({ message: "It is 2." }), fresh("It is 3."))).toEqual([]);
  });

  it("may have no other verdict", async () => {
    const passed = report({ outcome: "passed", message: "" });
    expect((await differencesNotByChance(passed, report({ message: "It is 2." }), fresh("It is 3."))).join()).toContain(
      "Whether it passes",
    );
  });

  it("is told from one that is the same in all fresh interpreters", async () => {
    const found = await differencesNotByChance(report({ message: "It is 1." }), report({ message: "It is 2." }), fresh("It is 2."));
    expect(found.join()).toContain("message");
  });
});
