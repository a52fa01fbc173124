import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { CORE_VERSION } from "./pins";
import { patchPyodide } from "./pyodide-patches";

/** Where the first, a middle and the last patch begin, with what they are for. */
const anchors = [
  ["remember new entries of the global offset table", "var GOT={};var GOTHandler="],
  ["the journal gives out slots of the function table", "var getEmptyTableSlot=()=>{"],
  ["libraries that were compiled before", "var f=findLibraryFS(libName,flags.rpath);if(f){"],
] as const;

describe("the patches of Pyodide's linker", () => {
  let source = "";
  beforeAll(async () => {
    source = await readFile(join(import.meta.dirname, "../../node_modules/pyodide/pyodide.asm.mjs"), "utf8");
  });

  // The source is a megabyte: nothing here may print it when it fails.
  it("fit the pinned version and leave a program", async () => {
    const patched = patchPyodide(source, CORE_VERSION);
    const outcome = await transform(patched, { loader: "js", format: "esm", logLevel: "silent" }).then(
      () => "a program",
      (error: unknown) => String(error).slice(0, 500),
    );
    expect(outcome).toBe("a program");
  });

  it("call all of the journal, which nothing else in Pyodide does", () => {
    const asked = (text: string) => [...new Set([...text.matchAll(/\bjournal\??\.(\w+)/g)].map((match) => match[1]))].sort();
    expect(asked(source)).toEqual([]);
    expect(asked(patchPyodide(source, CORE_VERSION))).toEqual(["closure", "place", "placed", "restoring", "slot", "symbol"]);
  });

  it("refuse another version of Pyodide, and say what to do", () => {
    expect(() => patchPyodide(source, "314.0.8")).toThrow(`are made for Pyodide ${CORE_VERSION}, and node_modules/pyodide is 314.0.8`);
    expect(() => patchPyodide(source, "314.0.8")).toThrow("npm ci");
  });

  it.each(anchors)('name the patch "%s" when its place is gone', (what, anchor) => {
    expect(() => patchPyodide(source.replace(anchor, "var renamed="), CORE_VERSION)).toThrow(`The patch "${what}" matches 0 times`);
  });

  it("name the patch whose place is there twice", () => {
    const twice = `${source}function ffi_closure_free_js(closure){}`;
    expect(() => patchPyodide(twice, CORE_VERSION)).toThrow('The patch "the journal counts callbacks that are gone" matches 2 times');
  });

  it("are not applied twice", () => {
    expect(() => patchPyodide(patchPyodide(source, CORE_VERSION), CORE_VERSION)).toThrow("matches 0 times");
  });
});
