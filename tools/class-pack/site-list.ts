/** What a class's server serves, and how: decided here once, so that the servers in four languages only look it up. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";

/** In the order in which a server prefers them. Browsers take `br` over https and on localhost only, so `gzip` must be there too. */
type Encoding = "br" | "gzip" | "identity";

export interface SiteFile {
  /** Relative, with forward slashes. */
  path: string;
  type: string;
  cache: string;
  /** Of the content; what a browser has is still right as long as this is the same. */
  hash: string;
  encodings: readonly Encoding[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".image": "application/octet-stream",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pack": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".whl": "application/octet-stream",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

/** The name carries a hash of the content, or the page asks for it with one behind a question mark. */
const NEVER_CHANGES = /^assets\/|^images\/|^sandbox\/|\.pack$/;
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

/** @param folder a built site with its `.gz` and `.br` variants */
export function listSite(folder: string): SiteFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = new Set(entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")));
  return [...names]
    .filter((path) => !isHidden(path) && !isVariant(path, names))
    .sort()
    .map((path) =>
      listFile(path, readFileSync(join(folder, path)), [
        ...(names.has(`${path}.br`) ? ["br" as const] : []),
        ...(names.has(`${path}.gz`) ? ["gzip" as const] : []),
        "identity",
      ]),
    );
}

export function listFile(path: string, content: Uint8Array, encodings: readonly Encoding[]): SiteFile {
  if (!/^[A-Za-z0-9_+./-]+$/.test(path))
    throw new Error(`${path} has a letter in its name that addresses write in another way. Rename it.`);
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`tools/class-pack/site-list.ts does not say what type ${path} is. Add its ending to TYPES.`);
  return {
    path,
    type,
    cache: NEVER_CHANGES.test(path) ? FOR_EVER : ASK_EACH_TIME,
    hash: createHash("sha256").update(content).digest("hex").slice(0, 16),
    encodings,
  };
}

/** The build's own notes. */
const isHidden = (path: string) => path.split("/").some((part) => part.startsWith("."));

const isVariant = (path: string, names: ReadonlySet<string>) => /\.(gz|br)$/.test(path) && names.has(path.replace(/\.(gz|br)$/, ""));

/** One line a file, its columns parted by tabs: any language reads that with what it brings. */
export function asTable(files: readonly SiteFile[]): string {
  return files.map(({ path, type, cache, hash, encodings }) => `${[path, type, cache, hash, encodings.join(" ")].join("\t")}\n`).join("");
}
