import type { Schedule } from "./schedule";

export interface DebounceTimes {
  /** Quiet time after the last call. */
  wait: number;
  /** Calls without a pause do not put the action off for longer than this. */
  maxWait: number;
}

export interface Debounced {
  call(): void;
  cancel(): void;
}

/** Does the action once after a burst of calls, and during a long burst every `maxWait`. */
export function debounce(action: () => void, { wait, maxWait }: DebounceTimes, schedule: Schedule): Debounced {
  let timers: (() => void)[] = [];

  function cancelAll(): void {
    for (const endTimer of timers) endTimer();
    timers = [];
  }

  function fire(): void {
    cancelAll();
    action();
  }

  return {
    call() {
      const [quiet, latest] = timers;
      quiet?.();
      timers = [schedule(fire, wait), latest ?? schedule(fire, maxWait)];
    },
    cancel: cancelAll,
  };
}
