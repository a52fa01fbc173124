/** Memory images in the frame, one for each set of packages. */
import * as v from "valibot";
import { sha256Hex } from "../../lib/sha256";
import { HEAD_START, headEnd, parseHead } from "../image-head";
import type { ImageSet } from "../protocol";

interface Shelved {
  handle: Blob;
  /** What the image must be, where it came from storage and nobody has looked yet. */
  expected: string | null;
  /** Goes to the interpreter that restores it and comes back: the memory holds it once. */
  buffer: ArrayBuffer | null;
}

const headSchema = v.object({ journal: v.object({ entries: v.array(v.object({ kind: v.string(), name: v.optional(v.string()) })) }) });

export function createImageShelf() {
  const shelf = new Map<ImageSet, Shelved>();

  return {
    /** From storage: looked at when it is taken. */
    offer(set: ImageSet, image: Blob, sha256: string): void {
      if (!shelf.has(set)) shelf.set(set, { handle: image, expected: sha256, buffer: null });
    },

    /** Made in here. Gives a handle for the page. */
    add(set: ImageSet, image: ArrayBuffer): Blob {
      const handle = new Blob([image]);
      shelf.set(set, { handle, expected: null, buffer: image });
      return handle;
    },

    /** The image, to be given away; null if there is none. @throws if it is not what it was when it was kept */
    async take(set: ImageSet): Promise<ArrayBuffer | null> {
      const found = shelf.get(set);
      if (!found) return null;
      const image = found.buffer ?? (await found.handle.arrayBuffer());
      found.buffer = null;
      if (found.expected !== null && (await sha256Hex(image)) !== found.expected) throw new Error("The kept image was altered.");
      found.expected = null;
      return image;
    },

    giveBack(set: ImageSet, image: ArrayBuffer): void {
      const found = shelf.get(set);
      if (found) found.buffer = image;
    },

    drop(set: ImageSet): void {
      shelf.delete(set);
    },

    has: (set: ImageSet) => shelf.has(set),

    /** The head alone, copied; null if there is none. */
    async head(set: ImageSet): Promise<ArrayBuffer | null> {
      const found = shelf.get(set);
      if (!found) return null;
      if (found.buffer) return found.buffer.slice(0, headEnd(found.buffer));
      const end = headEnd(await found.handle.slice(0, HEAD_START).arrayBuffer());
      return found.handle.slice(0, end).arrayBuffer();
    },
  };
}

/** Paths of the libraries that an interpreter links when it is restored from the image with this head. */
export function librariesOf(head: ArrayBuffer): string[] {
  const parsed = v.parse(headSchema, parseHead(head));
  return parsed.journal.entries.flatMap(({ name }) => name ?? []);
}
