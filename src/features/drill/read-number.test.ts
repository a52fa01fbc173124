import fc from "fast-check";
import { expect, it } from "vitest";
import { readNumber } from "./read-number";

it.each([
  ["3", 3],
  [" -2.5 ", -2.5],
  ["−4", -4],
  ["+ 7", 7],
  ["3/4", 0.75],
  ["-3 / 4", -0.75],
  ["1.5/2", 0.75],
  ["0,5", 0.5],
  [".5", 0.5],
  ["2.", 2],
  ["1e-3", 0.001],
  ["2E3", 2000],
])("reads %s", (text, value) => {
  expect(readNumber(text)).toEqual({ kind: "number", value });
});

it.each([
  ["", "empty"],
  ["abc", "no number"],
  ["3/", "not finished"],
  ["/4", "not finished"],
  ["3/0", "zero"],
  ["1/2/3", "more than one"],
  ["-", "sign without"],
  ["1e", "power of ten"],
  ["1,234.5", "thousands"],
  ["1.2.3", "no number"],
  ["1e999", "too large"],
  ["0x10", "no number"],
  ["Infinity", "no number"],
])("says what is wrong with “%s”", (text, word) => {
  const reading = readNumber(text);
  expect(reading.kind === "problem" && reading.message).toContain(word);
});

it("reads every number that JavaScript writes", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value))).toEqual({ kind: "number", value: Number(String(value)) });
    }),
  );
});
