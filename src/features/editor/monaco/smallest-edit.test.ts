import { describe, expect, it } from "vitest";
import { smallestEdit } from "./smallest-edit";

describe("smallestEdit", () => {
  it.each([
    ["a = 1\n", "a = 12\n"],
    ["", "x"],
    ["x", ""],
    ["aaa", "aa"],
    ["same", "same"],
    ["one\ntwo\nthree", "one\n2\nthree"],
  ])("turns %j into %j", (before, after) => {
    const { from, to, text } = smallestEdit(before, after);
    expect(before.slice(0, from) + text + before.slice(to)).toBe(after);
  });

  it("leaves alone what both have in common", () => {
    expect(smallestEdit("one\ntwo\nthree", "one\n2\nthree")).toEqual({ from: 4, to: 7, text: "2" });
  });
});
