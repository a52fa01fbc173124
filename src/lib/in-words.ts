/** As one would write it at the beginning of a line. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A slug as one would say it. */
export function inWords(slug: string): string {
  return capitalized(slug.replaceAll("-", " "));
}
