import { describe, expect, it } from "vitest";
import { createLineSpeed } from "./line-speed";

function setUp() {
  let time = 0;
  const speed = createLineSpeed(() => time);
  return {
    speed,
    at(milliseconds: number, receive: () => void) {
      time = milliseconds;
      receive();
    },
  };
}

describe("the speed of a line", () => {
  it("is what all files brought since the first bytes, in millions of bits a second", () => {
    const { speed, at } = setUp();
    const [core, numpy] = [speed.watch(3_000_000), speed.watch(2_000_000)];
    expect(speed.megabits()).toBe(0);
    at(0, () => core(500_000));
    at(50, () => numpy(700_000));
    expect(speed.megabits(), "less than a megabyte tells nothing").toBe(0);
    at(100, () => core(800_000));
    expect(speed.megabits()).toBe(80);
  });

  it("does not fall after the last bytes, which may be told twice", () => {
    const { speed, at } = setUp();
    const core = speed.watch(2_000_000);
    at(0, () => core(1_000_000));
    at(100, () => core(2_000_000));
    at(10_000, () => core(2_000_000));
    expect(speed.megabits()).toBe(80);
  });

  it("is not told by copies that are kept: they come at once", () => {
    const { speed, at } = setUp();
    for (let file = 0; file < 10; file += 1) at(file, () => speed.watch(3_000_000)(3_000_000));
    expect(speed.megabits()).toBe(0);
  });

  it("is a number where everything comes in the same millisecond", () => {
    const { speed } = setUp();
    const core = speed.watch(3_000_000);
    core(1);
    core(3_000_000);
    expect(Number.isFinite(speed.megabits())).toBe(true);
  });
});
