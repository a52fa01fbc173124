/** Boots Pyodide without any network: every file is in memory already. From an image where there is one, else from the start. */
import { harnessFiles } from "virtual:harness";
import { loadPyodide, type PyodideAPI } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { decodeBase64 } from "../../lib/base64";
import type { PackContent } from "../protocol";
import { bytesOf, mountPacks } from "./file-system";
import { fillMemory, objectAt, readHead, takeImage } from "./image";
import { forgetInternals, hideInternals, type Internals, internalsOf } from "./internals";
import type { Boot, BootPython, RestorePython } from "./interpreter";
import { type Journal, recordLinks, replayLinks } from "./link-journal";

/** Pyodide builds addresses from it and asks for them through `fetch`; nothing of the kind exists. */
const NOWHERE = "https://pyodide.invalid/";
const STANDARD_LIBRARY = "/lib/python314.zip";
const HARNESS_FOLDER = "/lib/learning-rate";
/** Packages are mounted, not loaded by Pyodide, so it need not know any. */
const EMPTY_LOCK =
  '{"info":{"abi_version":"2026_0","arch":"wasm32","platform":"emscripten_5_0_3","python":"3.14.2","version":"0"},"packages":{}}';
/**
 * Bytes that Python may have. Above 2 GiB Pyodide 314.0.7 takes addresses for negative numbers and reads other texts than were
 * written; and a list that grows for ever must end as a MemoryError, before it takes the memory of a weak laptop.
 */
const MEMORY_LIMIT = 2 ** 30;
/** The same for files, which lie in JavaScript's memory. */
const FILES_LIMIT = 2 ** 28;
/** WASI's ENOSPC. */
const NO_SPACE_LEFT = 51;

export const bootPython: BootPython = async (boot, mounted, { onStep, onFatal }) => {
  becomeInterpreter();
  onStep("interpreter");
  const links = recordLinks();
  const libraries = libraryStore(boot.libraries);
  libraries.add(boot.packs);
  serveFromMemory(boot.core, () => standardLibrary(boot.packs));
  const { py, internals } = await loadWith(links.journal, libraries.find, null);
  const packs = await mounted;
  onStep("packages");
  libraries.add(packs);
  mount(internals, [...boot.packs, ...packs]);
  writeHarness(internals.FS);
  py.pyimport("sys").path.append(HARNESS_FOLDER);
  hideInternals(py, internals, onFatal);
  forgetInternals(py);
  onStep("imports");
  callHarness(py, "prepare", boot.imports);
  return {
    py,
    version: versionOf(py),
    compiled: libraries.compiled,
    takeImage(imports) {
      callHarness(py, "prepare", imports);
      py.pyimport("harness").settle();
      const open = openFiles(internals);
      if (open.length > 0) throw new Error(`Python has files open, which an image cannot hold: ${open.join(", ")}`);
      if (links.openClosures() !== 0) throw new Error("C holds functions of Python's.");
      return takeImage(internals, links.record(internals.wasmTable.length, internals.freeTableIndexes));
    },
  };
};

export const restorePython: RestorePython = async ({ core }, linked, woken, { onStep, onFatal }) => {
  becomeInterpreter();
  const links = replayLinks();
  let libraries = libraryStore(new Map());
  // A restored Python has read it; it is mounted with the other files.
  serveFromMemory(core, () => new Uint8Array(0));
  const { py, internals } = await loadWith(
    links.journal,
    (path) => libraries.find(path),
    async (module) => {
      const { head: bytes, packs, libraries: compiled } = await linked;
      const head = readHead(bytes);
      libraries = libraryStore(compiled);
      libraries.add(packs);
      module.growMemory(head.memory);
      links.link(head.journal, module, libraries.required);
      mount(module, packs);
      writeHarness(module.FS);
      const { image } = await woken;
      return () => {
        fillMemory(module, head, image);
        return head.objects;
      };
    },
  );
  hideInternals(py, internals, onFatal);
  onStep("imports");
  callHarness(py, "renew", (await woken).imports);
  return {
    py,
    version: versionOf(py),
    compiled: libraries.compiled,
    takeImage() {
      throw new Error("This interpreter comes from an image itself.");
    },
  };
};

function becomeInterpreter(): void {
  limitMemory();
  takeSocketsAway();
}

/** Does all that can be done before Python lives. What it gives fills the memory, and says which JavaScript objects Python holds. */
type Prepare = (internals: Internals) => Promise<() => unknown>;

/** @param prepare null where Python starts from the start */
async function loadWith(journal: Journal, findLibrary: LibraryStore["find"], prepare: Prepare | null) {
  let internals: Internals | null = null;
  const settings = {
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    stdLibURL: `${NOWHERE}python_stdlib.zip`,
    lockFileContents: EMPTY_LOCK,
    env: { MPLBACKEND: "Agg", HOME: "/home/learner", PYTHONDONTWRITEBYTECODE: "1" },
    journal,
    libraries: findLibrary,
    async createPyodideModule(options: Parameters<typeof createPyodideModule>[0]) {
      const module = await createPyodideModule(options);
      internals = internalsOf(module);
      if (prepare) internals.API.restoreSnapshot = await prepare(internals);
      return module;
    },
    // Pyodide only asks for its length and hands it to `restoreSnapshot`, which is ours.
    ...(prepare ? { _loadSnapshot: new Uint8Array(0), _snapshotDeserializer: (place: unknown) => objectAt(must(internals), place) } : {}),
  };
  const py = await loadPyodide(settings);
  dropWhatLibrariesPrint(py);
  return { py, internals: must(internals) };
}

