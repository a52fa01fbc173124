import { expect, it } from "vitest";
import { wordCount } from "./word-count";

it.each([
  ["Write `add(a, b)`, which adds.", 5],
  ["The sum $a + b$ is\n\n$$\na + b = c\n$$\n\nand **no** more.", 8],
  ["| Name | Shape |\n|---|---|\n| `x` | `(n,)` |", 4],
  ["Look:\n\n```python\n>>> 1 + 1\n2\n```\n\n- By hand: 2.", 4],
])("counts %j", (markdown, words) => {
  expect(wordCount(markdown)).toBe(words);
});
