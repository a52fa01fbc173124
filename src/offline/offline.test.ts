import { describe, expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import { FakeCaches } from "../python/cache-test-kit";
import { createLine } from "../python/line";
import { createReceive } from "../python/receive";
import { createRuntimeCache, RUNTIME_CACHE } from "../python/runtime-cache";
import type { RuntimeManifest } from "../python/runtime-manifest";
import { createOffline, type OfflineState } from "./offline";

const site = new URL("https://site.example/");
const contentOf = (name: string) => new TextEncoder().encode(`the content of ${name}`).buffer;

async function manifestOf(): Promise<RuntimeManifest> {
  const listed = async (name: string, packages: string[]) => {
    const content = contentOf(name);
    return { name, size: content.byteLength, sha256: await sha256Hex(content), packages };
  };
  const entry = (name: string) => ({ version: "1", file: `${name}.pack`, depends: [], imports: [name] });
  return {
    runtime: { core: "1", lock: "1", python: "3.14", abi: "x" },
    files: [await listed("core.pack", ["core"]), await listed("pytest.pack", ["pytest"]), await listed("numpy.pack", ["numpy"])],
    packages: { pytest: entry("pytest"), numpy: entry("numpy") },
  };
}

async function setUp() {
  const storage = new FakeCaches();
  const cache = createRuntimeCache(site, storage);
  const asked: string[] = [];
  const lab = { isUp: true, shellWrong: [] as string[], shellReady: true };
  const fetchFrom: typeof fetch = async (input) => {
    const name = new URL(String(input)).pathname.split("/").at(-1) ?? "";
    if (!lab.isUp) throw new TypeError("network");
    asked.push(name);
    return new Response(contentOf(name));
  };
  const manifest = await manifestOf();
  const offline = createOffline({
    manifest: async () => manifest,
    folder: new URL("pyodide/", site),
    cache,
    receive: createReceive(fetchFrom, createLine()),
    shell: {
      ready: async () => {
        if (!lab.shellReady) throw new Error("The file index.html on the server was altered.");
      },
      check: async (mend) => ({ bytes: 100, wrong: mend ? [] : lab.shellWrong }),
    },
    persist: () => {},
  });
  const seen: OfflineState["kind"][] = [];
  offline.subscribe(() => seen.push(offline.state().kind));
  const kept = async () => (await storage.open(RUNTIME_CACHE)).kept;
  const addressOf = (name: string) => new URL(`offline/${manifest.files.find((file) => file.name === name)?.sha256}`, site).href;
  return { offline, lab, asked, cache, kept, addressOf, seen, storage };
}

const size = (names: string[]) => names.reduce((sum, name) => sum + contentOf(name).byteLength, 0);

describe("making the site available offline", () => {
  it("fetches the set's files and says so when every byte is here", async () => {
    const { offline, asked, seen } = await setUp();
    await offline.look();
    expect(offline.state()).toEqual({ kind: "empty" });
    await offline.complete("numpy");
    expect(offline.state()).toEqual({ kind: "available", set: "numpy", bytes: 100 + size(["core.pack", "pytest.pack", "numpy.pack"]) });
    expect(asked).toEqual(["core.pack", "pytest.pack", "numpy.pack"]);
    await offline.look();
    expect(offline.state().kind).toBe("available");
    expect(seen).toContain("fetching");
  });

  it("fetches for a larger set only what is new, and keeps the larger one of two", async () => {
    const { offline, asked } = await setUp();
    await offline.complete("core");
    asked.length = 0;
    await offline.complete("numpy");
    expect(asked).toEqual(["numpy.pack"]);
    await offline.complete("core");
    expect(offline.state()).toMatchObject({ kind: "available", set: "numpy" });
  });

  it("that breaks off says why, and goes on in another visit", async () => {
    const { offline, lab, asked } = await setUp();
    await offline.complete("core");
    lab.isUp = false;
    await offline.complete("numpy");
    expect(offline.state()).toMatchObject({ kind: "incomplete", set: "numpy", message: expect.stringContaining("numpy.pack") });
    await offline.look();
    expect(offline.state()).toMatchObject({ kind: "incomplete", loaded: size(["core.pack", "pytest.pack"]), message: null });
    lab.isUp = true;
    asked.length = 0;
    await offline.complete("numpy");
    expect([offline.state().kind, asked]).toEqual(["available", ["numpy.pack"]]);
  });

  it("that is paused stays so", async () => {
    const { offline, asked } = await setUp();
    const stop = offline.subscribe(() => {
      const state = offline.state();
      if (state.kind === "fetching" && state.loaded === size(["core.pack"])) offline.pause();
    });
    await offline.complete("numpy");
    expect(offline.state()).toMatchObject({ kind: "incomplete", message: null });
    stop();
    asked.length = 0;
    await offline.complete("numpy");
    expect([offline.state().kind, asked]).toEqual(["available", ["pytest.pack", "numpy.pack"]]);
  });

  it("says why the copy of the site did not come", async () => {
    const { offline, lab } = await setUp();
    lab.shellReady = false;
    await offline.complete("core");
    expect(offline.state()).toMatchObject({ kind: "incomplete", message: "The file index.html on the server was altered." });
  });

  it("says where there is no room", async () => {
    const { offline, storage } = await setUp();
    (await storage.open(RUNTIME_CACHE)).full = true;
    await offline.complete("core");
    expect(offline.state()).toMatchObject({ kind: "incomplete", message: expect.stringContaining("There is no room for it") });
  });

  it.each(["altered", "deleted"])("names a file that is %s, and fetches that one only", async (how) => {
    const { offline, asked, kept, addressOf } = await setUp();
    await offline.complete("numpy");
    if (how === "deleted") (await kept()).delete(addressOf("pytest.pack"));
    else (await kept()).set(addressOf("pytest.pack"), new Response("the content of pytesT.pack"));
    await offline.look();
    expect(offline.state()).toMatchObject({ kind: "damaged", wrong: [expect.stringContaining("pytest.pack")] });
    asked.length = 0;
    await offline.complete("numpy");
    expect([offline.state().kind, asked]).toEqual(["available", ["pytest.pack"]]);
  });

  it("names what is wrong with the copy of the site, too", async () => {
    const { offline, lab } = await setUp();
    await offline.complete("core");
    lab.shellWrong = ["The file index.html of this page is damaged or gone."];
    await offline.look();
    expect(offline.state()).toMatchObject({ kind: "damaged", wrong: lab.shellWrong });
  });

  it("removes all of Python's files", async () => {
    const { offline, kept } = await setUp();
    await offline.complete("numpy");
    await offline.remove();
    expect([offline.state().kind, (await kept()).size]).toEqual(["empty", 0]);
  });
});
