import type { WorkerMessage } from "../protocol";

type Crash = Omit<Extract<WorkerMessage, { type: "crashed" }>, "type">;

/** Says in words why the interpreter itself ended, from what the engine threw (Chromium 156 and Firefox 153 word it differently). */
export function crashReason(error: unknown): Crash {
  const text = String(error);
  if (/call stack size exceeded|too much recursion|stack overflow/i.test(text)) {
    return {
      reason: "recursion",
      message: "A function calls itself too many times, deeper than the browser allows. Does every path reach the case that stops it?",
    };
  }
  if (/out of memory|\boom\b|cannot enlarge memory|array buffer allocation failed|memory\.grow/i.test(text)) {
    return {
      reason: "memory",
      message: "The program needed more memory than Python has in the browser, so it was ended. Does something grow in a loop?",
    };
  }
  if (/exit\(|exitstatus|has already exited|program terminated/i.test(text)) {
    return { reason: "exit", message: "The program ended Python itself, so nothing after that could run. Remove the call to `os._exit`." };
  }
  return { reason: "unknown", message: `Python ended unexpectedly. (${text.slice(0, 300)})` };
}
