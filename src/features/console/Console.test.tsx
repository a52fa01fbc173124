// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RunEnd, RunEvent } from "../../python/python-runtime";
import { FIRST, freshBrowserForEachTest, openTabAt, type Tab } from "../../store/store-test-kit";
import { StoreProvider } from "../../store/use-store";
import { Console } from "./Console";

freshBrowserForEachTest();
afterEach(cleanup);

const onLine = vi.fn();
async function shown(startsFolded = false): Promise<Tab> {
  const tab = await openTabAt(FIRST.id);
  render(
    <StoreProvider store={tab.store}>
      <Console onLine={onLine} startsFolded={startsFolded} />
    </StoreProvider>,
  );
  return tab;
}
async function run(tab: Tab, events: readonly RunEvent[], end: RunEnd): Promise<string> {
  await act(async () => {
    const running = tab.store.getState().run();
    await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(1));
    for (const event of events) tab.runtime.emit(event);
    tab.runtime.endRun(end);
    await running;
  });
  return screen.getByRole("region", { name: "Output" }).textContent ?? "";
}
const print = (text: string, stream: "stdout" | "stderr" = "stdout", skipped = 0): RunEvent => ({ kind: "output", stream, text, skipped });

describe("the output", () => {
  it("shows both streams, what was left out, and the time", async () => {
    const words = await run(await shown(), [print("out\n", "stdout", 1_200), print("err\n", "stderr")], {
      kind: "finished",
      seconds: 0.14,
    });
    expect(words).toContain("Run took 0.1 s");
    expect(words).toContain("… 1,200 characters left out");
    expect(screen.getByText("err").className).toBe("stderr");
  });

  it("makes tables out of data, never out of HTML", async () => {
    const table = {
      caption: "DataFrame, 3 × 1",
      columns: ["<b>x</b>"],
      rows: [{ name: "0", cells: ["1"] }],
      more: { rows: 2, columns: 0 },
    };
    await run(await shown(), [{ kind: "table", table }], { kind: "finished", seconds: 1 });
    expect(screen.getByRole("columnheader").textContent).toBe("<b>x</b>");
    expect(screen.getByText("2 more rows")).toBeTruthy();
  });

  it("explains an exception: the sentence first, then the own lines, then Python's words", async () => {
    const problem = {
      kind: "exception" as const,
      type: "ZeroDivisionError",
      message: "division by zero",
      sentence: "`n` is 0 here.",
      line: 3,
      column: null,
      frames: [{ line: 3, function: "mean", code: "  return s / n" }],
    };
    const words = await run(await shown(), [], { kind: "raised", problem, seconds: 0 });
    expect(words).toMatch(/n is 0 here\..*line 3.*mean.*return s \/ n.*ZeroDivisionError: division by zero/);
    fireEvent.click(screen.getByRole("button", { name: "line 3" }));
    expect(onLine).toHaveBeenCalledWith(3);
  });

  it.each<[RunEnd, string]>([
    [{ kind: "stopped" }, "Stopped."],
    [{ kind: "timed-out", seconds: 10 }, "Stopped after 10 seconds:"],
    [{ kind: "crashed", message: "The memory was full." }, "The memory was full."],
    [{ kind: "unavailable", message: "No network." }, "Python could not run your code: No network."],
    [{ kind: "finished", seconds: 1 }, "The program ended and printed nothing."],
  ])("says how it ended: %o", async (end, words) => {
    expect(await run(await shown(), [], end)).toContain(words);
  });

  it("unfolds when something runs", async () => {
    const tab = await shown(true);
    const toggle = screen.getByRole("button", { name: "Show output" });
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    await run(tab, [print("hello\n")], { kind: "finished", seconds: 1 });
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Clear" }));
    expect(tab.workspace().output).toEqual([]);
  });

  it("keeps what input() will read", async () => {
    const tab = await shown();
    fireEvent.change(screen.getByRole("textbox", { name: "Input for input()", hidden: true }), { target: { value: "3\n4\n" } });
    expect(tab.workspace().stdin).toBe("3\n4\n");
    expect(screen.getByText(/, 2 lines/)).toBeTruthy();
  });
});
