/** The runtime's files in the frame: unpacked, and the libraries in them compiled, once for all interpreters. */
import { type Deferred, deferred } from "../../lib/deferred";
import { gunzip } from "../../lib/gunzip";
import { sha256Hex } from "../../lib/sha256";
import { filesInPack, PACK_START, type PackedFile, packHeadEnd } from "../pack";
import type { RuntimeFile } from "../protocol";

const CORE = "/pyodide.asm.wasm";

interface Content {
  files: readonly PackedFile[];
  content: ArrayBuffer | Blob;
}

interface Shelved {
  files: readonly PackedFile[];
  /** Costs this process no memory; single files are read from it. */
  handle: Blob;
  /** Until the first interpreter takes it. */
  buffer: ArrayBuffer | null;
  /** Rejects where the page had kept it and it is not what it was. */
  verified: Promise<void>;
}

type KeptFile = Extract<RuntimeFile, { kept: Blob }>;

export class AlteredFileError extends Error {
  constructor(readonly file: string) {
    super(`The kept file ${file} was altered.`);
    this.name = "AlteredFileError";
  }
}

export function createPackShelf() {
  const shelf = new Map<string, Promise<Shelved>>();
  const libraries = new Map<string, WebAssembly.Module>();
  /** What somebody waits for, by name. */
  const arrivals = new Map<string, Deferred<void>>();
  const firstCore = deferred<void>();
  let compiledCore: Promise<WebAssembly.Module> = firstCore.promise.then(() => compiledCore);
  compiledCore.catch(() => {});
  /** Kept files are verified one after the other: the core comes first, and everything waits for it. */
  let verifying: Promise<unknown> = Promise.resolve();

  /** A file that the page has not sent yet is waited for. */
  async function find(name: string): Promise<Shelved> {
    const found = shelf.get(name);
    if (found) return found;
    const arrival = arrivals.get(name) ?? deferred<void>();
    arrivals.set(name, arrival);
    await arrival.promise;
    return find(name);
  }

  /** Its head at once, so that it can be mounted; the rest is verified meanwhile. */
  async function lookInto(file: KeptFile): Promise<Shelved> {
    const { name, kept } = file;
    const verified = verifying.then(async () => {
      await readVerified(file);
    });
    verifying = verified.catch(() => {});
    try {
      const end = packHeadEnd(await kept.slice(0, PACK_START).arrayBuffer());
      return { files: filesInPack(await kept.slice(0, end).arrayBuffer(), kept.size), handle: kept, buffer: null, verified };
    } catch {
      throw new AlteredFileError(name);
    }
  }

  return {
    libraries,

    add(file: RuntimeFile): void {
      const { name } = file;
      const isCore = name.startsWith(CORE.slice(1));
      const shelved = "bytes" in file ? unpack(name, file.bytes) : isCore ? readWhole(file) : lookInto(file);
      // A broken pack is reported by the start that needs it.
      shelved.catch(() => {});
      shelf.set(name, shelved);
      arrivals.get(name)?.resolve();
      if (isCore) {
        compiledCore = shelved.then(compileCore);
        compiledCore.catch(() => {});
        verifying = compiledCore.catch(() => {});
        firstCore.resolve();
      }
    },

    core: (): Promise<WebAssembly.Module> => compiledCore,

    /** With their bytes, to be given away. */
    whole(names: readonly string[]): Promise<Content[]> {
      return Promise.all(
        names.map(async (name) => {
          const pack = await find(name);
          await pack.verified;
          const content = pack.buffer ?? (await pack.handle.arrayBuffer());
          pack.buffer = null;
          return { files: pack.files, content };
        }),
      );
    },

    /** They can be mounted before they are verified, and must not be read. */
    handles(names: readonly string[]): Promise<Content[]> {
      return Promise.all(
        names.map(async (name) => {
          const { files, handle } = await find(name);
          return { files, content: handle };
        }),
      );
    },

    /** @throws AlteredFileError */
    async verified(names: readonly string[]): Promise<void> {
      await Promise.all(names.map(async (name) => (await find(name)).verified));
    },

    /** All compiled libraries, these among them; those that are in no pack are left out. */
    async compile(paths: readonly string[]): Promise<ReadonlyMap<string, WebAssembly.Module>> {
      const missing = new Set(paths.filter((path) => !libraries.has(path)));
      if (missing.size === 0) return libraries;
      const unpacked = await Promise.all(shelf.values());
      const places = unpacked.flatMap((pack) => pack.files.filter(({ path }) => missing.has(path)).map((file) => ({ pack, ...file })));
      await Promise.all(
        places.map(async ({ pack, path, offset, size }) => {
          const bytes = pack.buffer
            ? new Uint8Array(pack.buffer, offset, size)
            : new Uint8Array(await pack.handle.slice(offset, offset + size).arrayBuffer());
          libraries.set(path, await WebAssembly.compile(bytes));
        }),
      );
      return libraries;
    },

    /** For the page to keep; null where it has not come yet, or where the browser has no hash of its own: plain code would need seconds, in which Stop is not heard. */
    async unpacked(name: string): Promise<{ pack: Blob; sha256: string } | null> {
      const found = await shelf.get(name);
      if (!found) return null;
      const { handle } = found;
      return globalThis.crypto?.subtle ? { pack: handle, sha256: await sha256Hex(await handle.arrayBuffer()) } : null;
    },
  };
}

async function unpack(name: string, bytes: ArrayBuffer): Promise<Shelved> {
  const buffer = await gunzip(bytes);
  try {
    return { files: filesInPack(buffer), handle: new Blob([buffer]), buffer, verified: Promise.resolve() };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function readVerified({ name, kept, sha256 }: KeptFile): Promise<ArrayBuffer> {
  const bytes = await kept.arrayBuffer().catch(() => null);
  if (bytes === null || (await sha256Hex(bytes)) !== sha256) throw new AlteredFileError(name);
  return bytes;
}

async function readWhole(file: KeptFile): Promise<Shelved> {
  const buffer = await readVerified(file);
  return { files: filesInPack(buffer), handle: file.kept, buffer, verified: Promise.resolve() };
}

function compileCore({ files, buffer }: Shelved): Promise<WebAssembly.Module> {
  const core = files.find(({ path }) => path === CORE);
  if (!core || buffer === null) throw new Error("The pack of Pyodide's core does not hold it.");
  return WebAssembly.compile(new Uint8Array(buffer, core.offset, core.size));
}
