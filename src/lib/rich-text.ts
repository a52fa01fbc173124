/**
 * A text with headings, code and formulas: HTML that our own build compiled from our own Markdown, or Markdown that somebody else wrote,
 * which is only ever shown as elements of ours.
 */
export type RichText = { readonly kind: "html"; readonly html: string } | { readonly kind: "markdown"; readonly markdown: string };
