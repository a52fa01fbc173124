import { describe, expect, it } from "vitest";
import type { RuntimeStatus } from "../../python/python-runtime";
import { statusView } from "./status-view";

const STARTING: RuntimeStatus = { kind: "starting", step: "NumPy", progress: { loaded: 8_100_000, total: 11_400_000 }, fraction: 0.71 };

describe("statusView", () => {
  it("starting: the step, and the bytes apart, as they change too often to be read out", () => {
    expect(statusView(STARTING, null, false, false)).toEqual({
      tone: "wait",
      what: "Python starting",
      detail: "NumPy",
      numbers: "8.1 of 11.4 MB",
      fraction: 0.71,
    });
  });

  it("says that a task waits for the start", () => {
    expect(statusView(STARTING, "check", false, false).detail).toBe("NumPy; then your code is checked");
  });

  it("after Stop it says so until the fresh Python is there", () => {
    expect(statusView(STARTING, null, true, false).what).toBe("Stopped, Python starting again");
    expect(statusView({ kind: "ready", version: "3" }, null, true, false)).toMatchObject({ tone: "stopped", what: "Stopped" });
  });

  it("busy: with what", () => {
    expect(statusView({ kind: "busy", task: "run" }, "run", false, false).what).toBe("Running");
    expect(statusView({ kind: "busy", task: "check" }, "check", false, false).what).toBe("Running the tests");
    expect(statusView({ kind: "busy", task: "check" }, null, false, true).what).toBe("Drawing your picture");
  });

  it("failed: what happened and what to do", () => {
    const failed = statusView({ kind: "failed", message: "A file is damaged.", next: "Reload the page." }, null, false, false);
    expect(failed).toMatchObject({ tone: "failed", what: "Python could not start", detail: "A file is damaged. Reload the page." });
  });
});
