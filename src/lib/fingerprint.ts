const OFFSETS = [0x811c9dc5, 0x9747b28c];
const PRIME = 0x01000193;

/**
 * A short name for a text, to see whether it is still the same: two FNV-1a hashes and the length.
 * Not for secrets: `crypto.subtle` is missing on plain http, and nobody gains from a collision here.
 */
export function fingerprint(text: string): string {
  const hashes = OFFSETS.map((offset) => {
    let hash = offset;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  });
  return `${hashes.join("")}-${text.length}`;
}
