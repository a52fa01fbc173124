import { describe, expect, it, vi } from "vitest";
import { deferred } from "../lib/deferred";
import { FakeCaches } from "./cache-test-kit";
import { createImageStore, IMAGE_CACHE, type KeptImage } from "./image-store";

const site = new URL("https://site.example/app/");
const keptOf = (text: string, sha256 = "a".repeat(64)): KeptImage => ({ image: new Blob([text]), sha256 });

function setUp() {
  const storage = new FakeCaches();
  const build = { key: "build 1" };
  const store = createImageStore(site, async () => build.key, storage);
  const textOf = async (set: string) => (await store.load(set))?.image.text();
  return { storage, build, store, textOf };
}

describe("the store of images", () => {
  it("gives back what was saved, with its hash", async () => {
    const { store, textOf } = setUp();
    await store.save("numpy", keptOf("memory"));
    expect((await store.load("numpy"))?.sha256).toBe("a".repeat(64));
    expect(await textOf("numpy")).toBe("memory");
    expect(await store.load("scikit-learn")).toBeNull();
  });

  it("does not find an image of another build", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("memory"));
    lab.build.key = "build 2";
    expect(await lab.store.load("numpy")).toBeNull();
    lab.build.key = "build 1";
    expect(await lab.textOf("numpy")).toBe("memory");
  });

  it("keeps one image of each set, the newest", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("newer"));
    await lab.store.save("numpy-and-more", keptOf("another set"));
    await lab.store.save("numpy", keptOf("newest"));
    expect(await lab.textOf("numpy")).toBe("newest");
    expect(await lab.textOf("numpy-and-more")).toBe("another set");
    expect(await lab.store.list()).toHaveLength(2);
  });

  it("throws away what an older build has left, and nothing of another site's", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("old"));
    await lab.store.save("no longer a set", keptOf("old"));
    const other = createImageStore(new URL("https://site.example/other/"), async () => "build 1", lab.storage);
    await other.save("numpy", keptOf("another site's"));
    lab.build.key = "build 2 / x?y";
    await lab.store.save("numpy", keptOf("new"));
    expect((await lab.store.list()).map(({ name }) => name)).toEqual(["numpy"]);
    expect(await lab.textOf("numpy")).toBe("new");
    expect(await other.list()).toHaveLength(1);
  });

  it("removes a set's images of every build, and no other's", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("memory"));
    await lab.store.save("pandas", keptOf("memory"));
    lab.build.key = "build 2";
    await lab.store.remove("numpy");
    expect((await lab.store.list()).map(({ name }) => name)).toEqual(["pandas"]);
    await lab.store.remove("never saved");
  });

  it("lists names and bytes, also of odd names", async () => {
    const lab = setUp();
    lab.build.key = "build 2 / x?y";
    await lab.store.save("numpy", keptOf("12345"));
    await lab.store.save("a set/of?mine", keptOf("123"));
    expect(await lab.store.list()).toEqual([
      { name: "numpy", bytes: 5 },
      { name: "a set/of?mine", bytes: 3 },
    ]);
    expect(await lab.textOf("a set/of?mine")).toBe("123");
  });

  it("clears its own images and leaves everything else alone", async () => {
    const lab = setUp();
    const other = createImageStore(new URL("https://site.example/other/"), async () => "build 1", lab.storage);
    const foreign = await lab.storage.open("somebody else's");
    await foreign.put("https://site.example/app/images/numpy?1", new Response("theirs"));
    await other.save("numpy", keptOf("another site's"));
    await lab.store.save("numpy", keptOf("memory"));
    await lab.store.clear();
    expect(await lab.store.list()).toEqual([]);
    expect(await lab.store.load("numpy")).toBeNull();
    expect(await (await other.load("numpy"))?.image.text()).toBe("another site's");
    expect(foreign.kept.size).toBe(1);
  });

  it("does not give an image whose hash is lost", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("memory"));
    for (const { kept } of lab.storage.caches.values()) for (const address of kept.keys()) kept.set(address, new Response("memory"));
    expect(await lab.store.load("numpy")).toBeNull();
  });

  it("says why it could not keep one", async () => {
    const lab = setUp();
    await lab.store.save("numpy", keptOf("memory"));
    for (const cache of lab.storage.caches.values()) cache.full = true;
    await expect(lab.store.save("numpy", keptOf("larger"))).rejects.toThrow("No room is left.");
  });
});

describe("the store of images where the browser never answers", () => {
  const never = () => new Promise<never>(() => {});
  /** Time is over as soon as somebody waits. */
  const impatient = (callback: () => void) => {
    const timer = setTimeout(callback, 0);
    return () => clearTimeout(timer);
  };

  it("has none: a start does not wait for it", async () => {
    const storage = new FakeCaches();
    storage.open = never;
    const store = createImageStore(site, async () => "build 1", storage, IMAGE_CACHE, impatient);
    expect(await store.load("numpy")).toBeNull();
    expect(await store.list()).toEqual([]);
    await store.remove("numpy");
    await store.clear();
    await expect(store.save("numpy", keptOf("memory"))).rejects.toThrow("keep nothing");
  });

  it("has none where the cache opens and gives nothing", async () => {
    const storage = new FakeCaches();
    (await storage.open(IMAGE_CACHE)).match = never;
    const store = createImageStore(site, async () => "build 1", storage, IMAGE_CACHE, impatient);
    expect(await store.load("numpy")).toBeNull();
  });

  it("waits for a slow server's list of files as long as that takes", async () => {
    const storage = new FakeCaches();
    const key = deferred<string>();
    await createImageStore(site, async () => "build 1", storage).save("numpy", keptOf("memory"));
    const watch = vi.fn(() => () => {});
    const loading = createImageStore(site, () => key.promise, storage, IMAGE_CACHE, watch).load("numpy");
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(watch).not.toHaveBeenCalled();
    key.resolve("build 1");
    expect(await (await loading)?.image.text()).toBe("memory");
  });
});

describe("the store of images without storage", () => {
  const blocked = new FakeCaches();
  blocked.open = async () => {
    throw new DOMException("The user said no.", "SecurityError");
  };

  it.each([
    ["on plain http", undefined],
    ["where it is blocked", blocked],
  ])("has none, %s", async (_, storage) => {
    const store = createImageStore(site, async () => "build 1", storage);
    expect(await store.load("numpy")).toBeNull();
    expect(await store.list()).toEqual([]);
    await store.remove("numpy");
    await store.clear();
    await expect(store.save("numpy", keptOf("memory"))).rejects.toThrow("keep nothing");
  });

  it("has none where the build is not known", async () => {
    const storage = new FakeCaches();
    const store = createImageStore(site, () => Promise.reject(new Error("The manifest is missing.")), storage);
    expect(await store.load("numpy")).toBeNull();
  });
});
