import { describe, expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import { FakeCaches } from "./cache-test-kit";
import { createLine } from "./line";
import { createReceive } from "./receive";
import { createRuntimeCache, RUNTIME_CACHE } from "./runtime-cache";
import { createRuntimeFiles } from "./runtime-files";

const site = new URL("https://site.example/app/");
const content = new TextEncoder().encode("the right bytes").buffer;
const never = new AbortController().signal;

async function setUp() {
  const storage = new FakeCaches();
  const file = { name: "numpy.pack", size: content.byteLength, sha256: await sha256Hex(content) };
  const cache = createRuntimeCache(site, storage);
  const kept = async () => (await storage.open(RUNTIME_CACHE)).kept;
  const damage = async () => void (await kept()).set(new URL(`offline/${file.sha256}`, site).href, new Response("the wrong bytes"));
  return { storage, file, cache, kept, damage };
}

/** Of a site whose server answers with this, or not at all. */
function filesFrom(cache: ReturnType<typeof createRuntimeCache>, answer: ArrayBuffer | null) {
  let asked = 0;
  const fetchFrom: typeof fetch = async () => {
    asked += 1;
    if (answer === null) throw new TypeError("network");
    return new Response(answer);
  };
  return { files: createRuntimeFiles(new URL("pyodide/", site), createReceive(fetchFrom, createLine()), cache), asked: () => asked };
}

describe("a file that is kept for use offline", () => {
  it("is found without the server, by its content", async () => {
    const { cache, file } = await setUp();
    await cache.save(file, content);
    const { files, asked } = filesFrom(cache, null);
    expect(await files.load({ ...file, name: "renamed.pack" }, () => {}, never)).toEqual(content);
    expect(asked()).toBe(0);
  });

  it("that is damaged is fetched anew and mended", async () => {
    const { cache, file, damage } = await setUp();
    await damage();
    expect(await cache.load(file)).toEqual({ kind: "damaged" });
    expect(await filesFrom(cache, content).files.load(file, () => {}, never)).toEqual(content);
    expect(await cache.load(file)).toEqual({ kind: "right", bytes: content });
  });

  it("that is damaged is named where there is no server, with what to do", async () => {
    const { cache, file, damage } = await setUp();
    await damage();
    const loading = filesFrom(cache, null).files.load(file, () => {}, never);
    await expect(loading).rejects.toThrow(/numpy\.pack is kept for use offline, but its copy is damaged.*press Repair/);
  });

  it("that is missing is named where there is no server", async () => {
    const { cache, file } = await setUp();
    const loading = filesFrom(cache, null).files.load(file, () => {}, never);
    await expect(loading).rejects.toThrow(/numpy\.pack could not be fetched: the server does not answer\. No copy of it is kept/);
  });

  it("is not looked for in a browser that keeps nothing", async () => {
    const { file } = await setUp();
    const cache = createRuntimeCache(site, undefined);
    expect(await cache.load(file)).toEqual({ kind: "missing" });
    expect(await filesFrom(cache, content).files.load(file, () => {}, never)).toEqual(content);
    await expect(cache.save(file, content)).rejects.toThrow("lets the page keep nothing");
  });

  it("is no reason to wait for caches that never answer", async () => {
    const { file, storage } = await setUp();
    storage.open = () => new Promise(() => {});
    const cache = createRuntimeCache(site, storage, (callback) => {
      callback();
      return () => {};
    });
    expect(await cache.load(file)).toEqual({ kind: "damaged" });
  });
});

describe("what is kept for use offline", () => {
  it("is removed where no build needs it, with its pieces; other sites' files and the choice stay", async () => {
    const { cache, file, kept } = await setUp();
    const old = { name: "old.pack", size: 3, sha256: "a".repeat(64) };
    await cache.choose({ set: "numpy", isComplete: true });
    await cache.save(file, content);
    await cache.save(old, content);
    await cache.piecesOf(old).save(0, content);
    const foreign = "https://site.example/other/offline/choice";
    (await kept()).set(foreign, new Response("theirs"));
    await cache.keepOnly([file]);
    expect([...(await kept()).keys()].sort()).toEqual(
      [new URL("offline/choice", site).href, new URL(`offline/${file.sha256}`, site).href, foreign].sort(),
    );
  });

  it("counts pieces as far as they go without a gap", async () => {
    const { cache, file } = await setUp();
    const large = { ...file, size: 10 };
    await cache.piecesOf(large).save(0, new ArrayBuffer(4));
    await cache.piecesOf(large).save(6, new ArrayBuffer(4));
    expect(await cache.bytesOf(large)).toBe(4);
  });

  it("remembers the choice, and takes nonsense for none", async () => {
    const { cache, kept } = await setUp();
    expect(await cache.choice()).toBeNull();
    await cache.choose({ set: "scikit-learn", isComplete: false });
    expect(await cache.choice()).toEqual({ set: "scikit-learn", isComplete: false });
    (await kept()).set(new URL("offline/choice", site).href, new Response("half a wo"));
    expect(await cache.choice()).toBeNull();
    await cache.choose(null);
    expect((await kept()).size).toBe(0);
  });
});
