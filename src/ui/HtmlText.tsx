import "katex/dist/katex.min.css";
import "./HtmlText.css";

/** Text that our own build compiled from Markdown and KaTeX. Nothing else may be handed in. */
export function HtmlText({ html, className = "" }: { html: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own build's output, where raw HTML is dropped
  return <div className={`prose ${className}`.trim()} dangerouslySetInnerHTML={{ __html: html }} />;
}