/**
 * What C code and `os.write` print past Python's streams, nobody reads. Pyodide would collect it until a line ends, and a line that
 * never ends takes all of JavaScript's memory.
 */
function dropWhatLibrariesPrint(py: PyodideAPI): void {
  const write = (bytes: Uint8Array) => bytes.length;
  py.setStdout({ write });
  py.setStderr({ write });
}

function must(internals: Internals | null): Internals {
  if (internals === null) throw new Error("Pyodide made no module.");
  return internals;
}

/** Besides the three standard streams, which every interpreter has. */
function openFiles({ FS }: Internals): string[] {
  return FS.streams.slice(3).flatMap((stream) => (stream ? [stream.path] : []));
}

function versionOf(py: PyodideAPI): string {
  return `Python ${String(py.pyimport("platform").python_version())}`;
}

function callHarness(py: PyodideAPI, name: "prepare" | "renew", imports: readonly string[]): void {
  const list = py.toPy([...imports]);
  py.pyimport("harness")[name](list);
  list.destroy();
}

function writeHarness(FS: Internals["FS"]): void {
  FS.mkdirTree(`${HARNESS_FOLDER}/harness`);
  for (const [name, bytecode] of Object.entries(harnessFiles)) FS.writeFile(`${HARNESS_FOLDER}/harness/${name}`, decodeBase64(bytecode));
}

// ---- libraries --------------------------------------------------------------------------------------------------------

interface LibraryStore {
  /** They may hold libraries that nobody has compiled yet. */
  add(packs: readonly PackContent[]): void;
  find(path: string): WebAssembly.Module | undefined;
  required(path: string): WebAssembly.Module;
  compiled: Map<string, WebAssembly.Module>;
}

/** Compiled libraries: those that an earlier interpreter compiled, and those that this one needs besides. */
function libraryStore(libraries: Boot["libraries"]): LibraryStore {
  const packs: PackContent[] = [];
  const compiled = new Map<string, WebAssembly.Module>();
  const find = (path: string) => {
    const known = libraries.get(path) ?? compiled.get(path);
    if (known) return known;
    for (const pack of packs) {
      const file = pack.files.find((candidate) => candidate.path === path);
      if (!file) continue;
      const library = new WebAssembly.Module(bytesOf(pack, file.offset, file.size));
      compiled.set(path, library);
      return library;
    }
    return undefined;
  };
  const required = (path: string) => {
    const library = find(path);
    if (!library) throw new Error(`The library ${path} is in none of the files that the page sent.`);
    return library;
  };
  return { add: (more) => packs.push(...more), find, required, compiled };
}

// ---- memory and files -------------------------------------------------------------------------------------------------

/** Emscripten takes the exception for "no memory left", as malloc says it. */
function limitMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65_536 > MEMORY_LIMIT) throw new RangeError("Python has all the memory that it may have.");
    return grow.call(this, pages);
  };
}

/** Emscripten opens sockets as WebSockets, and `connect` would succeed before the frame's policy says no. Without them it fails at once. */
function takeSocketsAway(): void {
  Reflect.deleteProperty(self, "WebSocket");
}

/** Also the standard library, in the place of the copy with which Python started. */
function mount(internals: Internals, packs: readonly PackContent[]): void {
  internals.FS.unlink(STANDARD_LIBRARY);
  mountPacks(internals, packs);
  limitFiles(internals);
}

/** A file that grows for ever must end as an OSError, before it takes the memory of a weak laptop. */
function limitFiles({ FS, MEMFS }: Internals): void {
  const expand = MEMFS.expandFileStorage;
  let added = 0;
  MEMFS.expandFileStorage = (node, capacity) => {
    const before = node.contents?.byteLength ?? 0;
    expand.call(MEMFS, node, capacity);
    added += (node.contents?.byteLength ?? 0) - before;
    if (added > FILES_LIMIT) throw new FS.ErrnoError(NO_SPACE_LEFT);
  };
}

/** Pyodide fetches its files; here they come from memory, and the core comes compiled. Anything else stays forbidden by the frame's policy. */
function serveFromMemory(core: WebAssembly.Module, standardLibrary: () => Uint8Array<ArrayBuffer>): void {
  const realFetch = self.fetch.bind(self);
  self.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(NOWHERE)) return realFetch(input, init);
    switch (address.slice(NOWHERE.length)) {
      case "python_stdlib.zip":
        return new Response(standardLibrary());
      case "pyodide.asm.wasm":
        return new Response(null);
      default:
        return new Response("This was not sent by the page.", { status: 404 });
    }
  };
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    WebAssembly.instantiateStreaming = instantiateStreaming;
    return { module: core, instance: await WebAssembly.instantiate(core, imports) };
  };
}

function standardLibrary(packs: readonly PackContent[]): Uint8Array<ArrayBuffer> {
  for (const pack of packs) {
    const file = pack.files.find(({ path }) => path === STANDARD_LIBRARY);
    if (file) return bytesOf(pack, file.offset, file.size);
  }
  throw new Error("Python's standard library is missing from the files that the page sent.");
}
