/** Memory images in the frame, one for each set of packages. */
import * as v from "valibot";
import { type Deferred, deferred } from "../../lib/deferred";
import { gunzip } from "../../lib/gunzip";
import { sha256Hex } from "../../lib/sha256";
import { HEAD_START, headEnd, parseHead } from "../image-head";
import type { ImageSet } from "../protocol";

interface Shelved {
  /** Costs this process no memory: the image is read for each interpreter that is restored from it. */
  handle: Blob;
  /** Of an image that has just arrived, for the interpreter that waits. */
  buffer: ArrayBuffer | null;
  /** What the image must be, where it came from storage and nobody has looked yet. */
  expected: string | null;
}

const headSchema = v.object({ journal: v.object({ entries: v.array(v.object({ kind: v.string(), name: v.optional(v.string()) })) }) });

export function createImageShelf() {
  const shelf = new Map<ImageSet, Promise<Shelved>>();
  const awaited = new Map<ImageSet, Deferred<Shelved>>();

  return {
    /** From storage: looked at when it is taken. */
    offer(set: ImageSet, image: Blob, sha256: string): void {
      if (!shelf.has(set)) shelf.set(set, Promise.resolve({ handle: image, buffer: null, expected: sha256 }));
    },

    /** Made in here. Gives a handle for the page. */
    add(set: ImageSet, image: ArrayBuffer): Blob {
      const handle = new Blob([image]);
      shelf.set(set, Promise.resolve({ handle, buffer: null, expected: null }));
      return handle;
    },

    /** On its way from the server: whoever takes it waits for `arrive`. */
    expect(set: ImageSet): void {
      if (shelf.has(set)) return;
      const arrival = deferred<Shelved>();
      // Told to whoever takes it.
      arrival.promise.catch(() => {});
      awaited.set(set, arrival);
      shelf.set(set, arrival.promise);
    },

    /** @param packed gzipped, as it is served; the page has compared its SHA-256. Null where it does not come */
    arrive(set: ImageSet, packed: ArrayBuffer | null): void {
      const unpacked =
        packed === null
          ? Promise.reject(new Error("It did not come from the server."))
          : gunzip(packed).then((image) => ({ handle: new Blob([image]), buffer: image, expected: null }));
      awaited.get(set)?.resolve(unpacked);
      awaited.delete(set);
    },

    /** The image, to be given away; null if there is none. @throws if it is not what it was when it was kept, or did not come */
    async take(set: ImageSet): Promise<ArrayBuffer | null> {
      const found = await shelf.get(set);
      if (!found) return null;
      const image = found.buffer ?? (await found.handle.arrayBuffer());
      found.buffer = null;
      if (found.expected !== null && (await sha256Hex(image)) !== found.expected) throw new Error("The kept image was altered.");
      found.expected = null;
      return image;
    },

    drop(set: ImageSet): void {
      shelf.delete(set);
    },

    has: (set: ImageSet) => shelf.has(set),

    /** The head alone; null if there is none. @throws if it did not come */
    async head(set: ImageSet): Promise<ArrayBuffer | null> {
      const found = await shelf.get(set);
      if (!found) return null;
      if (found.buffer) return found.buffer.slice(0, headEnd(found.buffer));
      const end = headEnd(await found.handle.slice(0, HEAD_START).arrayBuffer());
      return found.handle.slice(0, end).arrayBuffer();
    },

    /** For the page to keep; null where there is none, or where the browser has no hash of its own. */
    async copy(set: ImageSet): Promise<{ image: Blob; sha256: string } | null> {
      const found = await shelf.get(set);
      if (!found || !globalThis.crypto?.subtle) return null;
      return { image: found.handle, sha256: await sha256Hex(await found.handle.arrayBuffer()) };
    },
  };
}

/** Paths of the libraries that an interpreter links when it is restored from the image with this head. */
export function librariesOf(head: ArrayBuffer): string[] {
  const parsed = v.parse(headSchema, parseHead(head));
  return parsed.journal.entries.flatMap(({ name }) => name ?? []);
}
