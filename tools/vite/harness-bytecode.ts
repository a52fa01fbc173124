/**
 * The harness as bytecode: compiling its 40 modules in the browser took 0.13 s of every start without an image. Its tests run
 * from the source, the browser and `check:exercises` from this.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { pyodideEngine } from "../runtime/pyodide-engine";

const ROOT = join(import.meta.dirname, "../..");
const HARNESS = join(ROOT, "src/python/worker/harness");
/** Where the worker puts them, so that a traceback of ours names the module. */
const CODE_FOLDER = "/lib/learning-rate/harness/";

/** By file name. */
export async function harnessBytecode(): Promise<Record<string, Uint8Array>> {
  const names = readdirSync(HARNESS)
    .filter((name) => name.endsWith(".py") && !name.startsWith("test_") && name !== "conftest.py")
    .sort();
  const sources = Object.fromEntries(names.map((name) => [name, readFileSync(join(HARNESS, name))]));
  const compile = pyodideEngine(join(ROOT, "node_modules/pyodide"));
  const entries = names.map((name) => ({ from: name, code: CODE_FOLDER + name, without: "docstrings" as const }));
  return unzipSync(await compile(zipSync(sources), entries, () => {}));
}
