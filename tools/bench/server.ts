/** Serves the built app at `/` and stock Pyodide at `/bare/`, both on loopback with the same headers. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import * as v from "valibot";
import { cacheFolder } from "../runtime/cache";
import { PACKAGE_PINS } from "../runtime/pins";

const ROOT = join(import.meta.dirname, "../..");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

export interface BenchServer {
  address: string;
  close(): void;
}

export async function startServer(): Promise<BenchServer> {
  const stock = stockWheels();
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://bench").pathname);
    const file = fileFor(path, stock);
    if (file === null || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}

const lockSchema = v.object({ packages: v.record(v.string(), v.object({ file_name: v.string(), sha256: v.string() })) });

/** The wheels as their makers published them, from the per-user cache that `npm run runtime` fills. */
function stockWheels(): Map<string, string> {
  const lock = v.parse(lockSchema, JSON.parse(readFileSync(join(ROOT, "node_modules/pyodide-wheels/pyodide-lock.json"), "utf8")));
  const folder = cacheFolder(process.env, process.platform);
  const listed = [
    ...Object.values(lock.packages).map((entry) => ({ name: entry.file_name, sha256: entry.sha256 })),
    ...PACKAGE_PINS.map((pin) => ({ name: pin.fileName, sha256: pin.sha256 })),
  ];
  return new Map(listed.map((file) => [file.name, join(folder, `${file.sha256}-${file.name}`)]));
}

function fileFor(path: string, stock: ReadonlyMap<string, string>): string | null {
  if (!path.startsWith("/bare/")) return join(ROOT, "dist", path === "/" ? "index.html" : path);
  const name = path.slice("/bare/".length);
  if (name === "lock.json") return join(ROOT, "public/pyodide/pyodide-lock.json");
  if (!name.startsWith("pyodide/")) return join(import.meta.dirname, name);
  const file = name.slice("pyodide/".length);
  return stock.get(file) ?? join(ROOT, "node_modules/pyodide", file);
}
