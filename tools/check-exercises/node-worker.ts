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
import type { BootPython, Interpreter, Wake } from "../../src/python/worker/interpreter";
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
  const bootPython = await importBoot();
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(RUNTIME, "manifest.json"), "utf8")));
  const contents = filesFor(manifest, packages).map(({ name }) => readPack(name));
  const core = await compileCore(contents);
  const packs = contents.filter((pack) => pack !== core.pack);
  async function start(libraries: ReadonlyMap<string, WebAssembly.Module>, head: ArrayBuffer | null, woken: Promise<Wake>) {
    const boot = { type: "boot", core: core.module, packs, libraries, image: head, imports } as const;
    channels.length = 0;
    const interpreter = await bootPython(boot, { woken, mounted: Promise.resolve([]) }, () => {}, console.error);
    const opened = channels.splice(0);
    const close = () => {
      for (const { port1, port2 } of opened) for (const port of [port1, port2]) port.close();
    };
    return { ...interpreter, close };
  }
  const plain = () => start(new Map(), null, new Promise(() => {}));
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
      return start(compiled, image.slice(0, headEnd(image)), Promise.resolve({ type: "wake", image, imports }));
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
