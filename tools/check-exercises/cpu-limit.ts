/** Ends Python code that computes for ever. Processor time counts, not the clock: a busy machine must not change a verdict. */
import { Worker } from "node:worker_threads";

export interface CpuLimit {
  /** What Pyodide looks at between two steps of Python: `py.setInterruptBuffer(signal)`. */
  signal: Uint8Array;
  /** Within `action`, Python gets a KeyboardInterrupt after so many milliseconds; one that does not end then ends the process. */
  within<Result>(milliseconds: number, action: () => Promise<Result>): Promise<Result>;
}

const IDLE = 0;

export function startCpuLimit(): CpuLimit {
  const signal = new Uint8Array(new SharedArrayBuffer(1));
  const state = new Int32Array(new SharedArrayBuffer(8));
  // tsx's hooks, which the thread would inherit, are of no use to plain JavaScript.
  const thread = new Worker(new URL("./cpu-limit-thread.mjs", import.meta.url), { workerData: { state, signal }, execArgv: [] });
  thread.unref();
  let tasks = 0;
  const set = (task: number) => {
    Atomics.store(state, 0, task);
    Atomics.notify(state, 0);
    signal[0] = 0;
  };
  return {
    signal,
    async within(milliseconds, action) {
      state[1] = milliseconds;
      tasks += 1;
      set(tasks);
      try {
        return await action();
      } finally {
        set(IDLE);
      }
    },
  };
}
