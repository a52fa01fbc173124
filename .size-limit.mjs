/**
 * What the first paint loads, as the build's own manifest says: everything that these two import, and all that those import. A part that is
 * fetched on demand does not count; one that somebody imports directly again does, by itself.
 */
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("dist/.vite/manifest.json", import.meta.url), "utf8"));

/** The page comes in a chunk of its own, so that Python starts before it: tools/vite/first-paint.ts. */
const FIRST = ["index.html", Object.keys(manifest).find((key) => /^_page-.*\.js$/.test(key))];

function withImports(key, found) {
  if (found.has(key)) return found;
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no chunk ${key}: name in .size-limit.mjs what the first paint begins with.`);
  found.add(key);
  for (const imported of chunk.imports ?? []) withImports(imported, found);
  return found;
}

const firstPaint = new Set();
for (const key of FIRST) withImports(key, firstPaint);

export default [
  { name: "first paint", path: [...firstPaint].map((key) => `dist/${manifest[key].file}`), limit: "175 kB", gzip: true },
  { name: "editor", path: "dist/assets/MonacoEditor-*.js", limit: "1 MB", gzip: true },
];
