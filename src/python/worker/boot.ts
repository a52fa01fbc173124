/** Boots Pyodide without any network: every file is in memory already. */

import { harnessFiles } from "virtual:harness";
import { loadPyodide, type PyodideAPI } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import type { SupervisorMessage, WorkerMessage } from "../protocol";
import { hideInternals } from "./internals";

export interface Interpreter {
  py: PyodideAPI;
  version: string;
}

type Boot = Extract<SupervisorMessage, { type: "boot" }>;
type Step = Extract<WorkerMessage, { type: "booting" }>["step"];

/** Pyodide builds addresses from it and asks for them through `fetch`; nothing of the kind exists. */
const NOWHERE = "https://pyodide.invalid/";
export const HARNESS_FOLDER = "/lib/learning-rate";
/**
 * Bytes that Python may have. Above 2 GiB Pyodide 314.0.7 takes addresses for negative numbers and reads other texts than were
 * written; and a list that grows for ever must end as a MemoryError, before it takes the memory of a weak laptop.
 */
const MEMORY_LIMIT = 2 ** 30;

/**
 * @param boot the runtime's files by name, the compiled core, the packages and modules to have ready
 * @param onStep called before each step
 * @param onFatal called when Python breaks down later
 * @throws whatever stops Pyodide; the message names the file or package
 */
export async function bootPython(boot: Boot, onStep: (step: Step) => void, onFatal: (error: unknown) => void): Promise<Interpreter> {
  onStep("interpreter");
  limitMemory();
  takeSocketsAway();
  serveFromMemory(boot.files, boot.core);
  const lock = boot.files.get("pyodide-lock.json");
  if (!lock) throw new Error("pyodide-lock.json is missing from the files that the page sent.");
  const py = await loadPyodide({
    createPyodideModule,
    indexURL: NOWHERE,
    packageBaseUrl: NOWHERE,
    stdLibURL: `${NOWHERE}python_stdlib.zip`,
    lockFileContents: new TextDecoder().decode(lock),
    env: { MPLBACKEND: "Agg", HOME: "/home/learner", PYTHONDONTWRITEBYTECODE: "1" },
  });

  onStep("packages");
  if (boot.packages.length > 0) {
    const problems: string[] = [];
    await py.loadPackage([...boot.packages], {
      messageCallback: () => {},
      errorCallback: (message) => problems.push(message),
      // The page has compared every file with its SHA-256; `crypto.subtle` may be missing in here.
      checkIntegrity: false,
    });
    if (problems.length > 0) throw new Error(problems.join("\n"));
  }

  onStep("imports");
  hideInternals(py, onFatal);
  installHarness(py);
  const imports = py.toPy([...boot.imports]);
  py.pyimport("harness").prepare(imports);
  imports.destroy();
  return { py, version: `Python ${String(py.pyimport("platform").python_version())}` };
}

function installHarness(py: PyodideAPI): void {
  py.FS.mkdirTree(`${HARNESS_FOLDER}/harness`);
  for (const [name, source] of Object.entries(harnessFiles)) py.FS.writeFile(`${HARNESS_FOLDER}/harness/${name}`, source);
  py.pyimport("sys").path.append(HARNESS_FOLDER);
}

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

/** Pyodide fetches its files; here they come from memory, and the core comes compiled. Anything else stays forbidden by the frame's policy. */
function serveFromMemory(files: ReadonlyMap<string, ArrayBuffer>, core: WebAssembly.Module): void {
  const realFetch = self.fetch.bind(self);
  self.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(NOWHERE)) return realFetch(input, init);
    const name = decodeURIComponent(address.slice(NOWHERE.length));
    const bytes = files.get(name);
    if (bytes) return new Response(bytes);
    return name === "pyodide.asm.wasm" ? new Response(null) : new Response(`${name} was not sent by the page`, { status: 404 });
  };
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    WebAssembly.instantiateStreaming = instantiateStreaming;
    return { module: core, instance: await WebAssembly.instantiate(core, imports) };
  };
}
