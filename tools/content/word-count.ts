/** Words that somebody reads: code blocks are left out, a formula counts as one, the bars of a table as none. */
export function wordCount(markdown: string): number {
  const prose = markdown
    .replace(/^```.*?^```$/gms, "")
    .replace(/\$\$.*?\$\$/gs, " x ")
    .replace(/\$[^$]*\$/g, " x ");
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
