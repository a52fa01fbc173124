import { gunzipSync, gzipSync, strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { filesInPack, PACK_ALIGNMENT } from "../../src/python/pack";
import { filesOf, packName, packOf } from "./pack";
import { wasm, wheelOf } from "./small-runtime";

const wheel = wheelOf({ "numpy/__init__.pyc": "code", "numpy/ä.txt": "ä", "numpy/empty.txt": "", "numpy-2.dist-info/LICENSE": "terms" });

/** Path and text of each file, found as the page finds them. */
function textsIn(pack: Uint8Array): Record<string, string> {
  const unzipped = new Uint8Array(gunzipSync(pack));
  const files = filesInPack(unzipped.buffer);
  return Object.fromEntries(files.map(({ path, offset, size }) => [path, strFromU8(unzipped.subarray(offset, offset + size))]));
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a pack", () => {
  it("holds a wheel's files where Python looks for packages", () => {
    expect(textsIn(packOf("numpy-2-wasm32.whl", wheel))).toEqual({
      "/lib/python3.14/site-packages/numpy/__init__.pyc": "code",
      "/lib/python3.14/site-packages/numpy/ä.txt": "ä",
      "/lib/python3.14/site-packages/numpy/empty.txt": "",
      "/lib/python3.14/site-packages/numpy-2.dist-info/LICENSE": "terms",
    });
  });

  it("gives the files back by their names in the wheel", () => {
    expect(filesOf(packOf("numpy-2-wasm32.whl", wheel))).toEqual(unzipSync(wheel));
  });

  it("holds the standard library as one zip, in which nothing is deflated", () => {
    const modules = { "json/decoder.pyc": "decoder ".repeat(100), "abc.pyc": "abc" };
    const files = Object.entries(filesOf(packOf("python_stdlib.zip", wheelOf(modules))));
    expect(files.map(([path]) => path)).toEqual(["/lib/python314.zip"]);
    const [[, zip] = ["", new Uint8Array()]] = files;
    const ways = new Map<string, number>();
    const found = unzipSync(zip, { filter: ({ name, compression }) => ways.set(name, compression).has(name) });
    expect(Object.fromEntries(Object.entries(found).map(([name, content]) => [name, strFromU8(content)]))).toEqual(modules);
    expect([...ways]).toEqual([
      ["abc.pyc", 0],
      ["json/decoder.pyc", 0],
    ]);
  });

  it("holds any other file as it is, at the top", () => {
    expect(textsIn(packOf("pyodide.asm.wasm", wasm))).toEqual({ "/pyodide.asm.wasm": "wasm" });
  });

  it("has no entries for folders", () => {
    const folders: Zippable = { "numpy/": new Uint8Array(), "numpy/a.py": strToU8("a") };
    expect(Object.keys(textsIn(packOf("numpy.whl", zipSync(folders))))).toEqual(["/lib/python3.14/site-packages/numpy/a.py"]);
  });

  it("is of the same bytes for the same files, whatever the date, the order and the zip's level", () => {
    const [a, b] = [strToU8("a".repeat(100)), strToU8("b")];
    const packAt = (date: string, zip: Uint8Array) => {
      vi.useFakeTimers({ now: new Date(date) });
      return [packOf("numpy.whl", zip), packOf("python_stdlib.zip", zip)];
    };
    const one = packAt("2026-01-01", zipSync({ "a.py": a, "b.py": b }, { level: 9, mtime: "2001-01-01" }));
    const other = packAt("2027-06-30", zipSync({ "b.py": b, "a.py": a }, { level: 0, mtime: "2011-11-11" }));
    expect(other).toEqual(one);
  });

  it("has every file at a place from which any number can be read", () => {
    const unzipped = new Uint8Array(gunzipSync(packOf("numpy-2-wasm32.whl", wheel)));
    for (const { offset } of filesInPack(unzipped.buffer)) expect(offset % PACK_ALIGNMENT).toBe(0);
  });

  it("is refused when it is cut off, or something else", () => {
    const unzipped = gunzipSync(packOf("numpy-2-wasm32.whl", wheelOf({ "a.txt": "a".repeat(100) })));
    expect(() => filesOf(gzipSync(unzipped.subarray(0, -PACK_ALIGNMENT)))).toThrow("cut off");
    expect(() => filesOf(gzipSync(wheel))).toThrow("This is no pack of runtime files.");
  });
});

describe("packName", () => {
  it("takes the place of a zip's ending, and stands after any other", () => {
    expect(["numpy-2-wasm32.whl", "python_stdlib.zip", "pyodide.asm.wasm"].map(packName)).toEqual([
      "numpy-2-wasm32.pack",
      "python_stdlib.pack",
      "pyodide.asm.wasm.pack",
    ]);
  });
});
