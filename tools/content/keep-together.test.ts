import { expect, it } from "vitest";
import { markdownToHtml } from "./markdown";

const textOf = (html: string) => html.replace(/<math.*?<\/math>/gs, "").replace(/<[^>]+>/g, "");

it.each([
  ["Checked to 1e-12 (relative).", '<span class="keep">1e-12</span> (relative)'],
  ["It has shape `(n, d)` here.", '<code class="keep">(n, d)</code>'],
  ["Write `ols_summary(X, y, weights)` now.", "<code>ols_summary(X, y, weights)</code>"],
])("keeps together what is short: %s", (markdown, html) => {
  expect(markdownToHtml(markdown)).toContain(html);
});

it("keeps the comma with a short formula, and lets a long one break", () => {
  const short = markdownToHtml("With $n = 2$, go on.");
  expect(short).toMatch(/<span class="keep"><span class="katex">.*,<\/span> go on/s);
  const long = markdownToHtml("With $a + b + c + d + e + f = 2$, go on.");
  expect(long).not.toContain("keep");
  for (const html of [short, long]) expect(textOf(html)).toMatch(/2, go on\.$/);
});

it("leaves code blocks alone", () => {
  expect(markdownToHtml("```python\nx = 1e-12\n```")).not.toContain("keep");
});
