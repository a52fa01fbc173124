/**
 * Boots interpreters in Node with the code that boots them in the browser: the same patched Pyodide, the same packs, the same memory
 * images. Pyodide must take Node for a browser's worker, so that it asks for its files by `fetch`, where `boot.ts` answers.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { headEnd } from "../../src/python/image-head";
import { filesInPack, type PackedFile } from "../../src/python/pack";
import { filesFor, runtimeManifestSchema } from "../../src/python/runtime-manifest";
import type { BootPython, Interpreter } from "../../src/python/worker/interpreter";
import { moduleForNode } from "../vite/sandbox-plugin";

const ROOT = join(import.meta.dirname, "../..");
const RUNTIME = join(ROOT, "public/pyodide");
const CORE = "pyodide.asm.wasm";

interface Content {
  files: readonly PackedFile[];
  content: ArrayBuffer;
}

function readPack(name: string): Content {
  const content = new Uint8Array(gunzipSync(readFileSync(join(RUNTIME, name)))).buffer;
  return { files: filesInPack(content), content };
}

function becomeWorker(): void {
  const WorkerGlobalScope = Object.defineProperty(() => {}, Symbol.hasInstance, { value: (value: unknown) => value === globalThis });
  Object.assign(globalThis, { self: globalThis, WorkerGlobalScope, location: new URL("https://pyodide.invalid/") });
}

async function importBoot(): Promise<BootPython> {
  becomeWorker();
  // A file beside the packages that it imports; its name keeps several checkers apart.
  const file = join(ROOT, "node_modules", `.boot-${process.pid}.mjs`);
  writeFileSync(file, await moduleForNode());
  try {
    const built: { bootPython: BootPython } = await import(pathToFileURL(file).href);
    return built.bootPython;
  } finally {
    rmSync(file);
  }
}

/** @param restored whether the interpreter comes out of a memory image, or from the start */
export async function bootInNode(packages: readonly string[], imports: readonly string[], restored: boolean): Promise<Interpreter> {
  const bootPython = await importBoot();
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(RUNTIME, "manifest.json"), "utf8")));
  const contents = filesFor(manifest, packages).map(({ name }) => readPack(name));
  const core = await compileCore(contents);
  const packs = contents.filter((pack) => pack !== core.pack);
  const never = new Promise<never>(() => {});
  const start = (libraries: ReadonlyMap<string, WebAssembly.Module>, image: ArrayBuffer | null) =>
    ({ type: "boot", core: core.module, packs, libraries, image, imports }) as const;
  const plain = await bootPython(start(new Map(), null), never, () => {}, console.error);
  if (!restored) return plain;
  const image = plain.takeImage();
  const head = image.slice(0, headEnd(image));
  const woken = Promise.resolve({ type: "wake", image, imports } as const);
  return bootPython(start(plain.compiled, head), woken, () => {}, console.error);
}

async function compileCore(contents: readonly Content[]) {
  for (const pack of contents) {
    const file = pack.files.find(({ path }) => path.endsWith(CORE));
    if (file) return { pack, module: await WebAssembly.compile(new Uint8Array(pack.content, file.offset, file.size)) };
  }
  throw new Error(`None of the packs in public/pyodide holds ${CORE}. Run "npm run runtime".`);
}
