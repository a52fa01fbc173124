/** Serves the built app at `/` and stock Pyodide at `/bare/`, both on loopback with the same headers. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import * as v from "valibot";
import { cachedName, cacheFolder } from "../runtime/cache";
import { CORE_PINS, PACKAGE_PINS, WANTED_PACKAGES } from "../runtime/pins";
import { lockSchema, makePlan } from "../runtime/plan";

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
  const { lock, files } = stockRuntime();
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://bench").pathname);
    if (path === "/bare/lock.json") {
      response.writeHead(200, { "content-type": "application/json" }).end(lock);
      return;
    }
    const file = fileFor(path, files);
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

/** The lock and the wheels as their makers published them, from the per-user cache that `npm run runtime` fills. */
function stockRuntime(): { lock: string; files: ReadonlyMap<string, string> } {
  const published = v.parse(lockSchema, JSON.parse(readFileSync(join(ROOT, "node_modules/pyodide-wheels/pyodide-lock.json"), "utf8")));
  const plan = makePlan({ lock: published, corePins: CORE_PINS, packagePins: PACKAGE_PINS, wanted: WANTED_PACKAGES });
  const folder = cacheFolder(process.env, process.platform);
  return { lock: JSON.stringify(plan.lock), files: new Map(plan.files.map((file) => [file.name, join(folder, cachedName(file))])) };
}

function fileFor(path: string, stock: ReadonlyMap<string, string>): string | null {
  if (!path.startsWith("/bare/")) return join(ROOT, "dist", path === "/" ? "index.html" : path);
  const name = path.slice("/bare/".length);
  if (!name.startsWith("pyodide/")) return join(import.meta.dirname, name);
  const file = name.slice("pyodide/".length);
  const wheel = stock.get(file);
  // The interpreter itself is not cached: npm's package is where it comes from.
  return wheel !== undefined && existsSync(wheel) ? wheel : join(ROOT, "node_modules/pyodide", file);
}
