/** One table of requests that every server of the pack must answer alike, whatever it is written in. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { packFiles } from "./pack";

export const TEXT = Buffer.from("export const words = 'the same and the same and the same';\n".repeat(60));
export const WHEEL = randomBytes(300_000);
const PAGE = Buffer.from("<!doctype html><title>Small site</title>\n");

/** A pack around a small site, unpacked into a temporary folder. */
export function makeSmallPack(): string {
  const folder = mkdtempSync(join(tmpdir(), "class-pack-"));
  const dist = join(folder, "dist");
  const pack = join(folder, "a pack, unpacked");
  const site: Readonly<Record<string, Buffer>> = {
    "index.html": PAGE,
    "assets/page-Ab12.js": TEXT,
    "assets/page-Ab12.js.gz": gzipSync(TEXT),
    "assets/page-Ab12.js.br": brotliCompressSync(TEXT),
    "assets/style-Cd34.css": Buffer.from("p{}"),
    "pyodide/manifest.json": Buffer.from("{}"),
    "pyodide/numpy.pack": WHEEL,
    "core.wasm": Buffer.from("\0asm"),
    "icon.svg": Buffer.from("<svg/>"),
    ".vite/manifest.json": Buffer.from("{}"),
  };
  writeAll(dist, Object.entries(site));
  writeAll(pack, packFiles(dist, "<!doctype html><title>Teacher</title>"));
  return pack;
}

