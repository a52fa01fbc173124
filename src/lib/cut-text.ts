function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The longest beginning of at most `length` characters that does not cut an emoji in two. */
export function beginningOf(text: string, length: number): string {
  if (length >= text.length) return text;
  return text.slice(0, length > 0 && isLowSurrogate(text, length) ? length - 1 : length);
}

/** The text without its first `length` characters, one more where that would cut an emoji in two. */
export function withoutBeginning(text: string, length: number): string {
  return text.slice(length > 0 && isLowSurrogate(text, length) ? length + 1 : length);
}
