/** Markdown with KaTeX to HTML, at build time: the page ships neither a Markdown parser nor KaTeX. */
import katex from "katex";
import rehypeKatex from "rehype-katex";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { keepTogether } from "../../src/lib/keep-together";
import { displayLoneFormulas } from "../../src/lib/lone-formulas";
import { wrapWideThings } from "../../src/lib/wide-things";

// Raw HTML in Markdown is dropped by remark-rehype: statements are text, tables, code and maths.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(displayLoneFormulas)
  .use(remarkRehype)
  .use(rehypeKatex, { strict: "error" })
  .use(keepTogether)
  .use(wrapWideThings)
  .use(rehypeStringify);

/** @throws with KaTeX's message where a formula does not parse */
export function markdownToHtml(markdown: string): string {
  const file = processor.processSync(markdown);
  const [message] = file.messages;
  if (message) throw new Error(message.reason);
  return String(file);
}

export function formulaToHtml(formula: string): string {
  return katex.renderToString(formula, { throwOnError: true, strict: "error" });
}
