/** Watches how long its process computes, and interrupts Python in it. Shares two numbers with `cpu-limit.ts`: which task, and its limit. */
import { workerData } from "node:worker_threads";

const { state, signal } = workerData;
const IDLE = 0;
const LOOK_EVERY_MS = 50;
const SIGINT = 2;
/** C code that never looks at the signal can only be ended with the process. */
const PATIENCE = 10;

const computed = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let watched = IDLE;
let begun = 0;
let nextSignal = 0;
for (;;) {
  Atomics.wait(state, 0, watched, watched === IDLE ? Number.POSITIVE_INFINITY : LOOK_EVERY_MS);
  const task = Atomics.load(state, 0);
  if (task !== watched) {
    watched = task;
    begun = computed();
    nextSignal = state[1];
  } else if (task !== IDLE) {
    const spent = computed() - begun;
    if (spent > state[1] * PATIENCE) process.kill(process.pid, "SIGKILL");
    else if (spent > nextSignal) {
      signal[0] = SIGINT;
      // Once is mostly enough; the next one would hit the code that tidies up.
      nextSignal += state[1];
    }
  }
}
