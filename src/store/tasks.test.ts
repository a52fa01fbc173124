import { describe, expect, test, vi } from "vitest";
import { type Figure, MAX_FIGURES } from "../python/protocol";
import type { RunEvent } from "../python/python-runtime";
import { FIRST, freshBrowserForEachTest, openTab, openTabAt, quiet, SECOND, type Tab } from "./store-test-kit";
import { exampleExercise, failedReport, passedReport, SOME_PROBLEM } from "./test-kit";

freshBrowserForEachTest();

const FIGURE: Figure = { png: new Uint8Array([1]), alt: "A line", caption: "" };

function printed(text: string): RunEvent {
  return { kind: "output", stream: "stdout", text, skipped: 0 };
}

async function started(tab: Tab, task: "run" | "check", count = 1): Promise<{ done: Promise<void> }> {
  const done = tab.store.getState()[task]();
  await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(count));
  return { done };
}

function textOf(tab: Tab): string {
  return tab
    .workspace()
    .output.map((item) => (item.kind === "text" ? item.text : ""))
    .join("");
}

describe("run", () => {
  test("gives the runtime the code, the files and the lines for input()", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("print(input())");
    tab.store.getState().setStdin("7\n");
    const { done } = await started(tab, "run");
    const [sent] = tab.runtime.tasks;
    expect(sent?.task).toEqual({
      kind: "run",
      code: "print(input())",
      stdin: "7\n",
      files: [{ path: "data/points.bin", bytes: new Uint8Array([1, 2, 3]) }],
    });
    expect(sent?.options).toMatchObject({ needs: { packages: ["numpy"], imports: ["numpy"] }, limitSeconds: 20 });
    expect(tab.workspace().run).toEqual({ kind: "running" });
    tab.runtime.endRun({ kind: "finished", seconds: 0.5 });
    await done;
    expect(tab.workspace().run).toEqual({ kind: "ended", end: { kind: "finished", seconds: 0.5 } });
  });

  test("shows what is printed at most every 50 ms, and all of it at the end", async () => {
    const tab = await openTabAt(FIRST.id);
    const { done } = await started(tab, "run");
    const changes = vi.fn();
    tab.store.subscribe(changes);
    for (let line = 0; line < 100; line++) tab.runtime.emit(printed(`${line}\n`));
    expect(changes).not.toHaveBeenCalled();
    tab.clock.advance(50);
    expect(changes).toHaveBeenCalledTimes(1);
    expect(textOf(tab).split("\n")).toHaveLength(101);
    tab.runtime.emit({ kind: "figure", figure: FIGURE });
    tab.runtime.emit(printed("end"));
    tab.runtime.endRun({ kind: "finished", seconds: 1 });
    await done;
    expect(textOf(tab).endsWith("end")).toBe(true);
    expect(tab.workspace().output.map((item) => item.kind)).toEqual(["text", "figure", "text"]);
  });

  test("clears the output of the run before, and gives every item an id of its own", async () => {
    const tab = await openTabAt(FIRST.id);
    const first = await started(tab, "run");
    tab.runtime.emit(printed("old"));
    tab.runtime.endRun({ kind: "finished", seconds: 1 });
    await first.done;
    const oldId = tab.workspace().output[0]?.id;
    const second = await started(tab, "run", 2);
    expect(tab.workspace()).toMatchObject({ output: [], skipped: 0 });
    tab.runtime.emit(printed("new"));
    tab.runtime.endRun({ kind: "raised", problem: SOME_PROBLEM, seconds: 1 });
    await second.done;
    expect(tab.workspace().output[0]?.id).not.toBe(oldId);
    tab.store.getState().clearOutput();
    expect(tab.workspace().output).toEqual([]);
  });

  test("refuses while something runs, and before an exercise is open", async () => {
    const closed = openTab();
    await closed.store.getState().run();
    await closed.store.getState().check();
    expect(closed.runtime.tasks).toEqual([]);

    const tab = await openTabAt(FIRST.id);
    await started(tab, "run");
    await tab.store.getState().run();
    await tab.store.getState().check();
    expect(tab.runtime.tasks).toHaveLength(1);
    tab.runtime.endRun({ kind: "stopped" });
    await quiet();
    await started(tab, "check", 2);
    await tab.store.getState().run();
    expect(tab.runtime.tasks).toHaveLength(2);
  });

  test("stop ends it, and does nothing when nothing runs", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().stop();
    expect(tab.runtime.calls.stop).toBe(0);
    const { done } = await started(tab, "run");
    tab.store.getState().stop();
    await done;
    expect(tab.workspace().run).toEqual({ kind: "ended", end: { kind: "stopped" } });
  });

  test("a bug of ours ends it too", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const tab = await openTabAt(FIRST.id, { exercises: [exampleExercise("first", { data: [{ path: "a", base64: "%" }] })] });
    await tab.store.getState().run();
    expect(tab.workspace().run).toMatchObject({ kind: "ended", end: { kind: "crashed" } });
    expect(error).toHaveBeenCalled();
  });
});

