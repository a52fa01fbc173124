/**
 * Keeps memory images for the next visit, in a cache of this site's own. Without the Cache API (plain http, blocked storage) every
 * visit makes its own.
 */
import * as v from "valibot";
import { inTime } from "../lib/in-time";
import { type Schedule, scheduleTimeout } from "../lib/schedule";
import type { ImageSet } from "./protocol";
import { sha256Schema } from "./runtime-manifest";

export interface KeptImage {
  image: Blob;
  sha256: string;
}

export interface ImageStore {
  /** Null where there is none that fits this build of the runtime and this browser. Never rejects, and always answers. */
  load(set: ImageSet): Promise<KeptImage | null>;
  /** Takes the place of every older image of this set, and of whatever another build of the runtime has left. @throws where it cannot be kept, e.g. for lack of room */
  save(set: ImageSet, kept: KeptImage): Promise<void>;
  remove(set: ImageSet): Promise<void>;
  /** Names and bytes of all that is kept. */
  list(): Promise<{ name: string; bytes: number }[]>;
  clear(): Promise<void>;
}

/** Several sites may share an origin: the prefix keeps their caches apart. */
export const IMAGE_CACHE = "learning-rate:images";
/** Unpacked runtime files, which are kept in the same way. */
export const FILE_CACHE = "learning-rate:files";
/** A broken profile's caches may never answer, and every start waits for them. */
const ANSWER_MS = 10_000;
const HASH_HEADER = "x-sha256";

/**
 * @param site the folder that the page lies in
 * @param key what an image depends on besides its set: the runtime's files and the browser's build
 */
export function createImageStore(
  site: URL,
  key: () => Promise<string>,
  storage: CacheStorage | undefined,
  cacheName = IMAGE_CACHE,
  schedule: Schedule = scheduleTimeout,
): ImageStore {
  const folder = new URL("images/", site).href;
  const addressOf = async (set: ImageSet) => `${folder}${encodeURIComponent(set)}?${encodeURIComponent(await key())}`;
  const isOf = (set: ImageSet, address: string) => address.startsWith(`${folder}${encodeURIComponent(set)}?`);

  async function open(): Promise<Cache | null> {
    return storage ? answered(storage.open(cacheName)).catch(() => null) : null;
  }

  const answered = <T>(work: Promise<T>) => inTime(work, ANSWER_MS, "The browser's caches do not answer.", schedule);

  async function find(address: string): Promise<KeptImage | null> {
    const response = await (await open())?.match(address);
    const hash = v.safeParse(sha256Schema, response?.headers.get(HASH_HEADER));
    return response && hash.success ? { image: await response.blob(), sha256: hash.output } : null;
  }

  async function removeFrom(cache: Cache, unwanted: (address: string) => boolean): Promise<void> {
    for (const request of await cache.keys()) if (unwanted(request.url)) await cache.delete(request);
  }

  return {
    async load(set) {
      try {
        // Asks the server, which may be slow: only the browser's own answer has a limit.
        const address = await addressOf(set);
        return await answered(find(address));
      } catch {
        return null;
      }
    },
    async save(set, { image, sha256 }) {
      const cache = await open();
      if (cache === null) throw new Error("This browser lets the page keep nothing.");
      const address = await addressOf(set);
      const build = address.slice(address.indexOf("?"));
      await removeFrom(cache, (other) => other.startsWith(folder) && (isOf(set, other) || !other.endsWith(build)));
      await cache.put(address, new Response(image, { headers: { [HASH_HEADER]: sha256, "content-length": String(image.size) } }));
    },
    async remove(set) {
      const cache = await open();
      if (cache) await removeFrom(cache, (address) => isOf(set, address));
    },
    async list() {
      const cache = await open();
      if (!cache) return [];
      const mine = (await cache.keys()).filter(({ url }) => url.startsWith(folder));
      return Promise.all(
        mine.map(async (request) => ({
          name: decodeURIComponent(new URL(request.url).pathname.split("/").at(-1) ?? ""),
          bytes: Number((await cache.match(request))?.headers.get("content-length") ?? 0),
        })),
      );
    },
    async clear() {
      const cache = await open();
      if (cache) await removeFrom(cache, (address) => address.startsWith(folder));
    },
  };
}
