// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Facts, Problem, TestOutcome } from "../../python/protocol";
import type { CheckEnd } from "../../python/python-runtime";
import { FIRST, freshBrowserForEachTest, openTabAt } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { Results } from "./Results";

freshBrowserForEachTest();
afterEach(cleanup);

const outcome = (name: string, changes: Partial<TestOutcome> = {}): TestOutcome => ({
  name,
  sentence: `\`${name}\` holds`,
  outcome: "passed",
  message: "",
  problem: null,
  facts: null,
  output: "",
  cases: { total: 1, passed: 1, failing: null },
  ...changes,
});
const PROBLEM: Problem = {
  kind: "exception",
  type: "IndexError",
  message: "index 3 is out of bounds",
  sentence: "The list has only three elements.",
  line: 7,
  column: null,
  frames: [{ line: 7, function: "norm", code: "    return x[3]" }],
};
const side = { type: "ndarray", shape: "(2,)", dtype: "float64" };
const FACTS: Facts = {
  expected: side,
  actual: { ...side, dtype: "int32" },
  total: 2,
  differing: 1,
  largestAbsolute: "0.5",
  largestRelative: null,
  tolerance: "1e-9",
  first: { index: "[1]", expected: "2.5", actual: "2" },
  window: { rows: [""], columns: ["0", "1"], expected: [["1", "2.5"]], actual: [["1", "2"]], differs: [[false, true]], whole: true },
};

async function checkedWith(end: CheckEnd) {
  const tab = await openTabAt(FIRST.id);
  const onLine = vi.fn();
  render(
    <StoreProvider store={tab.store}>
      <Results exercise={FIRST} onLine={onLine} lesson={<p>The lesson</p>} />
    </StoreProvider>,
  );
  expect(screen.getByRole("status").textContent).toBe("Nothing checked yet");
  const done = act(async () => {
    const check = tab.store.getState().check();
    await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(1));
    tab.runtime.endCheck(end);
    await check;
  });
  await done;
  return { onLine, verdict: screen.getByRole("status").textContent };
}
const report = (...tests: TestOutcome[]): CheckEnd => ({ kind: "checked", tests, output: "", seconds: 0.3 });
const items = () => screen.getAllByRole("listitem").map((item) => item.textContent ?? "");

describe("Results", () => {
  it("says how many passed, and begins each test with its word", async () => {
    const { verdict } = await checkedWith(
      report(
        outcome("a"),
        outcome("b", { outcome: "failed", message: "Twice as long as `x`." }),
        outcome("c", { outcome: "error", problem: PROBLEM }),
      ),
    );
    expect(verdict).toBe("1 of 3 tests passed");
    expect(items()[0]).toMatch(/^Passed · a holds/);
    expect(items()[1]).toMatch(/^Failed · b holds.*Twice as long as x\./);
    expect(items()[2]).toMatch(/^Error · c holds.*The list has only three elements\./);
    expect(screen.getByText(/first try/)).toBeTruthy();
    expect(screen.queryByText("The lesson")).toBeNull();
  });

  it("shows expected and own values side by side, and says which differ", async () => {
    await checkedWith(report(outcome("a", { outcome: "failed", facts: FACTS, cases: { total: 3, passed: 2, failing: "seed=11" } })));
    const [expected, yours] = screen.getAllByRole("table");
    expect(expected && within(expected).getByText("2.5").textContent).toBe("2.5");
    expect(yours && within(yours).getByText("2").textContent).toBe("2 differs");
    const words = items()[0]?.replace(/\s+/g, " ");
    expect(words).toContain("1 of 2 cells differs");
    expect(words).toContain("shape (2,) agrees");
    expect(words).toContain("dtype int32 where float64 is expected");
    expect(words).toContain("2 of 3 cases passed; fails for seed=11");
  });

  it("moves the editor to the line of an error", async () => {
    const { onLine } = await checkedWith(report(outcome("a", { outcome: "error", problem: PROBLEM })));
    fireEvent.click(screen.getByRole("button", { name: "line 7" }));
    expect(onLine).toHaveBeenCalledWith(7);
  });

  it("after a pass the lesson follows", async () => {
    const { verdict } = await checkedWith(report(outcome("a"), outcome("b")));
    expect(verdict).toBe("2 of 2 tests passed");
    expect(screen.getByText("The lesson")).toBeTruthy();
  });

  it("code that does not load: no test ran, and why", async () => {
    const { verdict } = await checkedWith({
      kind: "broken",
      problem: { ...PROBLEM, kind: "syntax", frames: [] },
      output: "hello",
      seconds: 0.1,
    });
    expect(verdict).toBe("No test ran");
    expect(screen.getByRole("button", { name: "line 7" })).toBeTruthy();
    expect(screen.getByText("IndexError: index 3 is out of bounds")).toBeTruthy();
    expect(screen.getByText("Printed while your code was loaded")).toBeTruthy();
  });

  it.each<[CheckEnd, string, RegExp]>([
    [{ kind: "stopped" }, "Stopped", /You stopped the check/],
    [{ kind: "timed-out", seconds: 30 }, "No end in sight", /after 30 seconds/],
    [{ kind: "crashed", message: "The memory was full." }, "Python came to an end", /The memory was full\. Your code is kept/],
    [{ kind: "unavailable", message: "No network." }, "Not checked", /No network\./],
  ])("tells in words: %o", async (end, big, words) => {
    const { verdict } = await checkedWith(end);
    expect(verdict).toBe(big);
    expect(screen.getByText(words)).toBeTruthy();
  });
});
