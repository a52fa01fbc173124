// Serves the folder `site` to a class. Plain Node, nothing to install. `files.tsv` says what is served, and how; nothing else is.
import { spawn } from "node:child_process";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACK = join(dirname(fileURLToPath(import.meta.url)), "..");
const PORTS = process.argv[2] === undefined ? [8000, 8001, 8002, 8003, 8004] : [Number(process.argv[2])];
const ENDINGS = { br: ".br", gzip: ".gz", identity: "" };

const rows = readFileSync(join(PACK, "files.tsv"), "utf8").trim().split("\n");
const files = new Map(
  rows.map((row) => {
    const [path, type, cache, hash, encodings] = row.split("\t");
    return [path, { type, cache, hash, encodings: encodings.split(" ") }];
  }),
);

const server = createServer((request, response) => {
  const path = request.url.split("?")[0].slice(1) || "index.html";
  const file = files.get(path);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  if (file === undefined) return refuse(response, 404);

  const accepted = acceptedEncodings(request.headers["accept-encoding"] ?? "");
  const encoding = file.encodings.find((name) => name === "identity" || accepted.has(name));
  const headers = {
    ETag: `"${file.hash}-${encoding}"`,
    "Cache-Control": file.cache,
    ...(file.encodings.length > 1 && { Vary: "Accept-Encoding" }),
  };
  if (names(request.headers["if-none-match"] ?? "", headers.ETag)) return response.writeHead(304, headers).end();

  const source = join(PACK, "site", path + ENDINGS[encoding]);
  const { size } = statSync(source);
  const range = askedRange(request.headers, headers.ETag, size);
  if (range === "outside") return refuse(response, 416, { "Content-Range": `bytes */${size}` });
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...headers,
    "Content-Type": file.type,
    "Content-Length": last - first + 1,
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    ...(range !== null && { "Content-Range": `bytes ${first}-${last}/${size}` }),
  });
  if (request.method === "HEAD") return response.end();
  const stream = createReadStream(source, { start: first, end: last });
  stream.on("error", () => response.destroy());
  // A pupil who closes the page in the middle must not leave a file open.
  response.on("close", () => stream.destroy());
  stream.pipe(response);
});

function refuse(response, status, headers = {}) {
  const text = `${status}\n`;
  response.writeHead(status, { ...headers, "Content-Type": "text/plain", "Content-Length": text.length });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

function acceptedEncodings(header) {
  const parts = header.toLowerCase().split(",");
  return new Set(parts.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(";")[0].trim()));
}

function names(ifNoneMatch, etag) {
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}

/** One range, as browsers ask for it; null for the whole file, which is also the right answer to any other form. */
function askedRange(headers, etag, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "");
  if (match === null || match[0] === "bytes=-" || (headers["if-range"] ?? etag) !== etag) return null;
  const [, from, to] = match;
  const first = from === "" ? Math.max(size - Number(to), 0) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return first > last ? "outside" : { first, last };
}

function announce(port) {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal, address }) => (family === "IPv4" || family === 4) && !internal && !address.startsWith("169.254."))
    .map(({ address }) => `${address}:${port}`);
  const teacher = `http://localhost:${port}/teacher.html#${addresses.join(",")}`;
  const lines = addresses.map((address) => `  Pupils open  http://${address}/`);
  console.log(
    [...(lines.length > 0 ? lines : ["  This computer is in no network: pupils cannot reach it."]), `  Your page    ${teacher}`].join("\n"),
  );
  console.log("\nKeep this window open. Ctrl+C ends the server.");
  if (process.stdout.isTTY) openPage(teacher);
}

function openPage(address) {
  const openers = { win32: ["cmd", "/c", "start", '""', address], darwin: ["open", address] };
  const [command, ...args] = openers[process.platform] ?? ["xdg-open", address];
  spawn(command, args, { stdio: "ignore", windowsVerbatimArguments: true }).on("error", () => {});
}

function listen([port, ...others]) {
  server.once("error", (error) => {
    if (error.code === "EADDRINUSE" && others.length > 0) return listen(others);
    console.error(`Port ${port} cannot be used (${error.code}). Name another one behind the command, for example 8080.`);
    process.exit(1);
  });
  server.listen({ port, host: "0.0.0.0", backlog: 1024 }, () => {
    server.removeAllListeners("error");
    announce(server.address().port);
  });
}

// A connection on which nothing moves for so long is closed. Shorter, and under load it is closed just as a browser uses it again.
server.keepAliveTimeout = 120_000;
listen(PORTS);
