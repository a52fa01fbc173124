import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { cachedName, cacheFolder, openCache } from "./cache";
import { temporaryFolder, wantedFile, wheels } from "./small-runtime";

const numpy = wantedFile("numpy-2-wasm32.whl");
const bytes = wheels[numpy.name] ?? new Uint8Array();

describe("cacheFolder", () => {
  const end = join("learning-rate", "runtime");
  it("is where each system keeps caches", () => {
    expect(cacheFolder({}, "linux", "/home/ada")).toBe(join("/home/ada", ".cache", end));
    expect(cacheFolder({ XDG_CACHE_HOME: "/fast" }, "linux", "/home/ada")).toBe(join("/fast", end));
    expect(cacheFolder({ XDG_CACHE_HOME: "not/absolute" }, "linux", "/home/ada")).toBe(join("/home/ada", ".cache", end));
    expect(cacheFolder({}, "darwin", "/Users/ada")).toBe(join("/Users/ada", "Library", "Caches", end));
    expect(cacheFolder({ LOCALAPPDATA: "/local" }, "win32", "/ada")).toBe(join("/local", end));
  });
});

describe("openCache", () => {
  it("gives back what it keeps, also when two calls keep it at once", async () => {
    const folder = join(await temporaryFolder(), "new", "folder");
    const [one, other] = [openCache(folder, () => {}), openCache(folder, () => {})];
    await Promise.all([one.keep(numpy, bytes), other.keep(numpy, bytes), one.keep(numpy, bytes)]);
    expect(await other.read(numpy)).toEqual(Buffer.from(bytes));
    expect(await readdir(folder)).toEqual([cachedName(numpy)]);
  });

  it("warns once and goes on where it cannot write", async () => {
    const notAFolder = join(await temporaryFolder(), "file");
    await writeFile(notAFolder, "");
    const warnings: string[] = [];
    const cache = openCache(notAFolder, (text) => warnings.push(text));
    await cache.keep(numpy, bytes);
    await cache.keep(numpy, bytes);
    expect(warnings).toHaveLength(1);
    expect(await cache.read(numpy)).toBeUndefined();
    const elsewhere = await cache.workFolder();
    onTestFinished(() => rm(elsewhere, { recursive: true }));
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it("clears away what killed calls left, but nothing that may be in use", async () => {
    const folder = await temporaryFolder();
    const cache = openCache(folder, () => {});
    const inUse = await cache.workFolder();
    const abandoned = join(folder, ".unfinished-long-ago");
    await mkdir(abandoned);
    await utimes(abandoned, new Date(2000, 0, 1), new Date(2000, 0, 1));
    const mine = await cache.workFolder();
    expect((await readdir(folder)).map((name) => join(folder, name)).sort()).toEqual([inUse, mine].sort());
  });
});
