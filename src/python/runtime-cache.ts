/**
 * The runtime's files that somebody wants to have offline, in a cache of this site's own. Each lies under its SHA-256, so that a new
 * version of the site fetches only what has changed. The page reads and fills it; the service worker fills it before an update.
 */
import * as v from "valibot";
import { inTime } from "../lib/in-time";
import { type Schedule, scheduleTimeout } from "../lib/schedule";
import { sha256Hex } from "../lib/sha256";
import type { ListedFile, Pieces } from "./fetch-listed";
import { offlineSetSchema } from "./offline-sets";

/** Several sites may share an origin: the prefix keeps their caches apart. The number counts the forms of what lies in it. */
export const RUNTIME_CACHE = "learning-rate:runtime:1";
/** A broken profile's caches may never answer, and a start waits for them. */
const ANSWER_MS = 10_000;
const SILENT = "The browser's caches do not answer.";
const CHOICE = "choice";

const choiceSchema = v.pipe(v.string(), v.parseJson(), v.strictObject({ set: offlineSetSchema, isComplete: v.boolean() }));
/** What the person wants to have, and whether all of it has come. */
export type Choice = v.InferOutput<typeof choiceSchema>;

export type Copy = { kind: "missing" } | { kind: "damaged" } | { kind: "right"; bytes: ArrayBuffer };

export interface RuntimeCache {
  /** Compares it with its SHA-256. Never rejects, and always answers. */
  load(file: ListedFile): Promise<Copy>;
  /** @throws where it cannot be kept, e.g. for lack of room */
  save(file: ListedFile, bytes: ArrayBuffer): Promise<void>;
  piecesOf(file: ListedFile): Pieces;
  /** Bytes of the file that are here, be it whole or in pieces; looks at none of them. */
  bytesOf(file: ListedFile): Promise<number>;
  /** Removes what none of these files needs. */
  keepOnly(files: readonly { sha256: string }[]): Promise<void>;
  choice(): Promise<Choice | null>;
  choose(choice: Choice | null): Promise<void>;
}

/** @param site the folder that the page lies in */
export function createRuntimeCache(site: URL, storage: CacheStorage | undefined, schedule: Schedule = scheduleTimeout): RuntimeCache {
  const folder = new URL("offline/", site).href;
  const choiceAddress = folder + CHOICE;
  const addressOf = ({ sha256 }: ListedFile) => folder + sha256;
  const pieceAddress = (file: ListedFile, from: number) => `${addressOf(file)}/${from}`;

  async function open(): Promise<Cache> {
    if (!storage) throw new Error("This browser lets the page keep nothing.");
    return storage.open(RUNTIME_CACHE);
  }

  const put = async (address: string, content: ArrayBuffer | string) => {
    const size = typeof content === "string" ? content.length : content.byteLength;
    await (await open()).put(address, new Response(content, { headers: { "content-length": String(size) } }));
  };

  async function read(file: ListedFile): Promise<Copy> {
    const response = await (await open()).match(addressOf(file));
    if (!response) return { kind: "missing" };
    const bytes = await response.arrayBuffer();
    return (await sha256Hex(bytes)) === file.sha256 ? { kind: "right", bytes } : { kind: "damaged" };
  }

  function piecesOf(file: ListedFile): Pieces {
    return {
      async load() {
        const cache = await open();
        const pieces: ArrayBuffer[] = [];
        let from = 0;
        for (;;) {
          const bytes = await (await cache.match(pieceAddress(file, from)))?.arrayBuffer();
          if (!bytes || bytes.byteLength === 0) return pieces;
          pieces.push(bytes);
          from += bytes.byteLength;
        }
      },
      save: (from, bytes) => put(pieceAddress(file, from), bytes),
      async remove() {
        const cache = await open();
        for (const { url } of await cache.keys()) if (url.startsWith(`${addressOf(file)}/`)) await cache.delete(url);
      },
    };
  }

  return {
    async load(file) {
      // A copy that cannot be read is as good as a damaged one; a browser without caches has none.
      return storage ? inTime(read(file), ANSWER_MS, SILENT, schedule).catch(() => ({ kind: "damaged" })) : { kind: "missing" };
    },
    save: (file, bytes) => put(addressOf(file), bytes),
    piecesOf,
    async bytesOf(file) {
      const cache = await open();
      if (await cache.match(addressOf(file))) return file.size;
      return (await piecesOf(file).load()).reduce((sum, { byteLength }) => sum + byteLength, 0);
    },
    async keepOnly(files) {
      const wanted = new Set([CHOICE, ...files.map(({ sha256 }) => sha256)]);
      const cache = await open();
      for (const { url } of await cache.keys()) {
        const [name = ""] = url.slice(folder.length).split("/");
        if (url.startsWith(folder) && !wanted.has(name)) await cache.delete(url);
      }
    },
    async choice() {
      const text = await (await (await open()).match(choiceAddress))?.text();
      const parsed = v.safeParse(choiceSchema, text);
      return parsed.success ? parsed.output : null;
    },
    async choose(choice) {
      if (choice === null) await (await open()).delete(choiceAddress);
      else await put(choiceAddress, JSON.stringify(choice));
    },
  };
}
