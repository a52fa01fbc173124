import { describe, expect, test } from "vitest";
import { begun, checked, hintOpened, isSameProgress, mergeProgress, solutionSeen } from "./progress";
import type { Progress } from "./state";
import { failedReport, passedReport, SOME_PROBLEM } from "./test-kit";

const BASE: Progress = { state: "begun", tries: 2, hints: 1, last: { passed: 1, total: 3 }, at: 100 };

function applied(change: ReturnType<typeof checked>, before: Progress | null): Progress {
  if (!change) throw new Error("This end was to change the progress.");
  return change(before);
}

describe("merging two tabs' progress", () => {
  test("solved stays solved, whichever is newer", () => {
    const solved: Progress = { ...BASE, state: "solved", at: 50 };
    expect(mergeProgress(BASE, solved).state).toBe("solved");
    expect(mergeProgress(solved, BASE).state).toBe("solved");
    expect(mergeProgress(solved, { ...BASE, state: "seen" }).state).toBe("solved");
    expect(mergeProgress(BASE, { ...BASE, state: "seen" }).state).toBe("seen");
  });

  test("keeps the larger counts and the newer Check", () => {
    const other: Progress = { state: "begun", tries: 1, hints: 3, last: { passed: 3, total: 3 }, at: 200 };
    const merged = { state: "begun", tries: 2, hints: 3, last: { passed: 3, total: 3 }, at: 200 };
    expect(mergeProgress(BASE, other)).toEqual(merged);
    expect(mergeProgress(other, BASE)).toEqual(merged);
    expect(mergeProgress(BASE, { ...BASE, last: null, at: 300 }).last).toEqual(BASE.last);
  });

  test("merging again changes nothing", () => {
    const merged = mergeProgress(BASE, { ...BASE, tries: 9, at: 1 });
    expect(isSameProgress(mergeProgress(merged, BASE), merged)).toBe(true);
  });
});

describe("a Check", () => {
  test("that passes solves", () => {
    expect(applied(checked(passedReport(3), 500), BASE)).toEqual({
      ...BASE,
      state: "solved",
      tries: 3,
      last: { passed: 3, total: 3 },
      at: 500,
    });
    expect(applied(checked(passedReport(1), 500), null).state).toBe("solved");
  });

  test("that passes after the solution was shown stays seen", () => {
    expect(applied(checked(passedReport(3), 500), { ...BASE, state: "seen" }).state).toBe("seen");
  });

  test("that fails counts, and does not take solved away", () => {
    const after = applied(checked(failedReport(2, 1), 500), { ...BASE, state: "solved" });
    expect(after).toEqual({ ...BASE, state: "solved", tries: 3, last: { passed: 2, total: 3 }, at: 500 });
  });

  test("of code that does not load counts, with no test passed", () => {
    const broken = checked({ kind: "broken", problem: SOME_PROBLEM, output: "", seconds: 1 }, 500);
    expect(applied(broken, BASE).last).toEqual({ passed: 0, total: 3 });
    expect(applied(broken, null)).toMatchObject({ tries: 1, last: null });
  });

  test("that ran out of time counts; one that was stopped or crashed does not", () => {
    expect(applied(checked({ kind: "timed-out", seconds: 10 }, 500), BASE).tries).toBe(3);
    expect(checked({ kind: "stopped" }, 500)).toBeNull();
    expect(checked({ kind: "crashed", message: "" }, 500)).toBeNull();
    expect(checked({ kind: "unavailable", message: "" }, 500)).toBeNull();
  });
});

describe("other changes", () => {
  test("a draft begins an exercise once", () => {
    expect(begun(7)(null)).toEqual({ state: "begun", tries: 0, hints: 0, last: null, at: 7 });
    expect(begun(700)(BASE)).toBe(BASE);
  });

  test("hints only grow", () => {
    expect(hintOpened(3, 7)(null).hints).toBe(3);
    expect(hintOpened(1, 7)({ ...BASE, hints: 2 })).toEqual({ ...BASE, hints: 2 });
  });

  test("seeing the solution marks, but not what is solved", () => {
    expect(solutionSeen(7)(null).state).toBe("seen");
    expect(solutionSeen(7)({ ...BASE, state: "solved" }).state).toBe("solved");
  });
});