describe("check", () => {
  test("gives the runtime the tests, and notes the result", async () => {
    const tab = await openTabAt(FIRST.id);
    const { done } = await started(tab, "check");
    expect(tab.workspace().check).toEqual({ kind: "checking" });
    expect(tab.runtime.tasks[0]?.task).toMatchObject({ kind: "check", tests: FIRST.tests, picture: null, code: FIRST.starter });
    expect(tab.runtime.tasks[0]?.options.limitSeconds).toBe(30);
    tab.runtime.endCheck(failedReport(2, 1));
    await done;
    expect(tab.workspace().check).toEqual({ kind: "ended", end: failedReport(2, 1) });
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "begun", tries: 1, last: { passed: 2, total: 3 } });
    await vi.waitFor(async () => expect((await tab.storage.readProgress())[FIRST.id]?.tries).toBe(1));
  });

  test("a pass solves, and a later failure does not take that away", async () => {
    const tab = await openTabAt(FIRST.id);
    const first = await started(tab, "check");
    tab.runtime.endCheck(passedReport(3));
    await first.done;
    const second = await started(tab, "check", 2);
    tab.runtime.endCheck(failedReport(0, 3));
    await second.done;
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "solved", tries: 2, last: { passed: 0, total: 3 } });
  });

  test("a pass after the solution was shown stays seen, also on the next visit", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().showSolution();
    expect(tab.workspace().solutionShown).toBe(true);
    await quiet();
    const next = await openTabAt(FIRST.id);
    expect(next.workspace().solutionShown).toBe(false);
    const { done } = await started(next, "check");
    next.runtime.endCheck(passedReport(3));
    await done;
    await quiet();
    expect(next.store.getState().progress[FIRST.id]?.state).toBe("seen");
    expect((await next.storage.readProgress())[FIRST.id]?.state).toBe("seen");
  });

  test("a package that the learner's code imports is there as well", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("import pandas as pd\n");
    await started(tab, "check");
    expect(tab.runtime.tasks[0]?.options.needs.packages).toEqual(["numpy", "pandas"]);
  });

  describe("after a pass, the picture", () => {
    const picture = "import matplotlib\n";
    const exercises = [exampleExercise("first", { picture })];

    async function passed(): Promise<{ tab: Tab; done: Promise<void> }> {
      const tab = await openTabAt(FIRST.id, { exercises });
      const { done } = await started(tab, "check");
      tab.runtime.endCheck(passedReport(3));
      await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(2));
      return { tab, done };
    }

    test("is drawn by itself, with matplotlib, while the verdict stands already", async () => {
      const { tab, done } = await passed();
      expect(tab.workspace()).toMatchObject({ check: { kind: "ended", end: passedReport(3) }, drawing: true });
      expect(tab.runtime.tasks[1]).toMatchObject({
        task: { kind: "check", picture },
        options: { needs: { packages: ["matplotlib", "numpy"] } },
      });
      for (let figure = 0; figure <= MAX_FIGURES; figure++) tab.runtime.emit({ kind: "figure", figure: FIGURE });
      tab.runtime.emit(printed("nobody reads this"));
      tab.runtime.endCheck(passedReport(3));
      await done;
      expect(tab.workspace().pictures).toHaveLength(MAX_FIGURES);
      expect(tab.workspace()).toMatchObject({ drawing: false, output: [] });
      expect(tab.store.getState().progress[FIRST.id]?.tries).toBe(1);
    });

    test("makes way for the next task, and is gone at the next Check", async () => {
      const { tab } = await passed();
      tab.runtime.emit({ kind: "figure", figure: FIGURE });
      void tab.store.getState().check();
      await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(3));
      expect(tab.workspace()).toMatchObject({ check: { kind: "checking" }, drawing: false, pictures: [] });
    });

    test("is not drawn after a failure", async () => {
      const tab = await openTabAt(FIRST.id, { exercises });
      const { done } = await started(tab, "check");
      tab.runtime.endCheck(failedReport(2, 1));
      await done;
      expect(tab.runtime.tasks).toHaveLength(1);
    });
  });

  test("stopping is no try", async () => {
    const tab = await openTabAt(FIRST.id);
    const { done } = await started(tab, "check");
    tab.store.getState().stop();
    await done;
    expect(tab.workspace().check).toEqual({ kind: "ended", end: { kind: "stopped" } });
    expect(tab.store.getState().progress).toEqual({});
  });
});

