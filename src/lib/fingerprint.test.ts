import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint";

test("is the same for the same text, in every version of the page", () => {
  expect(fingerprint("")).toBe("811c9dc59747b28c-0");
  // FNV-1a's published value for "foobar", 32 bits.
  expect(fingerprint("foobar").slice(0, 8)).toBe("bf9cf968");
});

test("differs for small changes", () => {
  const texts = ["def f():\n    pass\n", "def f():\n    pass", "def g():\n    pass\n", "def f():\n\tpass\n", "Def f():\n    pass\n"];
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});
