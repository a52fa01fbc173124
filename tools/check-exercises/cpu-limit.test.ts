import { expect, it } from "vitest";
import { startCpuLimit } from "./cpu-limit";

const SIGINT = 2;
const LIMIT_MS = 200;

it("signals code that computes on, and no code that ends", async () => {
  const cpu = startCpuLimit();
  await cpu.within(LIMIT_MS, async () => {
    while (Atomics.load(cpu.signal, 0) !== SIGINT) Math.random();
  });
  expect(await cpu.within(LIMIT_MS, async () => cpu.signal[0])).toBe(0);
});
