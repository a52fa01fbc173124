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
import type { BootPython, Interpreter, RestorePython } from "../../src/python/worker/interpreter";
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

/** Those that were opened since the last look. */
const channels: MessageChannel[] = [];

class NotedChannel extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
}

function becomeWorker(): void {
  const WorkerGlobalScope = Object.defineProperty(() => {}, Symbol.hasInstance, { value: (value: unknown) => value === globalThis });
  Object.assign(globalThis, {
    self: globalThis,
    WorkerGlobalScope,
    location: new URL("https://pyodide.invalid/"),
    MessageChannel: NotedChannel,
  });
}

async function importBoot(): Promise<{ bootPython: BootPython; restorePython: RestorePython }> {
  becomeWorker();
  // A file beside the packages that it imports; its name keeps several checkers apart.
  const file = join(ROOT, "node_modules", `.boot-${process.pid}.mjs`);
  writeFileSync(file, await moduleForNode());
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

export interface NodeInterpreter extends Interpreter {
  /** Lets go of its memory: Node keeps an open channel, here that of Pyodide's event loop, and everything behind it. */
  close(): void;
}

/** Starts one interpreter after another with the same files. */
export interface Starter {
  /** From the start, as the first one in a browser. */
  plain(): Promise<NodeInterpreter>;
  /** Out of a memory image that nobody's code has touched, as all later ones. */
  restored(): Promise<NodeInterpreter>;
}

export async function starterInNode(packages: readonly string[], imports: readonly string[]): Promise<Starter> {
  const { bootPython, restorePython } = await importBoot();
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(RUNTIME, "manifest.json"), "utf8")));
  const contents = filesFor(manifest, packages).map(({ name }) => readPack(name));
  const core = await compileCore(contents);
  const packs = contents.filter((pack) => pack !== core.pack);
  const watcher = { onStep() {}, onFatal: console.error };
  async function start(begin: () => Promise<Interpreter>) {
    channels.length = 0;
    const interpreter = await begin();
    const opened = channels.splice(0);
    const close = () => {
      for (const { port1, port2 } of opened) for (const port of [port1, port2]) port.close();
    };
    return { ...interpreter, close };
  }
  const plain = () =>
    start(() => bootPython({ type: "boot", core: core.module, packs, libraries: new Map(), imports }, Promise.resolve([]), watcher));
  async function makeImage() {
    const { compiled, takeImage, close } = await plain();
    const image = takeImage(imports);
    close();
    return { compiled, image };
  }
  let made: ReturnType<typeof makeImage> | undefined;
  return {
    plain,
    async restored() {
      made ??= makeImage();
      const { compiled, image } = await made;
      const link = { type: "link", head: image.slice(0, headEnd(image)), packs, libraries: compiled } as const;
      const wake = { type: "wake", image, imports } as const;
      return start(() => restorePython({ type: "restore", core: core.module }, Promise.resolve(link), Promise.resolve(wake), watcher));
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
