/** The runtime's files in the frame: unpacked, and the libraries in them compiled, once for all interpreters. */
import { filesInPack, type PackedFile } from "../pack";

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
}

export function createPackShelf() {
  const shelf = new Map<string, Promise<Shelved>>();
  const libraries = new Map<string, WebAssembly.Module>();
  let compiledCore: Promise<WebAssembly.Module> | null = null;

  function find(name: string): Promise<Shelved> {
    const found = shelf.get(name);
    if (!found) throw new Error(`${name} was not sent by the page.`);
    return found;
  }

  return {
    libraries,

    /** @param bytes a gzipped pack */
    add(name: string, bytes: ArrayBuffer): void {
      const unpacked = unpack(name, bytes);
      // A broken pack is reported by the start that needs it.
      unpacked.catch(() => {});
      shelf.set(name, unpacked);
      if (name.startsWith(CORE.slice(1))) {
        compiledCore = unpacked.then(({ files, buffer }) => compileCore(files, buffer));
        compiledCore.catch(() => {});
      }
    },

    core(): Promise<WebAssembly.Module> {
      if (compiledCore === null) throw new Error("Pyodide's core was not sent by the page.");
      return compiledCore;
    },

    /** With their bytes, to be given away. */
    whole(names: readonly string[]): Promise<Content[]> {
      return Promise.all(
        names.map(async (name) => {
          const pack = await find(name);
          const content = pack.buffer ?? (await pack.handle.arrayBuffer());
          pack.buffer = null;
          return { files: pack.files, content };
        }),
      );
    },

    handles(names: readonly string[]): Promise<Content[]> {
      return Promise.all(
        names.map(async (name) => {
          const { files, handle } = await find(name);
          return { files, content: handle };
        }),
      );
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
  };
}

async function unpack(name: string, bytes: ArrayBuffer): Promise<Shelved> {
  const { readable, writable } = new DecompressionStream("gzip");
  // In one piece: through the stream of a blob it takes half as long again (Chromium 156).
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const [buffer] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  try {
    return { files: filesInPack(buffer), handle: new Blob([buffer]), buffer };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function compileCore(files: readonly PackedFile[], buffer: ArrayBuffer | null): Promise<WebAssembly.Module> {
  const core = files.find(({ path }) => path === CORE);
  if (!core || buffer === null) throw new Error("The pack of Pyodide's core does not hold it.");
  return WebAssembly.compile(new Uint8Array(buffer, core.offset, core.size));
}
