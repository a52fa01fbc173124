import { expect, test } from "vitest";
import { beginningOf, withoutBeginning } from "./cut-text";

test("cuts plain text where it is told to", () => {
  expect(beginningOf("abcdef", 2)).toBe("ab");
  expect(beginningOf("abc", 9)).toBe("abc");
  expect(beginningOf("abc", 0)).toBe("");
  expect(withoutBeginning("abcdef", 2)).toBe("cdef");
  expect(withoutBeginning("abc", 9)).toBe("");
  expect(withoutBeginning("abc", 0)).toBe("abc");
});

test("leaves emoji whole", () => {
  expect(beginningOf("a😀b", 2)).toBe("a");
  expect(beginningOf("😀", 1)).toBe("");
  expect(withoutBeginning("a😀b", 2)).toBe("b");
});
