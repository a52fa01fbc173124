/**
 * The copy of the site itself: one cache for each build. A build's files are complete before it is used; those of the build before it
 * stay, because a page that is still open may ask for its parts.
 */
import { sha256Hex } from "../../lib/sha256";
import { fetchListed, type ListedFile } from "../../python/fetch-listed";
import type { Receive } from "../../python/receive";
import { addressIn } from "../../python/runtime-files";
import type { ShellPlan } from "../shell-plan";

const HASH_HEADER = "x-sha256";
/** As many as a browser opens to one server. */
const AT_A_TIME = 6;
/** In each build's cache: when it was last put to use. */
const USED = "offline/used";

export interface ShellCheck {
  /** Of all files. */
  bytes: number;
  /** What is wrong with which file, in words. */
  wrong: string[];
}

export interface Shell {
  /** Fetches what is not here yet. @throws RuntimeFileError that names the first file that did not come */
  fill(onBytes: (loaded: number, total: number) => void): Promise<void>;
  /** Keeps this build and the one that was used before it. */
  use(now: number): Promise<void>;
  /** Null where it is no file of this build, nor of the one before. */
  respond(path: string): Promise<Response | null>;
  isListed(path: string): boolean;
  check(mend: boolean, onStep: (done: number, total: number) => void): Promise<ShellCheck>;
  /** The text of a file in each build that is kept; this one's first. */
  textsOf(path: string): Promise<string[]>;
}

/** @param site the folder that the site lies in */
export function createShell(plan: ShellPlan, site: URL, storage: CacheStorage, receive: Receive): Shell {
  const listed = new Map(plan.files.map((file) => [file.name, file]));
  /** Other copies of this site may lie in other folders of the same origin. */
  const prefix = `learning-rate:shell:${encodeURIComponent(site.pathname)}:`;
  const addressOf = (path: string) => new URL(path, site).href;
  const own = () => storage.open(prefix + plan.build);
  const otherNames = async () => (await storage.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + plan.build);

  /** What lies there, if it is what its header says, and what is wanted. */
  async function read(cache: Cache, path: string, sha256: string | null): Promise<Kept | null> {
    const response = await cache.match(addressOf(path));
    const stated = response?.headers.get(HASH_HEADER);
    if (!response || !stated || (sha256 !== null && stated !== sha256)) return null;
    const bytes = await response.arrayBuffer();
    return (await sha256Hex(bytes)) === stated ? { bytes, type: response.headers.get("content-type") ?? "", sha256: stated } : null;
  }

  async function fromOthers(path: string, sha256: string | null): Promise<Kept | null> {
    for (const name of await otherNames()) {
      const found = await read(await storage.open(name), path, sha256);
      if (found) return found;
    }
    return null;
  }

  async function fetchAndKeep(file: ListedFile, onBytes: (loaded: number) => void): Promise<Kept> {
    const request = { file, address: addressIn(site, file), onBytes, signal: null, pieces: null };
    const kept = { bytes: await fetchListed(receive, request), type: typeOf(file.name), sha256: file.sha256 };
    await (await own()).put(addressOf(file.name), answerOf(kept));
    return kept;
  }

  async function readMarks(names: readonly string[]): Promise<{ name: string; used: number }[]> {
    const read = async (name: string) => (await (await storage.open(name)).match(addressOf(USED)))?.text();
    return Promise.all(names.map(async (name) => ({ name, used: Number((await read(name)) ?? 0) })));
  }

  /** Of everything, with a few at a time. */
  async function forEachFile(work: (file: ListedFile) => Promise<void>): Promise<void> {
    const left = [...plan.files];
    const next = async () => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) await work(file);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, next));
  }

  return {
    isListed: (path) => listed.has(path),
    async fill(onBytes) {
      const cache = await own();
      const total = sizeOf(plan);
      const loaded = new Map<string, number>();
      const count = ({ name }: ListedFile, bytes: number) => {
        loaded.set(name, bytes);
        onBytes(
          [...loaded.values()].reduce((sum, part) => sum + part, 0),
          total,
        );
      };
      await forEachFile(async (file) => {
        if (!(await read(cache, file.name, file.sha256))) {
          const same = await fromOthers(file.name, file.sha256);
          if (same) await cache.put(addressOf(file.name), answerOf(same));
          else await fetchAndKeep(file, (bytes) => count(file, bytes));
        }
        count(file, file.size);
      });
    },
    async use(now) {
      await (await own()).put(addressOf(USED), new Response(String(now)));
      const marks = (await readMarks(await otherNames())).sort((a, b) => b.used - a.used);
      const [before, ...older] = marks;
      for (const { name } of older) await storage.delete(name);
      // One that was fetched and never used has no page.
      if (before?.used === 0) await storage.delete(before.name);
    },
    async respond(path) {
      const file = listed.get(path);
      const kept = file
        ? ((await read(await own(), path, file.sha256)) ?? (await fetchAndKeep(file, () => {})))
        : await fromOthers(path, null);
      return kept && answerOf(kept);
    },
    async check(mend, onStep) {
      const cache = await own();
      const wrong: string[] = [];
      let done = 0;
      await forEachFile(async (file) => {
        const isRight = (await read(cache, file.name, file.sha256)) !== null;
        if (!isRight && !mend) wrong.push(`The file ${file.name} of this page is damaged or gone.`);
        if (!isRight && mend) await fetchAndKeep(file, () => {}).catch((error: unknown) => wrong.push(wordsOf(error)));
        done += 1;
        onStep(done, plan.files.length);
      });
      return { bytes: sizeOf(plan), wrong };
    },
    async textsOf(path) {
      const caches = await Promise.all([prefix + plan.build, ...(await otherNames())].map((name) => storage.open(name)));
      const found = await Promise.all(caches.map((cache) => read(cache, path, null)));
      return found.flatMap((kept) => (kept ? [new TextDecoder().decode(kept.bytes)] : []));
    },
  };
}

interface Kept {
  bytes: ArrayBuffer;
  type: string;
  sha256: string;
}

const sizeOf = ({ files }: ShellPlan) => files.reduce((sum, { size }) => sum + size, 0);

/** Afresh from its bytes: what the server said of its compression is not true of them, and a redirected answer opens no page. */
const answerOf = ({ bytes, type, sha256 }: Kept) =>
  new Response(bytes, { headers: { "content-type": type, "content-length": String(bytes.byteLength), [HASH_HEADER]: sha256 } });

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  md: "text/plain; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** By the name: a teacher's server may know fewer types than a browser insists on. */
const typeOf = (path: string) => TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
