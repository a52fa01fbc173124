import { expect, test } from "vitest";
import { decodeBase64 } from "./base64";

test("gives the bytes, also those that are not text", () => {
  expect([...decodeBase64("AAH+/w==")]).toEqual([0, 1, 254, 255]);
  expect(decodeBase64("")).toHaveLength(0);
});

test("throws where the text is not base64", () => {
  expect(() => decodeBase64("%")).toThrow();
});
