import { describe, expect, it } from "vitest";
import { createStartLog } from "./start-log";

describe("the log of starts", () => {
  it("says when something began and how long it took", () => {
    let now = 100;
    const log = createStartLog(() => now);
    const ended = log.begin();
    now = 350;
    log.note("Made an image");
    now = 400;
    ended("Started without an image");
    expect(log.entries()).toEqual([
      { at: 350, what: "Made an image", milliseconds: null },
      { at: 100, what: "Started without an image", milliseconds: 300 },
    ]);
  });

  it("has nothing of what did not end", () => {
    const log = createStartLog(() => 0);
    log.begin();
    expect(log.entries()).toEqual([]);
  });

  it("forgets the oldest when it grows long", () => {
    const log = createStartLog(() => 0);
    for (let number = 1; number <= 1_000; number += 1) log.note(`Event ${number}`);
    expect(log.entries().length).toBeLessThan(1_000);
    expect(log.entries().at(-1)?.what).toBe("Event 1000");
  });
});
