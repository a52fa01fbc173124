import { readdir, readFile, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { runtimeManifestSchema } from "../../src/python/runtime-manifest";
import { sha256Of } from "./files";
import { fillFolder } from "./fill-folder";
import { fakePrecompiler, fakeSource, fillOptions, noPrecompiler, smallPlan, temporaryFolder, wasm, wheels } from "./small-runtime";

const everything = { ...wheels, "pyodide.asm.wasm": wasm };
const wheelNames = ["numpy-2-wasm32.whl", "pytest-9-none-any.whl"];

async function filledFolder() {
  const folder = await temporaryFolder();
  await fillFolder(fillOptions(folder, [fakeSource("everything", everything)]));
  return folder;
}

/** Fills the folder again and tells what had to be fetched and said. */
async function fillAgain(folder: string, change: Partial<ReturnType<typeof fillOptions>> = {}) {
  const source = fakeSource("everything", everything);
  const options = { ...fillOptions(folder, [source]), ...change };
  await fillFolder(options);
  return { asked: source.asked, lines: options.lines };
}

describe("fillFolder", () => {
  it("places every file, and a manifest that lists them with their packages", async () => {
    const folder = await filledFolder();
    expect((await readdir(folder)).sort()).toEqual(
      [".stamp.json", "LICENCES.txt", "manifest.json", "pyodide.asm.wasm", ...wheelNames].sort(),
    );
    const manifest = v.parse(runtimeManifestSchema, JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
    expect(manifest.files.map((file) => [file.name, file.packages])).toEqual([
      ["numpy-2-wasm32.whl", ["numpy"]],
      ["pyodide.asm.wasm", ["core"]],
      ["pytest-9-none-any.whl", ["pytest"]],
    ]);
    for (const file of manifest.files) {
      const bytes = await readFile(join(folder, file.name));
      expect([file.size, file.sha256]).toEqual([bytes.byteLength, sha256Of(bytes)]);
    }
    expect(manifest.packages["pytest"]).toEqual({ version: "9", file: "pytest-9-none-any.whl", depends: [], imports: ["pytest"] });
  });

  it("writes the same bytes every time", async () => {
    const [one, other] = [await filledFolder(), await filledFolder()];
    for (const name of ["manifest.json", "LICENCES.txt"]) {
      expect(await readFile(join(one, name), "utf8")).toBe(await readFile(join(other, name), "utf8"));
    }
  });

  it("has nothing to do the second time and touches no file", async () => {
    const folder = await filledFolder();
    const datesOf = async () => Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).mtimeMs));
    const before = await datesOf();
    const { asked, lines } = await fillAgain(folder);
    expect(asked).toEqual([]);
    expect(lines).toEqual([expect.stringContaining("nothing to do")]);
    expect(await datesOf()).toEqual(before);
  });

  it("takes up where an interrupted call stopped", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, ".unfinished-1234"), "half a fi");
    const precompiler = noPrecompiler({ "pyodide.asm.wasm": wasm });
    expect((await fillAgain(folder, { precompiler })).asked).toEqual(wheelNames);
    expect(await readFile(join(folder, "pyodide.asm.wasm"), "utf8")).toBe("wasm");
  });

  it("replaces a damaged file and says so", async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, "pyodide.asm.wasm"), "broken");
    const { asked, lines } = await fillAgain(folder);
    expect(asked).toEqual(["pyodide.asm.wasm"]);
    expect(lines.join("\n")).toContain("pyodide.asm.wasm in public/pyodide is damaged");
    expect(await readFile(join(folder, "pyodide.asm.wasm"), "utf8")).toBe("wasm");
  });

  it("hashes again where the date has changed, and always when told to", async () => {
    const folder = await filledFolder();
    await utimes(join(folder, "pyodide.asm.wasm"), 1, 1);
    expect((await fillAgain(folder)).asked).toEqual([]);

    const { mtime } = await stat(join(folder, "pyodide.asm.wasm"));
    await writeFile(join(folder, "pyodide.asm.wasm"), "WASM");
    await utimes(join(folder, "pyodide.asm.wasm"), mtime, mtime);
    expect((await fillAgain(folder)).asked).toEqual([]);
    expect((await fillAgain(folder, { trustStamp: false })).asked).toEqual(["pyodide.asm.wasm"]);
  });

  it("survives a stamp that makes no sense, and brings back a lost manifest or licence text", async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, ".stamp.json"), "[1, 2");
    await unlink(join(folder, "manifest.json"));
    await unlink(join(folder, "LICENCES.txt"));
    expect((await fillAgain(folder, { precompiler: noPrecompiler(everything) })).asked).toEqual([]);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(["manifest.json", "LICENCES.txt"]));
  });

  it("does not believe files that no stamp knows", async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, "pyodide.asm.wasm"), "WASM");
    await unlink(join(folder, ".stamp.json"));
    expect((await fillAgain(folder)).asked).toEqual(["pyodide.asm.wasm", ...wheelNames]);
    expect(await readFile(join(folder, "pyodide.asm.wasm"), "utf8")).toBe("wasm");
  });

  it("removes wheels that the plan no longer has, and no file of anybody else", async () => {
    const folder = await filledFolder();
    await writeFile(join(folder, "notes.txt"), "mine");
    const plan = smallPlan();
    const lock = { ...plan.lock, packages: Object.fromEntries(Object.entries(plan.lock.packages).filter(([name]) => name !== "numpy")) };
    await fillAgain(folder, { plan: { lock, files: plan.files.filter((file) => !file.name.startsWith("numpy")) } });
    expect(await readdir(folder)).not.toContain("numpy-2-wasm32.whl");
    expect(await readdir(folder)).toContain("notes.txt");
  });

  it("places what can be had, then names what is missing, what was tried and the ways out", async () => {
    const folder = await temporaryFolder();
    const sources = [fakeSource("the cache", {}), fakeSource("Pyodide's CDN", {})];
    const precompiler = noPrecompiler({ "pyodide.asm.wasm": wasm });
    const message = await fillFolder({ ...fillOptions(folder, sources), precompiler }).then(
      () => "it did not fail",
      (error: unknown) => String(error),
    );
    expect(message).toContain("2 files could not be had");
    expect(message).toContain(
      "  numpy-2-wasm32.whl\n  pytest-9-none-any.whl\n    tried:\n      the cache: not in this source\n      Pyodide's CDN: not in this source",
    );
    for (const wayOut of ["LEARNING_RATE_RUNTIME", "/home/ada/.cache/learning-rate/runtime", "pip"]) expect(message).toContain(wayOut);
    expect(await readdir(folder)).toEqual(["pyodide.asm.wasm"]);
  });
});

