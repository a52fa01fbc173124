import { describe, expect, it } from "vitest";
import { createProgress } from "./progress";

describe("the progress line", () => {
  it("writes over itself on a terminal, within its width", () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress({ isTTY: true, columns: 60, write: (text) => written.push(text) }, () => time);
    progress.update(0, 500, "numpy/group-means");
    time = 20_000;
    progress.update(10, 500, "numpy/group-means");
    progress.say("done");
    expect(written.join("")).toContain("0 of 500 graded · numpy/group-means · starting Python");
    expect(written.join("")).toContain("10 of 500 graded · numpy/group-means · about 17 min left");
    expect(Math.max(...written.map((text) => text.replaceAll("\r", "").length))).toBeLessThan(60);
    expect(written.at(-2)?.trim()).toBe("");
    expect(written.at(-1)).toBe("done\n");
  });

  it("is a new line now and then in a log", () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress({ write: (text) => written.push(text) }, () => time);
    for (let done = 0; done <= 40; done += 1) {
      time = done * 1_000;
      progress.update(done, 50, "x");
    }
    expect(written).toEqual(["15 of 50 graded · x · about 35 s left\n", "30 of 50 graded · x · about 20 s left\n"]);
  });
});
