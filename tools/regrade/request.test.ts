import { describe, expect, it } from "vitest";
import { readRequest } from "./request";

describe("the command line", () => {
  it("takes paths from where it was typed", () => {
    expect(readRequest(["week 6/", "--out", "results.csv", "--workers", "3"], "/class")).toEqual({
      folder: "/class/week 6",
      out: "/class/results.csv",
      workers: 3,
      fresh: false,
    });
  });

  it("says what is missing or wrong", () => {
    const said: [string[], RegExp][] = [
      [[], /Name the folder/],
      [["week6"], /where the results go/],
      [["week", "6", "--out", "r.csv"], /one folder; "6" is one too many/],
      [["week6", "--out", "r.csv", "--workers", "many"], /whole number from 1 to 64/],
      [["week6", "--out", "r.csv", "--resume"], /--resume/],
    ];
    for (const [words, message] of said) expect(() => readRequest(words, "/class"), words.join(" ")).toThrow(message);
  });

  it("writes nothing among pupils' files, and takes nothing from there for its own", () => {
    expect(() => readRequest([".", "--out", "results.csv"], "/class")).toThrow(/inside of the folder/);
    expect(() => readRequest(["week6", "--out", "week6/sub/r.csv"], "/class")).toThrow(/inside of the folder/);
    expect(readRequest(["week6", "--out", "week6.csv"], "/class").out).toBe("/class/week6.csv");
  });
});