export function writeAll(folder: string, files: Iterable<readonly [string, Uint8Array]>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

interface Asked {
  what: string;
  path: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  status: number;
  answer?: Readonly<Record<string, string | undefined>>;
  /** Left out where it does not matter. */
  body?: Uint8Array;
}

const NOTHING = Buffer.alloc(0);
const FOR_EVER = "public, max-age=31536000, immutable";
const UNPACKED = { "accept-encoding": "identity" };

export const REQUESTS: readonly Asked[] = [
  {
    what: "the page",
    path: "/",
    status: 200,
    answer: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "x-content-type-options": "nosniff" },
    body: PAGE,
  },
  { what: "the page by its name, with a query", path: "/index.html?from=mail", status: 200, body: PAGE },
  { what: "the teacher's page", path: "/teacher.html", status: 200, answer: { "cache-control": "no-cache" } },
  { what: "a script", path: "/assets/page-Ab12.js", status: 200, answer: { "content-type": "text/javascript; charset=utf-8" } },
  { what: "what never changes", path: "/assets/style-Cd34.css", status: 200, answer: { "cache-control": FOR_EVER, vary: undefined } },
  { what: "what may change", path: "/pyodide/manifest.json", status: 200, answer: { "cache-control": "no-cache" } },
  { what: "JSON", path: "/pyodide/manifest.json", status: 200, answer: { "content-type": "application/json" } },
  { what: "WebAssembly", path: "/core.wasm", status: 200, answer: { "content-type": "application/wasm" } },
  { what: "a picture", path: "/icon.svg", status: 200, answer: { "content-type": "image/svg+xml" } },
  {
    what: "a pack of Python's, asked for by its hash",
    path: "/pyodide/numpy.pack?v=0123456789ab",
    status: 200,
    answer: { "content-type": "application/octet-stream", "content-length": String(WHEEL.byteLength), "cache-control": FOR_EVER },
    body: WHEEL,
  },

  {
    what: "gzip over plain http",
    path: "/assets/page-Ab12.js",
    headers: { "accept-encoding": "gzip, deflate" },
    status: 200,
    answer: { "content-encoding": "gzip", vary: "Accept-Encoding" },
    body: gzipSync(TEXT),
  },
  {
    what: "br where it is offered",
    path: "/assets/page-Ab12.js",
    headers: { "accept-encoding": "gzip, deflate, br, zstd" },
    status: 200,
    answer: { "content-encoding": "br", vary: "Accept-Encoding" },
    body: brotliCompressSync(TEXT),
  },
  {
    what: "a refused encoding",
    path: "/assets/page-Ab12.js",
    headers: { "accept-encoding": "br;q=0, gzip;q=0.0" },
    status: 200,
    answer: { "content-encoding": undefined, vary: "Accept-Encoding" },
    body: TEXT,
  },
  {
    what: "an encoding of another name",
    path: "/assets/page-Ab12.js",
    headers: { "accept-encoding": "brrr, xgzip" },
    status: 200,
    answer: { "content-encoding": undefined },
  },
  {
    what: "no variant",
    path: "/icon.svg",
    headers: { "accept-encoding": "gzip, br" },
    status: 200,
    answer: { "content-encoding": undefined },
  },

  {
    what: "HEAD",
    path: "/pyodide/numpy.pack",
    method: "HEAD",
    status: 200,
    answer: { "content-length": String(WHEEL.byteLength), "accept-ranges": "bytes" },
    body: NOTHING,
  },
  { what: "HEAD of nothing", path: "/nothing", method: "HEAD", status: 404, body: NOTHING },
  { what: "POST", path: "/", method: "POST", status: 405, answer: { allow: "GET, HEAD" } },
  { what: "DELETE", path: "/icon.svg", method: "DELETE", status: 405 },

  {
    what: "a range",
    path: "/pyodide/numpy.pack",
    headers: { ...UNPACKED, range: "bytes=1000-1999" },
    status: 206,
    answer: { "content-range": `bytes 1000-1999/${WHEEL.byteLength}`, "content-length": "1000" },
    body: WHEEL.subarray(1000, 2000),
  },
  {
    what: "a range to the end",
    path: "/pyodide/numpy.pack",
    headers: { range: "bytes=299990-" },
    status: 206,
    body: WHEEL.subarray(299_990),
  },
  { what: "the last bytes", path: "/pyodide/numpy.pack", headers: { range: "bytes=-10" }, status: 206, body: WHEEL.subarray(299_990) },
  { what: "more than there is", path: "/pyodide/numpy.pack", headers: { range: "bytes=-999999999" }, status: 206, body: WHEEL },
  {
    what: "a range over the end",
    path: "/pyodide/numpy.pack",
    headers: { range: "bytes=299990-999999999" },
    status: 206,
    answer: { "content-range": `bytes 299990-299999/${WHEEL.byteLength}` },
    body: WHEEL.subarray(299_990),
  },
  {
    what: "a range outside",
    path: "/pyodide/numpy.pack",
    headers: { range: "bytes=300000-" },
    status: 416,
    answer: { "content-range": `bytes */${WHEEL.byteLength}` },
  },
  { what: "a range backwards", path: "/pyodide/numpy.pack", headers: { range: "bytes=20-10" }, status: 200, body: WHEEL },
  { what: "two ranges", path: "/pyodide/numpy.pack", headers: { range: "bytes=0-1,5-6" }, status: 200, body: WHEEL },
  { what: "no range at all", path: "/pyodide/numpy.pack", headers: { range: "bytes=-" }, status: 200, body: WHEEL },
  { what: "a range of lines", path: "/pyodide/numpy.pack", headers: { range: "lines=1-2" }, status: 200, body: WHEEL },
  {
    what: "the rest of another version",
    path: "/pyodide/numpy.pack",
    headers: { range: "bytes=5-", "if-range": '"old"' },
    status: 200,
    body: WHEEL,
  },
  { what: "HEAD of a range", path: "/pyodide/numpy.pack", method: "HEAD", headers: { range: "bytes=0-9" }, status: 206, body: NOTHING },

  { what: "a folder", path: "/assets/", status: 404 },
  { what: "the list itself", path: "/files.tsv", status: 404 },
  { what: "the build's notes", path: "/.vite/manifest.json", status: 404 },
  { what: "a variant by its own name", path: "/assets/page-Ab12.js.gz", status: 404 },
  { what: "upwards", path: "/../files.tsv", status: 404 },
  { what: "upwards, deeper", path: "/assets/../../servers/serve.py", status: 404 },
  { what: "upwards in other letters", path: "/%2e%2e/files.tsv", status: 404 },
  { what: "upwards as Windows writes it", path: "/..%5cfiles.tsv", status: 404 },
  { what: "upwards with a backslash", path: "/..\\files.tsv", status: 404 },
  { what: "an absolute path", path: "//etc/passwd", status: 404 },
  { what: "a name with a zero byte", path: "/index.html%00.js", status: 404 },
  { what: "a name that every object has", path: "/constructor", status: 404 },
  { what: "a very long name", path: `/${"a".repeat(4000)}`, status: 404 },
];

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** As it stands: `fetch` would tidy the path, and unpack the body. */
export function ask(port: number, { path, method = "GET", headers = {} }: Pick<Asked, "path" | "method" | "headers">): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** Sends bytes and leaves before the answer is complete. */
export function breakOff(port: number, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.once("data", () => socket.destroy());
    socket.once("error", () => socket.destroy());
    socket.once("close", () => resolve());
    setTimeout(() => socket.destroy(), 500).unref();
  });
}
