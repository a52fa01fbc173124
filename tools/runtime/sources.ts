/** The places that a file may come from, asked in order. Whatever they hand over counts only if its SHA-256 is the expected one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Cache, cachedName } from "./cache";
import { messageOf, readIfThere, sha256Of } from "./files";
import type { WantedFile } from "./plan";

export type Answer =
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "failed"; reason: string }
  /** Not a place for this kind of file: nothing was tried. */
  | { kind: "not-here" };

export interface Source {
  /** Completes "from …". */
  readonly label: string;
  get(file: WantedFile): Promise<Answer>;
  /** Called when the bytes were wrong; a source that keeps them throws them away. */
  discard?(file: WantedFile): Promise<void>;
  /** Far away: worth a copy in the cache. */
  readonly remote: boolean;
}

export interface Attempt {
  readonly label: string;
  readonly reason: string;
}

export type Outcome = { kind: "obtained"; bytes: Uint8Array; from: string } | { kind: "unobtainable"; attempts: readonly Attempt[] };

export async function obtain(
  file: WantedFile,
  sources: readonly Source[],
  hooks: { keep: (file: WantedFile, bytes: Uint8Array) => Promise<void>; warn: (text: string) => void },
): Promise<Outcome> {
  const attempts: Attempt[] = [];
  for (const source of sources) {
    const answer = await source.get(file);
    if (answer.kind === "not-here") continue;
    if (answer.kind === "failed") {
      attempts.push({ label: source.label, reason: answer.reason });
      continue;
    }
    const found = sha256Of(answer.bytes);
    if (found !== file.sha256) {
      const fate = source.discard === undefined ? "not used" : "thrown away";
      hooks.warn(
        `${file.name} from ${source.label} is not the file we want (SHA-256 ${short(found)}, not ${short(file.sha256)}): ${fate}.`,
      );
      attempts.push({ label: source.label, reason: `wrong content (SHA-256 ${short(found)})` });
      await source.discard?.(file);
      continue;
    }
    if (source.remote) await hooks.keep(file, answer.bytes);
    return { kind: "obtained", bytes: answer.bytes, from: source.label };
  }
  return { kind: "unobtainable", attempts };
}

function short(sha256: string): string {
  return `${sha256.slice(0, 12)}…`;
}

/** The interpreter itself comes with `npm ci`. */
export function npmSource(packageFolder: string): Source {
  return {
    label: "node_modules/pyodide",
    remote: false,
    get: async (file) => {
      if (file.publisher.kind !== "npm") return { kind: "not-here" };
      return readAnswer(() => readIfThere(join(packageFolder, file.name)), 'no such file; run "npm ci"');
    },
  };
}

/** A folder that the user names: plain names (another public/pyodide, a USB stick) or the names of a cache folder. */
export function folderSource(folder: string): Source {
  return {
    label: folder,
    remote: false,
    get: async (file) => {
      if (file.publisher.kind === "npm") return { kind: "not-here" };
      const read = async () => (await readIfThere(join(folder, cachedName(file)))) ?? (await readIfThere(join(folder, file.name)));
      return readAnswer(read, existsSync(folder) ? "no such file in it" : "no such folder");
    },
  };
}

export function cacheSource(cache: Cache): Source {
  return {
    label: "the cache",
    remote: false,
    get: async (file) => {
      if (file.publisher.kind === "npm") return { kind: "not-here" };
      return readAnswer(() => cache.read(file), `not in ${cache.folder}`);
    },
    discard: (file) => cache.discard(file),
  };
}

async function readAnswer(read: () => Promise<Uint8Array | undefined>, ifMissing: string): Promise<Answer> {
  try {
    const bytes = await read();
    return bytes === undefined ? { kind: "failed", reason: ifMissing } : { kind: "bytes", bytes };
  } catch (error) {
    return { kind: "failed", reason: messageOf(error) };
  }
}
