/** The one line on a Check, and what stands under it. */
import type { CheckEnd } from "../../python/python-runtime";
import { isPass } from "../../store/progress";
import type { Progress, WorkspaceState } from "../../store/state";

export interface Verdict {
  tone: "none" | "busy" | "pass" | "open";
  big: string;
  meta: string;
}

const ORDINALS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

export function verdictOf(check: WorkspaceState["check"], progress: Progress | undefined): Verdict {
  switch (check.kind) {
    case "none":
      return { tone: "none", big: "Nothing checked yet", meta: lastTime(progress) };
    case "checking":
      return { tone: "busy", big: "Checking …", meta: "The tests run on your code" };
    case "ended":
      return ended(check.end, progress?.tries ?? 0);
  }
}

function ended(end: CheckEnd, tries: number): Verdict {
  const meta =
    "seconds" in end && end.kind !== "timed-out" ? joined(`Checked in ${shortSeconds(end.seconds)}`, tryNumber(tries)) : tryNumber(tries);
  switch (end.kind) {
    case "checked": {
      const passed = end.tests.filter((test) => test.outcome === "passed").length;
      return { tone: isPass(end) ? "pass" : "open", big: `${passed} of ${end.tests.length} tests passed`, meta };
    }
    case "broken":
      return { tone: "open", big: "No test ran", meta };
    case "stopped":
      return { tone: "open", big: "Stopped", meta: "No test counted" };
    case "timed-out":
      return { tone: "open", big: "No end in sight", meta };
    case "crashed":
      return { tone: "open", big: "Python came to an end", meta: "No test counted" };
    case "unavailable":
      return { tone: "open", big: "Not checked", meta: "Python could not start" };
  }
}

/** What happened when a Check was cut short, and what to do; null where there is a report. */
export function interruption(end: CheckEnd): string | null {
  switch (end.kind) {
    case "checked":
    case "broken":
      return null;
    case "stopped":
      return "You stopped the check. Your code is kept.";
    case "timed-out":
      return `The tests had not come to an end after ${end.seconds} ${end.seconds === 1 ? "second" : "seconds"}. Is there a loop whose condition never changes? Press Run with a small example to see where it stays.`;
    case "crashed":
      return `${end.message} Your code is kept, and a fresh Python is starting: press Check again, perhaps with smaller arrays or less recursion.`;
    case "unavailable":
      return `${end.message} Your code is kept. Press Check again when Python is ready.`;
  }
}

function lastTime(progress: Progress | undefined): string {
  return progress?.last ? `Last time ${progress.last.passed} of ${progress.last.total} tests passed` : "Run shows what your code prints";
}

function tryNumber(tries: number): string {
  if (tries === 0) return "";
  return tries < ORDINALS.length ? `${ORDINALS[tries]} try` : `try ${tries}`;
}

function shortSeconds(seconds: number): string {
  return seconds < 10 ? `${Math.max(0.1, seconds).toFixed(1)} s` : `${Math.round(seconds)} s`;
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(" · ");
}
