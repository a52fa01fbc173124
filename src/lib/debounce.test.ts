import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { debounce } from "./debounce";
import { scheduleTimeout } from "./schedule";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function counted() {
  const action = vi.fn();
  return { action, ...debounce(action, { wait: 100, maxWait: 250 }, scheduleTimeout) };
}

test("waits for quiet after the last call", () => {
  const { action, call } = counted();
  call();
  vi.advanceTimersByTime(90);
  call();
  vi.advanceTimersByTime(90);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(action).toHaveBeenCalledTimes(1);
});

test("does not wait longer than maxWait while calls go on", () => {
  const { action, call } = counted();
  for (let elapsed = 0; elapsed < 1_000; elapsed += 50) {
    call();
    vi.advanceTimersByTime(50);
  }
  expect(action).toHaveBeenCalledTimes(4);
});

test("cancel calls everything off", () => {
  const { action, call, cancel } = counted();
  call();
  cancel();
  vi.advanceTimersByTime(1_000);
  expect(action).not.toHaveBeenCalled();
});