describe("fillFolder with a precompiler", () => {
  async function compiledFolder() {
    const folder = await temporaryFolder();
    await fillAgain(folder, { precompiler: fakePrecompiler() });
    return folder;
  }

  it("serves what was compiled, and the manifest says so", async () => {
    const folder = await compiledFolder();
    const manifest = v.parse(runtimeManifestSchema, JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
    const numpy = await readFile(join(folder, "numpy-2-wasm32.whl"));
    expect(sha256Of(numpy)).not.toBe(sha256Of(wheels["numpy-2-wasm32.whl"] ?? ""));
    expect(manifest.files).toContainEqual(
      expect.objectContaining({ name: "numpy-2-wasm32.whl", size: numpy.byteLength, sha256: sha256Of(numpy) }),
    );
    expect(await readFile(join(folder, "LICENCES.txt"), "utf8")).toContain("numpy's terms");
  });

  it("serves it under another name, and takes the files away that had the old one", async () => {
    const folder = await filledFolder();
    const precompiler = { ...fakePrecompiler(), servedName: ({ name }: { name: string }) => name.replace(".whl", ".pack") };
    await fillAgain(folder, { precompiler });
    const packs = ["numpy-2-wasm32.pack", "pytest-9-none-any.pack"];
    expect((await readdir(folder)).sort()).toEqual([".stamp.json", "LICENCES.txt", "manifest.json", "pyodide.asm.wasm", ...packs].sort());
    const manifest = v.parse(runtimeManifestSchema, JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
    expect(manifest.files.map((file) => [file.name, file.packages])).toEqual([
      ["numpy-2-wasm32.pack", ["numpy"]],
      ["pyodide.asm.wasm", ["core"]],
      ["pytest-9-none-any.pack", ["pytest"]],
    ]);
    expect(manifest.packages["numpy"]?.file).toBe("numpy-2-wasm32.pack");
    expect(await readFile(join(folder, "LICENCES.txt"), "utf8")).toContain("numpy's terms");
    expect((await fillAgain(folder, { precompiler })).lines).toEqual([expect.stringContaining("nothing to do")]);
  });

  it("compiles nothing the second time, not even when told to look closely", async () => {
    const folder = await compiledFolder();
    const precompiler = fakePrecompiler();
    expect((await fillAgain(folder, { precompiler })).asked).toEqual([]);
    expect((await fillAgain(folder, { precompiler, trustStamp: false })).asked).toEqual([]);
    expect(precompiler.compiled).toEqual([]);
  });

  it("compiles again what is damaged, of another recipe, or not known", async () => {
    const folder = await compiledFolder();
    const one = fakePrecompiler();
    await writeFile(join(folder, "numpy-2-wasm32.whl"), "broken");
    expect((await fillAgain(folder, { precompiler: one })).lines.join("\n")).toContain("numpy-2-wasm32.whl in public/pyodide is damaged");
    expect(one.compiled).toEqual(["numpy-2-wasm32.whl"]);
    const other = fakePrecompiler("2");
    await fillAgain(folder, { precompiler: other });
    expect(other.compiled).toEqual(wheelNames);
    await unlink(join(folder, ".stamp.json"));
    const { asked } = await fillAgain(folder, { precompiler: other });
    expect([asked, other.compiled]).toEqual([[], wheelNames]);
  });

  it("does not compile again what a call that stopped half-way has compiled", async () => {
    const folder = await temporaryFolder();
    const precompiler = fakePrecompiler();
    const stopping = {
      ...precompiler,
      make: (...given: Parameters<typeof precompiler.make>) =>
        given[0].name.startsWith("pytest") ? Promise.reject(new Error("out of memory")) : precompiler.make(...given),
    };
    await expect(fillAgain(folder, { precompiler: stopping })).rejects.toThrow("out of memory");
    expect((await fillAgain(folder, { precompiler })).asked).toEqual(["pytest-9-none-any.whl"]);
    expect(precompiler.compiled).toEqual(wheelNames);
  });

  it("compiles nothing while a file is missing, and leaves the earlier files alone when compiling fails", async () => {
    const folder = await temporaryFolder();
    const precompiler = fakePrecompiler();
    const sources = [fakeSource("some", { "pyodide.asm.wasm": wasm, "pytest-9-none-any.whl": wheels["pytest-9-none-any.whl"] ?? wasm })];
    await expect(fillFolder({ ...fillOptions(folder, sources), precompiler })).rejects.toThrow("one file could not be had");
    expect(precompiler.compiled).toEqual([]);

    const full = await filledFolder();
    const before = await readFile(join(full, "numpy-2-wasm32.whl"));
    const broken = { ...fakePrecompiler("3"), make: () => Promise.reject(new Error("out of memory")) };
    await expect(fillAgain(full, { precompiler: broken })).rejects.toThrow("out of memory");
    expect(await readFile(join(full, "numpy-2-wasm32.whl"))).toEqual(before);
  });
});
