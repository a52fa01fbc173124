/** Compiles with the very interpreter that will load the result, so that bytecode and interpreter always fit. */
import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import type { Engine } from "./precompile";

/** Between two portions the terminal is redrawn and Ctrl-C is heard. */
const ENTRIES_AT_ONCE = 10;

/** @param packageFolder npm's `pyodide` */
export function pyodideEngine(packageFolder: string): Engine {
  return async (zip, entries, onProgress) => {
    // A fresh interpreter for each file: which equal constants the compiler merges depends on what was compiled before.
    const py = await loadPyodide({ indexURL: `${packageFolder}/`, env: { PYTHONHASHSEED: "0" } });
    py.runPython(await readFile(new URL("./precompile.py", import.meta.url), "utf8"));
    py.FS.writeFile("/original.zip", zip);
    const rewriting = py.globals["get"]("Rewriting")("/original.zip", "/rewritten.zip", JSON.stringify(entries));
    for (let done = 0; done < entries.length; ) {
      done = rewriting.work(ENTRIES_AT_ONCE);
      onProgress(done, entries.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    rewriting.finish();
    return py.FS.readFile("/rewritten.zip");
  };
}
