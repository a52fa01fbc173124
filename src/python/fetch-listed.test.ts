import { describe, expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import { FakeCaches } from "./cache-test-kit";
import { fetchListed, type ListedFile, PIECE_BYTES } from "./fetch-listed";
import { createLine } from "./line";
import { createReceive } from "./receive";
import { createRuntimeCache } from "./runtime-cache";

const address = new URL("https://site.example/pyodide/big.pack");
const content = Uint8Array.from({ length: 3 * PIECE_BYTES + 7 }, (_, index) => (index * 31) % 251);

async function listed(): Promise<ListedFile> {
  return { name: "big.pack", size: content.length, sha256: await sha256Hex(content.buffer) };
}

/** A static host that breaks off once it has sent so many pieces, and counts the bytes. */
function host({ knowsPieces = true, breaksAfter = Number.POSITIVE_INFINITY, altered = false } = {}) {
  const told = { sent: 0, ranges: [] as (string | null)[], caches: [] as (RequestCache | undefined)[], breaksAfter, altered };
  const fetchFrom: typeof fetch = async (_, init) => {
    const range = new Headers(init?.headers).get("range");
    told.ranges.push(range);
    told.caches.push(init?.cache);
    if (told.ranges.length > told.breaksAfter) throw new TypeError("network");
    const [from = 0, to = content.length - 1] = knowsPieces
      ? (/(\d+)-(\d+)/
          .exec(range ?? "")
          ?.slice(1)
          .map(Number) ?? [])
      : [];
    const body = content.slice(from, to + 1);
    if (told.altered) body.fill(0);
    told.sent += body.length;
    if (range === null || !knowsPieces) return new Response(body);
    return new Response(body, { status: 206, headers: { "content-range": `bytes ${from}-${to}/${content.length}` } });
  };
  return { told, receive: createReceive(fetchFrom, createLine()) };
}

describe("a large file", () => {
  it("goes on where it broke off: no piece that has come is asked for again", async () => {
    const file = await listed();
    const cache = createRuntimeCache(new URL("https://site.example/"), new FakeCaches());
    const pieces = cache.piecesOf(file);
    const { told, receive } = host({ breaksAfter: 2 });
    const request = { file, address, onBytes: () => {}, signal: null, pieces };
    await expect(fetchListed(receive, request)).rejects.toThrow("the server does not answer");
    expect(await cache.bytesOf(file)).toBe(2 * PIECE_BYTES);
    told.breaksAfter = Number.POSITIVE_INFINITY;
    const counts: number[] = [];
    const bytes = await fetchListed(receive, { ...request, onBytes: (loaded) => counts.push(loaded) });
    expect(await sha256Hex(bytes)).toBe(file.sha256);
    expect(told.sent).toBe(content.length);
    expect([counts[0], counts.at(-1)]).toEqual([2 * PIECE_BYTES, content.length]);
    // The pieces have done their work.
    expect(await cache.bytesOf(file)).toBe(0);
  });

  it("comes whole from a server that knows no pieces", async () => {
    const file = await listed();
    const pieces = createRuntimeCache(new URL("https://site.example/"), new FakeCaches()).piecesOf(file);
    const { told, receive } = host({ knowsPieces: false });
    const bytes = await fetchListed(receive, { file, address, onBytes: () => {}, signal: null, pieces });
    expect(await sha256Hex(bytes)).toBe(file.sha256);
    expect(told.sent).toBe(content.length);
  });

  it("whose pieces make another file is fetched once more, whole and past the browser's cache, then named", async () => {
    const file = await listed();
    const cache = createRuntimeCache(new URL("https://site.example/"), new FakeCaches());
    const { told, receive } = host({ altered: true });
    const request = { file, address, onBytes: () => {}, signal: null, pieces: cache.piecesOf(file) };
    await expect(fetchListed(receive, request)).rejects.toThrow("The file big.pack on the server was altered");
    expect([told.ranges.at(-1), told.caches.at(-1)]).toEqual([null, "reload"]);
    expect(await cache.bytesOf(file)).toBe(0);
  });
});
