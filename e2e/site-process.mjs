/**
 * Serves a folder as a static host does, in a process of its own that a test can kill: node site-process.mjs FOLDER PORT DIE_AFTER PACE
 * Writes a line for each request, and for each how many bytes of Python's files were sent. DIE_AFTER ends the process, without a word, once
 * so many bytes of Python's files have been sent. PACE is what it waits after each 16 kB of them, in milliseconds.
 */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const [folder = ".", port = "0", dieAfter = "Infinity", pace = "0"] = process.argv.slice(2);
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
let left = Number(dieAfter);

const server = createServer((request, response) => {
  const path = normalize(decodeURI(new URL(request.url ?? "/", "http://site").pathname));
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  process.stdout.write(`asked ${path} ${request.headers.range ?? ""}\n`);
  const size = sizeOf(file);
  if (size === null) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not Found");
    return;
  }
  const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "accept-ranges": "bytes" };
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  const [start, end] = range ? [Number(range[1]), Math.min(Number(range[2]), size - 1)] : [0, size - 1];
  if (range) response.writeHead(206, { ...headers, "content-range": `bytes ${start}-${end}/${size}`, "content-length": end - start + 1 });
  else response.writeHead(200, { ...headers, "content-length": size });
  const stream = createReadStream(file, { start, end, highWaterMark: 16_384 });
  if (file.endsWith(".pack")) {
    stream.on("data", ({ length }) => {
      count(length);
      stream.pause();
      setTimeout(() => stream.resume(), Number(pace));
    });
  }
  stream.on("data", (chunk) => response.write(chunk));
  stream.on("end", () => response.end());
  response.on("close", () => stream.destroy());
});

/** A process that has been killed says goodbye to nobody, so what was sent is written down at once. */
function count(length) {
  process.stdout.write(`sent ${length}\n`);
  left -= length;
  if (left <= 0) process.kill(process.pid, "SIGKILL");
}

function sizeOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

server.listen(Number(port), "127.0.0.1", () => process.stdout.write(`listens ${server.address().port}\n`));
