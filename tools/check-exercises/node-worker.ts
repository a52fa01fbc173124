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
import { bootModule } from "../vite/sandbox-plugin";

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
  writeFileSync(file, await bootModule());
  try {
    const built: { bootPython: BootPython } = await import(pathToFileURL(file).href);
    return built.bootPython;
  } finally {
    rmSync(file);
  }
}

/** Starts one interpreter after another with the same files. */
export interface Starter {
  /** From the start, as the first one in a browser. */
  plain(): Promise<Interpreter>;
  /** Out of a memory image that nobody's code has touched, as all later ones. */
  restored(): Promise<Interpreter>;
}

export async function starterInNode(packages: readonly string[], imports: readonly string[]): Promise<Starter> {
  const bootPython = await importBoot();
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(RUNTIME, "manifest.json"), "utf8")));
  const contents = filesFor(manifest, packages).map(({ name }) => readPack(name));
  const core = await compileCore(contents);
  const packs = contents.filter((pack) => pack !== core.pack);
  const never = new Promise<never>(() => {});
  const start = (libraries: ReadonlyMap<string, WebAssembly.Module>, image: ArrayBuffer | null) =>
    ({ type: "boot", core: core.module, packs, libraries, image, imports }) as const;
  const plain = () => bootPython(start(new Map(), null), never, () => {}, console.error);
  async function takeImage() {
    const { compiled, takeImage } = await plain();
    return { compiled, image: takeImage() };
  }
  let kept: ReturnType<typeof takeImage> | undefined;
  return {
    plain,
    async restored() {
      kept ??= takeImage();
      const { compiled, image } = await kept;
      const woken = Promise.resolve({ type: "wake", image, imports } as const);
      return bootPython(start(compiled, image.slice(0, headEnd(image))), woken, () => {}, console.error);
    },
  };
}

async function compileCore(contents: readonly Content[]) {
  for (const pack of contents) {
    const file = pack.files.find(({ path }) => path.endsWith(CORE));
    if (file) return { pack, module: await WebAssembly.compile(new Uint8Array(pack.content, file.offset, file.size)) };
  }
  throw new Error(`None of the packs in public/pyodide holds ${CORE}. Run "npm run runtime".`);
}
