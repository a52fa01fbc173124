import type { PyodideAPI } from "pyodide";

/** What Pyodide's own Python modules look up there while programs run. */
const NEEDED = ["config", "scheduleCallback", "abortSignalAny"];

/**
 * Takes Pyodide's own workings out of `pyodide_js`: whoever holds them can change how a text leaves Python, and so a verdict.
 * Called before the harness remembers which modules there are.
 *
 * @param onFatal called when Python breaks down where no promise tells of it, in a callback of its event loop
 */
export function hideInternals(py: PyodideAPI, onFatal: (error: unknown) => void): void {
  const api: unknown = Reflect.get(py, "_api");
  if (typeof api !== "object" || api === null) throw new Error("Pyodide has no _api any more: see what it has instead.");
  Reflect.set(api, "on_fatal", onFatal);
  const rest = Object.fromEntries(NEEDED.map((name) => [name, Reflect.get(api, name)]));
  Reflect.set(py, "_api", Object.freeze(rest));
  Reflect.deleteProperty(py, "_module");
  // Python has imported the old one.
  const modules = py.pyimport("sys").modules;
  modules.delete("pyodide_js._api");
  modules.destroy();
}
