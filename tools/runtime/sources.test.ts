import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cachedName, openCache } from "./cache";
import { fakeSource, temporaryFolder, wantedFile, wheels } from "./small-runtime";
import { cacheSource, folderSource, npmSource, obtain } from "./sources";

const numpy = wantedFile("numpy-2-wasm32.whl");
const right = wheels[numpy.name] ?? new Uint8Array();
const wrong = new Uint8Array([1, 2, 3]);
const quiet = { keep: async () => {}, warn: () => {} };

describe("obtain", () => {
  it("asks in order and stops at the first that has the file", async () => {
    const first = fakeSource("first", {});
    const second = fakeSource("second", { [numpy.name]: right });
    const third = fakeSource("third", { [numpy.name]: right });
    expect(await obtain(numpy, [first, second, third], quiet)).toEqual({ kind: "obtained", bytes: right, from: "second" });
    expect(third.asked).toEqual([]);
  });

  it("names wrong content, throws it away and goes on", async () => {
    const warnings: string[] = [];
    const outcome = await obtain(
      numpy,
      [fakeSource("a bad mirror", { [numpy.name]: wrong }), fakeSource("a good one", { [numpy.name]: right })],
      {
        ...quiet,
        warn: (text) => warnings.push(text),
      },
    );
    expect(outcome).toMatchObject({ kind: "obtained", from: "a good one" });
    expect(warnings.join()).toContain("numpy-2-wasm32.whl from a bad mirror is not the file we want");
  });

  it("keeps a copy of what came from far away only", async () => {
    const kept: string[] = [];
    const keep = async ({ name }: { name: string }) => void kept.push(name);
    await obtain(numpy, [fakeSource("near", { [numpy.name]: right })], { ...quiet, keep });
    expect(kept).toEqual([]);
    await obtain(numpy, [fakeSource("far", { [numpy.name]: right }, true)], { ...quiet, keep });
    expect(kept).toEqual([numpy.name]);
  });

  it("tells why each source failed", async () => {
    const outcome = await obtain(numpy, [fakeSource("first", {}), fakeSource("second", { [numpy.name]: wrong })], quiet);
    expect(outcome).toEqual({
      kind: "unobtainable",
      attempts: [
        { label: "first", reason: "not in this source" },
        { label: "second", reason: expect.stringContaining("wrong content") },
      ],
    });
  });
});

describe("cacheSource", () => {
  it("removes a damaged file from the cache", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, cachedName(numpy)), wrong);
    const outcome = await obtain(numpy, [cacheSource(openCache(folder, () => {}))], quiet);
    expect(outcome.kind).toBe("unobtainable");
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("folderSource", () => {
  it("knows plain names and the names of a cache folder", async () => {
    for (const name of [numpy.name, cachedName(numpy)]) {
      const folder = await temporaryFolder();
      await writeFile(join(folder, name), right);
      expect(await obtain(numpy, [folderSource(folder)], quiet)).toMatchObject({ kind: "obtained" });
    }
  });

  it("leaves the user's wrong file alone, and survives a folder with a file's name", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, numpy.name), wrong);
    await mkdir(join(folder, cachedName(wantedFile("pytest-9-none-any.whl"))));
    expect((await obtain(numpy, [folderSource(folder)], quiet)).kind).toBe("unobtainable");
    expect((await obtain(wantedFile("pytest-9-none-any.whl"), [folderSource(folder)], quiet)).kind).toBe("unobtainable");
    expect(await readdir(folder)).toContain(numpy.name);
  });

  it("says when there is no such folder", async () => {
    const outcome = await obtain(numpy, [folderSource("/nowhere/at/all")], quiet);
    expect(outcome).toMatchObject({ attempts: [{ reason: "no such folder" }] });
  });
});

describe("npmSource", () => {
  it("has only the interpreter", async () => {
    const folder = await temporaryFolder();
    expect(await npmSource(folder).get(numpy)).toEqual({ kind: "not-here" });
    expect(await npmSource(folder).get(wantedFile("pyodide.asm.wasm"))).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("npm ci"),
    });
  });
});
