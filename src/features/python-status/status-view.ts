/** What the status "Python" says. */
import type { RuntimeStatus } from "../../python/python-runtime";

export interface StatusView {
  tone: "idle" | "wait" | "ready" | "stopped" | "failed";
  what: string;
  detail: string;
  /** Numbers that change many times a second: shown, and not read out. */
  numbers: string;
  /** Between 0 and 1; null where nothing is under way. */
  fraction: number | null;
}

/** A task that was pressed while Python starts waits for it. */
export type Waiting = "run" | "check" | null;

const BUSY_WORDS = { run: "Running", check: "Running the tests", drill: "At the drill" };

export function statusView(python: RuntimeStatus, waiting: Waiting, wasStopped: boolean, drawing: boolean): StatusView {
  switch (python.kind) {
    case "idle":
      return {
        tone: "idle",
        what: "Python",
        detail: waiting ? waits(waiting) : "Not started yet",
        numbers: "",
        fraction: null,
      };
    case "starting":
      return starting(python, waiting, wasStopped);
    case "ready":
      return {
        tone: wasStopped ? "stopped" : "ready",
        what: wasStopped ? "Stopped" : "Python ready",
        detail: readyDetail(python.version, wasStopped),
        numbers: "",
        fraction: null,
      };
    case "busy":
      return {
        tone: "wait",
        what: drawing ? "Drawing your picture" : BUSY_WORDS[python.task],
        detail: "",
        numbers: "",
        fraction: null,
      };
    case "failed":
      return {
        tone: "failed",
        what: "Python could not start",
        detail: `${python.message} ${python.next}`.trim(),
        numbers: "",
        fraction: null,
      };
  }
}

function starting(
  { step, progress, fraction }: Extract<RuntimeStatus, { kind: "starting" }>,
  waiting: Waiting,
  wasStopped: boolean,
): StatusView {
  const what = wasStopped && waiting === null ? "Stopped, Python starting again" : "Python starting";
  const detail = waiting === null ? step : `${step}; ${waits(waiting)}`;
  return { tone: "wait", what, detail, numbers: progress === null ? "" : bytes(progress), fraction: Math.min(1, Math.max(0, fraction)) };
}

function waits(waiting: "run" | "check"): string {
  return waiting === "run" ? "then your code runs" : "then your code is checked";
}

function readyDetail(version: string, wasStopped: boolean): string {
  return wasStopped ? "A fresh Python is ready" : version;
}

function bytes({ loaded, total }: { loaded: number; total: number }): string {
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1);
  return `${megabytes(loaded)} of ${megabytes(total)} MB`;
}
