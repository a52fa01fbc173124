import { describe, expect, it } from "vitest";
import { messageMeter } from "./sandbox-frame";

describe("the meter of messages", () => {
  it("allows the limit in each second and not one more", () => {
    let now = 10_000;
    const meter = messageMeter(3, () => now);
    expect([meter.tooMany(), meter.tooMany(), meter.tooMany(), meter.tooMany()]).toEqual([false, false, false, true]);
    now = 11_000;
    expect(meter.tooMany()).toBe(false);
  });
});
