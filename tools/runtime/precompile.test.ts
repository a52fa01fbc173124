import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Engine, entriesOf, precompiler, recipeOf, sealed, unsealed } from "./precompile";
import { temporaryFolder, wantedFile, wheels } from "./small-runtime";

const numpy = wantedFile("numpy-2-wasm32.whl");
const wheel = wheels[numpy.name] ?? new Uint8Array();

describe("entriesOf", () => {
  it("names each module as tracebacks should, and leaves all else alone", () => {
    expect(entriesOf("six-1.whl", ["six.py", "six-1.dist-info/RECORD", "six.pyi"])).toEqual([
      { from: "six-1.dist-info/RECORD" },
      { from: "six.py", code: "/lib/python3.14/site-packages/six.py" },
      { from: "six.pyi" },
    ]);
    expect(entriesOf("python_stdlib.zip", ["json/", "json/decoder.py"])).toEqual([
      { from: "json/" },
      { from: "json/decoder.py", code: "/lib/python314.zip/json/decoder.py" },
    ]);
  });

  it("has one order, whatever the original's", () => {
    const names = ["b.so", "a/z.py", "A.py", "ä.py", "a.py"];
    expect(entriesOf("x.whl", names)).toEqual(entriesOf("x.whl", [...names].reverse()));
  });

  it("leaves out SciPy's tests and nothing that only looks like them", () => {
    const kept = ["numpy/testing/tests/a.py", "scipy/_lib/_testutils.py", "scipy/tests.py"];
    expect(entriesOf("x.whl", [...kept, "scipy/tests/a.py", "scipy/io/matlab/tests/data/a.mat"]).map(({ from }) => from)).toEqual(kept);
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

  it("has none for what holds no Python", () => {
    expect(recipeOf({ name: "pyodide.asm.wasm", sha256: "" }, "1")).toBeUndefined();
  });
});

describe("precompiler", () => {
  const upperCase: Engine = async (_zip, entries) => Buffer.from(JSON.stringify(entries).toUpperCase());

  it("remembers what it made, for other clones too", async () => {
    const cacheFolder = await temporaryFolder();
    const make = () => precompiler({ coreVersion: "1", cacheFolder, engine: upperCase, warn: () => {} });
    expect(await make().made(numpy)).toBeUndefined();
    const made = await make().make(numpy, wheel, () => {});
    expect(Buffer.from(made).toString()).toContain("NUMPY-2.DIST-INFO/LICENSE");
    expect(await make().made(numpy)).toEqual(Buffer.from(made));
  });

  it("does not believe a damaged cache", async () => {
    const cacheFolder = await temporaryFolder();
    const one = precompiler({ coreVersion: "1", cacheFolder, engine: upperCase, warn: () => {} });
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
    const one = precompiler({ coreVersion: "1", cacheFolder, engine: upperCase, warn: (text) => warnings.push(text) });
    await one.make(numpy, wheel, () => {});
    await one.make(numpy, wheel, () => {});
    expect(warnings).toHaveLength(1);
    expect(await one.made(numpy)).toBeUndefined();
  });
});
