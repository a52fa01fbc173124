import { lazy, Suspense } from "react";
import type { RichText } from "../lib/rich-text";
import { HtmlText } from "./HtmlText";

// A Markdown parser and KaTeX: only who opens somebody's own text needs them.
const MarkdownText = lazy(async () => ({ default: (await import("./MarkdownText")).MarkdownText }));

export function RichTextView({ text }: { text: RichText }) {
  if (text.kind === "html") return <HtmlText html={text.html} />;
  return (
    <Suspense fallback={<div className="prose" aria-busy="true" />}>
      <MarkdownText markdown={text.markdown} />
    </Suspense>
  );
}
