import { describe, expect, it, vi } from "vitest";
import { createLine, STALL_SECONDS } from "./line";

/** Each window begins when the one before it has ended. */
function setUp() {
  const waiting: (() => void)[] = [];
  const line = createLine((callback, milliseconds) => {
    expect(milliseconds).toBe(STALL_SECONDS * 1_000);
    waiting.push(callback);
    return () => void waiting.splice(waiting.indexOf(callback), 1);
  });
  return { line, waiting, timePasses: () => waiting.splice(0).forEach((callback) => void callback()) };
}

describe("a line", () => {
  it("of 20 kB/s is never given up", () => {
    const { line, timePasses } = setUp();
    const stalled = vi.fn();
    line.watch(stalled);
    for (let window = 0; window < 100; window += 1) {
      line.received(20_000 * STALL_SECONDS);
      timePasses();
    }
    expect(stalled).not.toHaveBeenCalled();
  });

  it.each([
    ["nothing", 0],
    ["one byte a second", 1],
    ["one byte a second for each of twenty files", 20],
  ])("that brings %s is given up, once", (_, bytesPerSecond) => {
    const { line, timePasses, waiting } = setUp();
    const stalled = vi.fn();
    line.watch(stalled);
    line.received(bytesPerSecond * STALL_SECONDS);
    timePasses();
    expect(stalled).toHaveBeenCalledOnce();
    expect(waiting).toHaveLength(0);
  });

  it("that was fast and falls silent is given up", () => {
    const { line, timePasses } = setUp();
    const stalled = vi.fn();
    line.watch(stalled);
    line.received(3_000_000);
    timePasses();
    expect(stalled).not.toHaveBeenCalled();
    timePasses();
    expect(stalled).toHaveBeenCalledOnce();
  });

  it("is good for a file that waits while others arrive", () => {
    const { line, timePasses } = setUp();
    const mine = vi.fn();
    const others = vi.fn();
    const endOthers = line.watch(others);
    line.watch(mine);
    line.received(500_000);
    timePasses();
    endOthers();
    expect(mine).not.toHaveBeenCalled();
    timePasses();
    expect(mine).toHaveBeenCalledOnce();
    expect(others).not.toHaveBeenCalled();
  });

  it("is not watched after the end of a request", () => {
    const { line, waiting } = setUp();
    line.watch(() => {})();
    expect(waiting).toHaveLength(0);
  });
});
