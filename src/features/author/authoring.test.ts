import { describe, expect, it } from "vitest";
import { createFakeRuntime, type FakeScript } from "../../python/fake-runtime";
import type { CheckEnd } from "../../python/python-runtime";
import { createManualClock, createTestMemory, failedReport, passedReport } from "../../store/test-kit";
import { createAuthoring, holds } from "./authoring";
import { EMPTY_DRAFT, type ExerciseDraft, selfMadeOf } from "./draft";

const DRAFT: ExerciseDraft = {
  ...EMPTY_DRAFT,
  title: "Twice",
  statement: "Write it.",
  starter: "starter",
  solution: "solution",
  tests: "import numpy as np\n",
  packages: ["pandas"],
  wrong: [
    { why: "slip", code: "wrong" },
    { why: "slip", code: "loop" },
  ],
};

const GOOD = (code: string): CheckEnd => {
  if (code === "loop") return { kind: "timed-out", seconds: 30 };
  return code === "solution" ? passedReport(3) : failedReport(1, 2);
};

/** @param check null: the test ends each one itself */
function open(check: FakeScript["check"] | null = GOOD, memory = createTestMemory()) {
  const runtime = createFakeRuntime(check ? { check } : {});
  const clock = createManualClock();
  const authoring = createAuthoring({ runtime, memory, schedule: clock.schedule });
  const lines = () => authoring.getState().verification?.lines.map(({ what, state }) => `${state}: ${what}`);
  return { runtime, clock, memory, authoring, lines };
}

describe("the draft", () => {
  it("is kept after a pause, and there again on the next visit", () => {
    const { authoring, clock, memory } = open();
    authoring.change({ title: "Twice" });
    expect(memory.kept.size).toBe(0);
    clock.advance(400);
    expect(open(GOOD, memory).authoring.getState().draft).toEqual({ ...EMPTY_DRAFT, title: "Twice" });
  });

  it("is kept at once where the page goes away", () => {
    const { authoring, memory } = open();
    authoring.change({ title: "Twice" });
    authoring.flush();
    expect(open(GOOD, memory).authoring.getState().draft.title).toBe("Twice");
  });

  it.each(["{", "null", '{"title":1}', '{"title":"only"}'])("begins anew where %s was kept", (kept) => {
    const { authoring } = open(GOOD, createTestMemory(new Map([["learning-rate:new", kept]])));
    expect(authoring.getState().draft).toEqual(EMPTY_DRAFT);
  });

  it("is gone after a new beginning, and is not kept again by a timer that was set", () => {
    const { authoring, clock, memory } = open();
    authoring.change({ title: "Twice" });
    authoring.startOver();
    clock.advance(5_000);
    authoring.flush();
    expect(memory.kept.size).toBe(0);
  });

  it("says where this browser keeps nothing", () => {
    const { authoring, clock } = open(GOOD, { ...createTestMemory(), set: () => false });
    authoring.change({ title: "Twice" });
    clock.advance(400);
    expect(authoring.getState().isKept).toBe(false);
  });

  it("travels without wrong answers and empty hints, with the solution only where that is wanted", () => {
    const draft = { ...DRAFT, hints: ["one", " "] };
    expect(selfMadeOf(draft, false)).toEqual({
      kind: "exercise",
      title: "Twice",
      statement: "Write it.",
      starter: "starter",
      tests: draft.tests,
      hints: ["one"],
      packages: ["pandas"],
    });
    expect(selfMadeOf(draft, true)).toMatchObject({ solution: "solution" });
    expect(selfMadeOf({ ...draft, title: " " }, true)).toBeNull();
  });
});

describe("verifying", () => {
  it("checks solution, starter and each wrong answer, each once, with the packages that are named or imported", async () => {
    const { authoring, runtime, lines } = open();
    authoring.change(DRAFT);
    await authoring.verify();
    expect(runtime.tasks.map(({ task }) => task.kind === "check" && task.code)).toEqual(["solution", "starter", "wrong", "loop"]);
    expect(runtime.tasks[0]?.options.needs).toEqual({ packages: ["numpy", "pandas"], imports: ["numpy"] });
    expect(lines()?.every((line) => line.startsWith("holds"))).toBe(true);
    expect(holds(authoring.getState())).toBe(true);
    authoring.change({ solution: "other" });
    expect(holds(authoring.getState())).toBe(false);
  });

  it("says what is missing, with the tests that failed", async () => {
    const { authoring, lines } = open((code) => (code === "solution" ? failedReport(1, 1) : passedReport(2)));
    authoring.change({ ...DRAFT, title: "", statement: " " });
    await authoring.verify();
    expect(lines()).toEqual([
      "missing: It has a title",
      "missing: It has a task",
      "missing: The solution passes all tests",
      "missing: There are at least 3 tests",
      "holds: Each test says in a sentence what it asks for",
      "missing: The starter fails",
      "missing: Wrong answer 1 fails",
      "missing: Wrong answer 2 fails",
    ]);
    expect(authoring.getState().verification?.lines[2]?.failures).toHaveLength(1);
    expect(holds(authoring.getState())).toBe(false);
  });

  it("ends with Cancel, and a new one begins from the beginning", async () => {
    const { authoring, runtime, lines } = open(null);
    authoring.change({ ...DRAFT, wrong: [] });
    const first = authoring.verify();
    await Promise.resolve();
    authoring.cancel();
    await first;
    expect(runtime.calls.stop).toBe(1);
    expect(authoring.getState().verification).toBeNull();
    const second = authoring.verify();
    await expect.poll(() => runtime.tasks.length).toBe(2);
    runtime.endCheck(passedReport(3));
    await expect.poll(() => runtime.tasks.length).toBe(3);
    runtime.endCheck(failedReport(1, 2));
    await second;
    expect(lines()?.every((line) => line.startsWith("holds"))).toBe(true);
  });
});
