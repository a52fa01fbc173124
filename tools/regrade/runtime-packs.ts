/** The runtime's files, as `npm run runtime` has put them into `public/pyodide` for the browser. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { filesInPack, type PackedFile } from "../../src/python/pack";
import { filesFor, runtimeManifestSchema } from "../../src/python/runtime-manifest";

const CORE = "pyodide.asm.wasm";

export interface SharedPack {
  files: readonly PackedFile[];
  /** All threads read from the same memory. */
  content: SharedArrayBuffer;
}

export interface RuntimePacks {
  core(): Promise<WebAssembly.Module>;
  /** All that an interpreter with these packages needs, besides the core. */
  packsFor(packages: readonly string[]): SharedPack[];
}

/** @param folder `public/pyodide` */
export function openRuntimePacks(folder: string): RuntimePacks {
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  const open = new Map<string, SharedPack>();
  let core: Promise<WebAssembly.Module> | null = null;
  const isCore = (name: string) => name.startsWith(CORE);

  function unpack(name: string): { files: PackedFile[]; bytes: Uint8Array<ArrayBuffer> } {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, name))));
    return { files: filesInPack(bytes.buffer), bytes };
  }

  function share(name: string): SharedPack {
    const { files, bytes } = unpack(name);
    const content = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(content).set(bytes);
    return { files, content };
  }

  function compileCore(): Promise<WebAssembly.Module> {
    const found = filesFor(manifest, []).find(({ name }) => isCore(name));
    const { files, bytes } = unpack(found?.name ?? CORE);
    const file = files.find(({ path }) => path.endsWith(CORE));
    if (!file) throw new Error(`${folder} holds no ${CORE}. Run "npm run runtime".`);
    return WebAssembly.compile(bytes.subarray(file.offset, file.offset + file.size));
  }

  return {
    core() {
      core ??= compileCore();
      return core;
    },
    packsFor(packages) {
      const names = filesFor(manifest, packages).map(({ name }) => name);
      return names
        .filter((name) => !isCore(name))
        .map((name) => {
          const pack = open.get(name) ?? share(name);
          open.set(name, pack);
          return pack;
        });
    },
  };
}
