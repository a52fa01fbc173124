import { describe, expect, it } from "vitest";
import { isEnoughFor, rate, readScores, scoreLine, scoreTable, sum } from "./mutation-score";

const score = (killed: number, survived: number, equivalent = 0) => ({
  mutants: killed + survived + equivalent,
  killed,
  survived,
  equivalent,
});

describe("the score of an exercise's tests", () => {
  it("counts what can be noticed", () => {
    expect(rate(score(18, 2, 10))).toBe(0.9);
    expect(rate(score(0, 0, 4))).toBe(1);
    expect(sum([score(1, 2, 3), score(4, 5, 6)])).toEqual(score(5, 7, 9));
  });

  it("asks more of all together than of one", () => {
    expect(isEnoughFor("exercise", score(85, 15))).toBe(true);
    expect(isEnoughFor("exercise", score(84, 16))).toBe(false);
    expect(isEnoughFor("together", score(95, 5))).toBe(true);
    expect(isEnoughFor("together", score(94, 6))).toBe(false);
  });

  it("comes back from the line of another process", () => {
    const lines = [`ok   ${scoreLine("numpy/a", score(3, 1, 2))}`, `FAIL ${scoreLine("numpy/b", score(1, 3))}`, "anything else"];
    expect(readScores(lines)).toEqual(
      new Map([
        ["numpy/a", score(3, 1, 2)],
        ["numpy/b", score(1, 3)],
      ]),
    );
  });

  it("is one row a track, with its lowest exercise, and one for all", () => {
    const scores = new Map([
      ["numpy/a", score(9, 1)],
      ["numpy/b", score(10, 0, 1)],
      ["linear-algebra/c", score(1, 1)],
    ]);
    expect(scoreTable(scores).split("\n").slice(2)).toEqual([
      "| linear-algebra | 1 | 2 | 1 | 1 | 0 | 50.0 % | linear-algebra/c, 50.0 % |",
      "| numpy | 2 | 21 | 19 | 1 | 1 | 95.0 % | numpy/a, 90.0 % |",
      "| all | 3 | 23 | 20 | 2 | 1 | 90.9 % | linear-algebra/c, 50.0 % |",
    ]);
  });
});
