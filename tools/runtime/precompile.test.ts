import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { type Engine, entriesOf, precompiler, recipeOf, sealed, unsealed } from "./precompile";
import { temporaryFolder, wantedFile, wasm, wheelOf, wheels } from "./small-runtime";

const numpy = wantedFile("numpy-2-wasm32.whl");
const wheel = wheels[numpy.name] ?? new Uint8Array();

describe("entriesOf", () => {
  it("names each module as tracebacks should, and leaves all else alone", () => {
    expect(entriesOf("six-1.whl", ["six.py", "six-1.dist-info/METADATA", "six.pyi"])).toEqual([
      { from: "six-1.dist-info/METADATA" },
      { from: "six.py", code: "/lib/python3.14/site-packages/six.py" },
      { from: "six.pyi" },
    ]);
    expect(entriesOf("python_stdlib.zip", ["json/", "json/decoder.py"])).toEqual([
      { from: "json/" },
      { from: "json/decoder.py", code: "/lib/python314.zip/json/decoder.py" },
    ]);
  });

  it("keeps docstrings but of what only grades", () => {
    expect(entriesOf("x.whl", ["_pytest/main.py", "numpy/main.py"])).toEqual([
      { from: "_pytest/main.py", code: "/lib/python3.14/site-packages/_pytest/main.py", without: "docstrings" },
      { from: "numpy/main.py", code: "/lib/python3.14/site-packages/numpy/main.py" },
    ]);
  });

  it("leaves the name of what is only imported", () => {
    expect(entriesOf("x.whl", ["numpy/f2py/__init__.py", "numpy/f2py/rules.py"])).toEqual([
      { from: "numpy/f2py/__init__.py", code: "/lib/python3.14/site-packages/numpy/f2py/__init__.py", without: "code" },
    ]);
  });

  it("leaves out what no browser can use, and keeps what help and pdb need of it", () => {
    const kept = [
      "_pyrepl/pager.py",
      "asyncio/unix_events.py",
      "ctypes/util.py",
      "http/client.py",
      "urllib/request.py",
      "x-1.dist-info/METADATA",
    ];
    const leftOut = [
      "_pyio.py",
      "_pyrepl/readline.py",
      "asyncio/windows_events.py",
      "ctypes/macholib/dyld.py",
      "http/server.py",
      "numpy/f2py/rules.py",
      "numpy/linalg/lapack_lite.cpython-314-wasm32-emscripten.so",
      "numpy/random/lib/libnpyrandom.a",
      "smtplib.py",
      "x-1.dist-info/RECORD",
      "xmlrpc/client.py",
    ];
    expect(entriesOf("x.whl", [...kept, ...leftOut]).map(({ from }) => from)).toEqual(kept);
  });

  it("has one order, whatever the original's", () => {
    const names = ["b.so", "a/z.py", "A.py", "ä.py", "a.py"];
    expect(entriesOf("x.whl", names)).toEqual(entriesOf("x.whl", [...names].reverse()));
  });

  it("leaves out SciPy's tests and nothing that only looks like them", () => {
    const kept = ["numpy/testing/tests/a.py", "scipy/_lib/_testutils.py", "scipy/tests.py"];
    expect(entriesOf("x.whl", [...kept, "scipy/tests/a.py", "scipy/io/matlab/tests/data/a.mat"]).map(({ from }) => from)).toEqual(kept);
  });

  it("leaves out what compilers read, and pygments' other languages", () => {
    const kept = ["numpy/__init__.py", "pygments/lexers/__init__.py", "pygments/lexers/python.py"];
    const leftOut = ["numpy/__init__.pyi", "numpy/_core/include/numpy/ndarraytypes.h", "pygments/lexers/cobol.py"];
    expect(entriesOf("x.whl", [...kept, ...leftOut]).map(({ from }) => from)).toEqual(kept);
  });
});

