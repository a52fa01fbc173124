/**
 * An image begins with the length of its head (uint32, little-endian) and the head (JSON, padded with spaces); the parts of the memory
 * follow. The frame reads the head alone, the worker writes and reads all of it.
 */
const LENGTH_BYTES = 4;

/** Where the head begins. */
export const HEAD_START = LENGTH_BYTES;

/** Where the head ends and the memory begins. @param image the image, or at least its first four bytes */
export function headEnd(image: ArrayBuffer): number {
  return HEAD_START + new DataView(image).getUint32(0, true);
}

/** The head, not yet validated. @param image the image, or its head alone */
export function parseHead(image: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(new Uint8Array(image, HEAD_START, headEnd(image) - HEAD_START)));
}
