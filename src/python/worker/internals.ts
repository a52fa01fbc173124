/** What lies behind Pyodide's public face (314.0.7): an image needs it, and learners' code must not have it. */
import type { PyodideAPI } from "pyodide";
import type { MemoryFiles } from "./file-system";
import type { Linker } from "./link-journal";

export interface Bridge {
  config: { _makeSnapshot?: boolean; jsglobals: object };
  serializeHiwireState(serialize: (value: unknown) => unknown): unknown;
  restoreSnapshot(image: Uint8Array): unknown;
  finalizeBootstrap(state: unknown, deserialize: unknown): unknown;
  on_fatal?: (error: unknown) => void;
}

export interface Internals extends Linker, MemoryFiles {
  API: Bridge;
  HEAPU8: Uint8Array<ArrayBuffer>;
  /** To so many bytes. */
  growMemory(size: number): void;
}

const FUNCTIONS = ["growMemory", "newDSO", "loadWebAssemblyModule", "mergeLibSymbols", "addFunction"];
const OBJECTS = ["API", "LDSO", "wasmTable", "freeTableIndexes", "FS", "MEMFS", "HEAPU8"];

function areInternals(module: unknown): module is Internals {
  if (typeof module !== "object" || module === null) return false;
  return (
    FUNCTIONS.every((name) => typeof Reflect.get(module, name) === "function") &&
    OBJECTS.every((name) => typeof Reflect.get(module, name) === "object")
  );
}

/** @throws if Pyodide has changed inside */
export function internalsOf(module: unknown): Internals {
  if (!areInternals(module)) throw new Error("Pyodide has changed inside: see what src/python/worker/internals.ts asks for.");
  return module;
}

/** What Pyodide's own Python modules look up there while programs run. */
const NEEDED = ["config", "scheduleCallback", "abortSignalAny"];

/**
 * Takes Pyodide's own workings out of `pyodide_js`: whoever holds them can change how a text leaves Python, and so a verdict.
 *
 * @param onFatal called when Python breaks down where no promise tells of it, in a callback of its event loop
 */
export function hideInternals(py: PyodideAPI, { API }: Internals, onFatal: (error: unknown) => void): void {
  API.on_fatal = onFatal;
  const rest = Object.fromEntries(NEEDED.map((name) => [name, Reflect.get(API, name)]));
  Reflect.set(py, "_api", Object.freeze(rest));
  Reflect.deleteProperty(py, "_module");
}

/** Python has imported the part that is hidden. Called before the harness remembers which modules there are. */
export function forgetInternals(py: PyodideAPI): void {
  const modules = py.pyimport("sys").modules;
  modules.delete("pyodide_js._api");
  modules.destroy();
}