describe("recipeOf", () => {
  it("changes with the file, its name and the interpreter", () => {
    const [sha256, other] = ["a".repeat(64), "b".repeat(64)];
    const recipes = [
      recipeOf({ name: "x.whl", sha256 }, "1"),
      recipeOf({ name: "x.whl", sha256: other }, "1"),
      recipeOf({ name: "y.whl", sha256 }, "1"),
      recipeOf({ name: "x.whl", sha256 }, "2"),
      recipeOf({ name: "python_stdlib.zip", sha256 }, "1"),
    ];
    expect(new Set(recipes).size).toBe(recipes.length);
    expect(recipeOf({ name: "x.whl", sha256 }, "1")).toBe(recipes[0]);
  });

  it("is there for what holds no Python too, because that is packed", () => {
    const recipe = recipeOf({ name: "pyodide.asm.wasm", sha256: "a" }, "1");
    expect(recipe).toMatch(/^[0-9a-f]{64}$/);
    expect(recipeOf({ name: "pyodide.asm.wasm", sha256: "b" }, "1")).not.toBe(recipe);
  });
});

describe("precompiler", () => {
  const listing: Engine = async (_zip, entries) => wheelOf({ "entries.json": JSON.stringify(entries) });

  it("remembers what it made, for other clones too", async () => {
    const cacheFolder = await temporaryFolder();
    const make = () => precompiler({ coreVersion: "1", cacheFolder, engine: listing, warn: () => {} });
    expect(await make().made(numpy)).toBeUndefined();
    const made = await make().make(numpy, wheel, () => {});
    const { "entries.json": entries = new Uint8Array() } = make().filesOf(made);
    expect(strFromU8(entries)).toBe('[{"from":"numpy-2.dist-info/LICENSE"}]');
    expect(await make().made(numpy)).toEqual(Buffer.from(made));
  });

  it("packs what holds no Python as it is, and remembers it too", async () => {
    const cacheFolder = await temporaryFolder();
    const engine: Engine = () => Promise.reject(new Error("There is nothing to compile."));
    const one = precompiler({ coreVersion: "1", cacheFolder, engine, warn: () => {} });
    const core = wantedFile("pyodide.asm.wasm");
    const made = await one.make(core, wasm, () => {});
    expect(Object.values(one.filesOf(made))).toEqual([wasm]);
    expect(await one.made(core)).toEqual(Buffer.from(made));
  });

  it("serves packs under names that say so", async () => {
    const one = precompiler({ coreVersion: "1", cacheFolder: await temporaryFolder(), engine: listing, warn: () => {} });
    expect(one.servedName(numpy)).toBe("numpy-2-wasm32.pack");
    expect(one.servedName(wantedFile("pyodide.asm.wasm"))).toBe("pyodide.asm.wasm.pack");
  });

  it("does not believe a damaged cache", async () => {
    const cacheFolder = await temporaryFolder();
    const one = precompiler({ coreVersion: "1", cacheFolder, engine: listing, warn: () => {} });
    await one.make(numpy, wheel, () => {});
    const [name = ""] = await readdir(join(cacheFolder, "precompiled"));
    const path = join(cacheFolder, "precompiled", name);
    await writeFile(path, (await readFile(path)).subarray(0, -1));
    expect(await one.made(numpy)).toBeUndefined();
    expect(unsealed(sealed(wheel))).toEqual(Buffer.from(wheel));
  });

  it("warns once and goes on where the cache cannot be written", async () => {
    const cacheFolder = join(await temporaryFolder(), "file");
    await writeFile(cacheFolder, "");
    const warnings: string[] = [];
    const one = precompiler({ coreVersion: "1", cacheFolder, engine: listing, warn: (text) => warnings.push(text) });
    await one.make(numpy, wheel, () => {});
    await one.make(numpy, wheel, () => {});
    expect(warnings).toHaveLength(1);
    expect(await one.made(numpy)).toBeUndefined();
  });
});
