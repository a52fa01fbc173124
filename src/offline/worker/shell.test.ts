import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../lib/sha256";
import { FakeCaches } from "../../python/cache-test-kit";
import { createLine } from "../../python/line";
import { createReceive } from "../../python/receive";
import type { ShellPlan } from "../shell-plan";
import { createShell } from "./shell";

const site = new URL("https://site.example/app/");
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

async function planOf(build: string, texts: Record<string, string>): Promise<ShellPlan> {
  const files = Object.entries(texts).map(async ([name, text]) => ({ name, size: text.length, sha256: await sha256Hex(bytesOf(text)) }));
  return { build, files: await Promise.all(files) };
}

/** A server whose files one can change, and which says what it was asked for. */
function host(texts: Record<string, string>) {
  const told = { texts, asked: [] as string[], isUp: true };
  const fetchFrom: typeof fetch = async (input) => {
    const path = new URL(String(input)).pathname.slice(site.pathname.length);
    told.asked.push(path);
    if (!told.isUp) throw new TypeError("network");
    const text = told.texts[path];
    return text === undefined ? new Response("Not Found", { status: 404 }) : new Response(text);
  };
  return { told, receive: createReceive(fetchFrom, createLine()) };
}

const FIRST = { "index.html": "<p>one", "assets/page-1.js": "one()", "assets/same-0.js": "same()" };
const SECOND = { "index.html": "<p>two", "assets/page-2.js": "two()", "assets/same-0.js": "same()" };
const THIRD = { "index.html": "<p>three", "assets/page-3.js": "three()" };

async function setUp() {
  const storage = new FakeCaches();
  const { told, receive } = host(FIRST);
  const version = async (build: string, texts: Record<string, string>) => {
    told.texts = texts;
    return createShell(await planOf(build, texts), site, storage, receive);
  };
  const first = await version("1", FIRST);
  await first.fill(() => {});
  await first.use(1);
  const cacheOf = async (build: string) => storage.open(`learning-rate:shell:%2Fapp%2F:${build}`);
  return { storage, told, version, first, cacheOf };
}

const textOf = async (response: Response | null) => response?.text();

describe("the copy of the site", () => {
  it("answers without the server, with a type that a browser takes for a script", async () => {
    const { told, first } = await setUp();
    told.isUp = false;
    const response = await first.respond("assets/page-1.js");
    expect(response?.headers.get("content-type")).toContain("text/javascript");
    expect(await textOf(response)).toBe("one()");
    expect(await first.respond("elsewhere.js")).toBeNull();
  });

  it("fetches of a new version what has changed only, and goes on after it broke off", async () => {
    const { told, version } = await setUp();
    const second = await version("2", SECOND);
    told.asked.length = 0;
    told.texts = { "index.html": "<p>two" };
    await expect(second.fill(() => {})).rejects.toThrow("The file assets/page-2.js is missing on the server (it answers 404).");
    told.texts = SECOND;
    await second.fill(() => {});
    expect(new Set(told.asked)).toEqual(new Set(["assets/page-2.js", "index.html"]));
  });

  it("keeps the parts of the build before, and of none before that", async () => {
    const { version, storage, told } = await setUp();
    const second = await version("2", SECOND);
    await second.fill(() => {});
    await second.use(2);
    told.isUp = false;
    expect(await textOf(await second.respond("assets/page-1.js"))).toBe("one()");
    expect(await textOf(await second.respond("index.html"))).toBe("<p>two");
    told.isUp = true;
    const third = await version("3", THIRD);
    await third.fill(() => {});
    await third.use(3);
    expect(await third.respond("assets/page-1.js")).toBeNull();
    expect(await textOf(await third.respond("assets/page-2.js"))).toBe("two()");
    expect(storage.caches.size).toBe(2);
  });

  it("keeps the build that was used before, not one that was fetched and never used", async () => {
    const { version } = await setUp();
    const second = await version("2", SECOND);
    await second.fill(() => {});
    const third = await version("3", THIRD);
    await third.fill(() => {});
    await third.use(3);
    expect(await textOf(await third.respond("assets/page-1.js"))).toBe("one()");
    expect(await third.respond("assets/page-2.js")).toBeNull();
  });

  it("deletes no cache of another folder's, nor of another site's", async () => {
    const { version, storage } = await setUp();
    for (const name of ["learning-rate:shell:%2Fother%2F:9", "learning-rate:files", "somebody else's"]) await storage.open(name);
    for (const [build, texts] of [["2", SECOND] as const, ["3", THIRD] as const]) {
      const next = await version(build, texts);
      await next.fill(() => {});
      await next.use(Number(build));
    }
    expect(await storage.keys()).toEqual(
      expect.arrayContaining(["learning-rate:shell:%2Fother%2F:9", "learning-rate:files", "somebody else's"]),
    );
  });

  it.each(["altered", "deleted"])("that is %s is mended when it is asked for, and named where there is no server", async (how) => {
    const { first, told, cacheOf } = await setUp();
    const { kept } = await cacheOf("1");
    const address = new URL("assets/page-1.js", site).href;
    const damage = () => {
      const headers = kept.get(address)?.headers ?? {};
      if (how === "deleted") kept.delete(address);
      else kept.set(address, new Response("eno()", { headers }));
    };
    damage();
    told.isUp = false;
    expect((await first.check(false, () => {})).wrong).toEqual(["The file assets/page-1.js of this page is damaged or gone."]);
    await expect(first.respond("assets/page-1.js")).rejects.toThrow("The file assets/page-1.js could not be fetched");
    expect((await first.check(true, () => {})).wrong).toEqual([
      "The file assets/page-1.js could not be fetched: the server does not answer.",
    ]);
    told.isUp = true;
    expect(await textOf(await first.respond("assets/page-1.js"))).toBe("one()");
    damage();
    expect((await first.check(true, () => {})).wrong).toEqual([]);
    told.isUp = false;
    expect(await textOf(await first.respond("assets/page-1.js"))).toBe("one()");
  });
});
