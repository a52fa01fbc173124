/**
 * One interpreter: boots Pyodide from the files that the supervisor hands in, takes one task, answers, and is thrown away.
 *
 * Classic script on purpose: a module worker from a blob URL does not start in an opaque-origin frame (Chromium 156).
 * Everything it says goes through `port`, which lives in this closure; Python has no `js.postMessage`. So learners' code cannot
 * write its own verdict, nor flood the frame.
 */
import "./refuse-scripts"; // before Pyodide

import { serve } from "./serve";

self.onmessage = (event: MessageEvent<unknown>) => {
  self.onmessage = null;
  takePostMessageAway();
  const port = event.ports[0];
  if (port) serve(port);
};

/** It stands on the global object itself in some browsers, on its prototype in others. */
function takePostMessageAway(): void {
  for (let owner: object | null = self; owner !== null; owner = Reflect.getPrototypeOf(owner)) Reflect.deleteProperty(owner, "postMessage");
}
