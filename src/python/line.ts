/**
 * What comes from the server, by all requests together: a browser asks for six files at a time, so on a slow line a file may wait
 * long for its first byte while others arrive.
 */
import { type Schedule, scheduleTimeout } from "../lib/schedule";

export interface Line {
  received(bytes: number): void;
  /** Calls back once when hardly anything comes any more. The function it returns ends the watch. */
  watch(onStall: () => void): () => void;
}

/** A school's slow line brings a hundred times more; at this rate the smallest exercise would take a day. */
export const STALL_SECONDS = 30;
const STALL_BYTES = 5_000;

export function createLine(schedule: Schedule = scheduleTimeout): Line {
  let total = 0;
  return {
    received(bytes) {
      total += bytes;
    },
    watch(onStall) {
      let end = () => {};
      const look = () => {
        const before = total;
        end = schedule(() => (total - before < STALL_BYTES ? onStall() : look()), STALL_SECONDS * 1_000);
      };
      look();
      return () => end();
    },
  };
}
