/**
 * What comes from the server, by all requests together: a browser asks for six files at a time, so on a slow line a file may wait
 * long for its first byte while others arrive.
 */
import { type Schedule, scheduleTimeout } from "../lib/schedule";

export interface Line {
  received(bytes: number): void;
  /** Millions of bits a second since the first bytes came; 0 while too little has come to tell. */
  speed(): number;
  /** Calls back once when hardly anything comes any more. The function it returns ends the watch. */
  watch(onStall: () => void): () => void;
}

/** A school's slow line brings a hundred times more; at this rate the smallest exercise would take a day. */
export const STALL_SECONDS = 30;
const STALL_BYTES = 5_000;
/** Less arrives in one piece. */
const TELLING_BYTES = 1_000_000;

/** @param now milliseconds */
export function createLine(schedule: Schedule = scheduleTimeout, now: () => number = () => performance.now()): Line {
  let total = 0;
  let first: { at: number; bytes: number } | null = null;
  let last = 0;
  return {
    received(bytes) {
      last = now();
      first ??= { at: last, bytes };
      total += bytes;
    },
    speed() {
      // What came first was on its way before anybody looked.
      const bytes = first === null ? 0 : total - first.bytes;
      return first === null || bytes < TELLING_BYTES ? 0 : (8 * bytes) / 1_000 / Math.max(last - first.at, 1);
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
