/** How much a pupil's browser fetches in a first lesson: at most, and over plain http, where only gzip is offered. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { filesFor, runtimeManifestSchema } from "../../src/python/runtime-manifest";

export interface SetBytes {
  /** For people. */
  name: string;
  bytes: number;
}

const SETS = [
  { name: "NumPy", packages: ["numpy"] },
  { name: "scikit-learn", packages: ["numpy", "scipy", "scikit-learn"] },
  { name: "everything", packages: ["numpy", "scipy", "scikit-learn", "pandas", "matplotlib"] },
] as const;

/** @param dist the built site */
export function pupilBytes(dist: string): SetBytes[] {
  const manifest = v.parse(runtimeManifestSchema, JSON.parse(readFileSync(join(dist, "pyodide/manifest.json"), "utf8")));
  const page = pageBytes(dist);
  return SETS.map(({ name, packages }) => ({ name, bytes: page + filesFor(manifest, packages).reduce((sum, { size }) => sum + size, 0) }));
}

/** Every script and style of the page, though no pupil opens every part of it; of the exercises' texts, which are many and small, none. */
function pageBytes(dist: string): number {
  const scripts = ["assets", "sandbox"].flatMap((folder) => readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`));
  const fetched = ["index.html", "pyodide/manifest.json", ...scripts.filter((name) => /\.(js|css|woff2)$/.test(name))];
  return fetched.reduce((sum, name) => sum + sizeOverHttp(join(dist, name)), 0);
}

function sizeOverHttp(path: string): number {
  return (statSync(`${path}.gz`, { throwIfNoEntry: false }) ?? statSync(path)).size;
}
