/** What is said when a Run is over. */
import type { RunEnd } from "../../python/python-runtime";

/** For the pane's head. */
export function took(end: RunEnd): string {
  if (end.kind !== "finished" && end.kind !== "raised") return "";
  return `Run took ${end.seconds < 10 ? end.seconds.toFixed(1) : Math.round(end.seconds)} s`;
}

/** Under the printed text; null where the text says it all. */
export function interruption(end: RunEnd): string | null {
  switch (end.kind) {
    case "finished":
    case "raised":
      return null;
    case "stopped":
      return "Stopped.";
    case "timed-out":
      return `Stopped after ${end.seconds} ${end.seconds === 1 ? "second" : "seconds"}: the program had not come to an end. Is there a loop whose condition never changes? Try it with fewer steps.`;
    case "crashed":
      return `Python itself came to an end: ${end.message} Your code is kept, and a fresh Python is starting.`;
    case "unavailable":
      return `Python could not run your code: ${end.message}`;
  }
}