describe("another exercise", () => {
  test("stops what runs, and drops whatever still comes", async () => {
    const tab = await openTabAt(FIRST.id);
    const { done } = await started(tab, "run");
    tab.runtime.emit(printed("late"));
    const opening = tab.store.getState().open(SECOND.id);
    expect(tab.runtime.calls.stop).toBe(1);
    tab.runtime.emit(printed("later"));
    await Promise.all([done, opening]);
    tab.clock.advance(100);
    expect(tab.workspace()).toMatchObject({ run: { kind: "none" }, output: [] });
  });

  test("gets no verdict of the one before", async () => {
    const tab = await openTabAt(FIRST.id);
    let answer: (end: ReturnType<typeof passedReport>) => void = () => {};
    vi.spyOn(tab.runtime, "check").mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const check = tab.store.getState().check();
    await quiet();
    await tab.store.getState().open(SECOND.id);
    answer(passedReport(3));
    await check;
    expect(tab.workspace().check).toEqual({ kind: "none" });
    expect(tab.store.getState().progress).toEqual({});
  });

  test("can be run at once, while the one before is still stopping", async () => {
    const tab = await openTabAt(FIRST.id);
    let endFirst: () => void = () => {};
    const run = vi
      .spyOn(tab.runtime, "run")
      .mockImplementationOnce(
        () =>
          new Promise((resolve) => {
            endFirst = () => resolve({ kind: "stopped" });
          }),
      )
      .mockResolvedValueOnce({ kind: "finished", seconds: 1 });
    const first = tab.store.getState().run();
    await quiet();
    await tab.store.getState().open(SECOND.id);
    const second = tab.store.getState().run();
    await quiet();
    expect(run).toHaveBeenCalledTimes(1);
    endFirst();
    await Promise.all([first, second]);
    expect(tab.workspace().run).toEqual({ kind: "ended", end: { kind: "finished", seconds: 1 } });
  });
});

describe("Python's status", () => {
  test("is followed, and retry is passed on", () => {
    const tab = openTab();
    expect(tab.store.getState().python).toEqual({ kind: "idle" });
    tab.runtime.setStatus({ kind: "failed", message: "No.", next: "Reload." });
    expect(tab.store.getState().python).toEqual({ kind: "failed", message: "No.", next: "Reload." });
    tab.store.getState().retryPython();
    expect(tab.runtime.calls.retry).toBe(1);
  });
});

describe("hints", () => {
  test("open one by one, as many as there are, and are still open on the next visit", async () => {
    const tab = await openTabAt(FIRST.id);
    for (let click = 0; click < 5; click++) tab.store.getState().showHint();
    expect(tab.workspace().hintsShown).toBe(2);
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "begun", hints: 2 });
    await quiet();
    expect((await openTabAt(FIRST.id)).workspace().hintsShown).toBe(2);
  });
});
