/** The two JSON files that the page reads, as text: same input, same bytes. */
import type { RuntimeFile, RuntimeManifest } from "../../src/python/runtime-manifest";
import { compareNames, type Lock, type Plan } from "./plan";

export const LOCK_FILE = "pyodide-lock.json";

export interface PlacedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** With the SHA-256 of what is served, which is not what was published: the wheels hold bytecode now. */
export function lockText(plan: Plan, placed: readonly PlacedFile[]): string {
  const served = new Map(placed.map(({ name, sha256 }) => [name, sha256]));
  const packages = Object.fromEntries(
    Object.entries(plan.lock.packages).map(([name, found]) => [name, { ...found, sha256: served.get(found.file_name) ?? found.sha256 }]),
  );
  return `${JSON.stringify({ ...plan.lock, packages }, null, 1)}\n`;
}

export function manifestText(plan: Plan, runtime: RuntimeManifest["runtime"], placed: readonly PlacedFile[]): string {
  const needs = packagesByFile(plan.lock);
  const files = placed
    .map(({ name, size, sha256 }): RuntimeFile => ({ name, size, sha256, packages: needs.get(name) ?? ["core"] }))
    .sort((a, b) => compareNames(a.name, b.name));
  const packages = Object.fromEntries(
    Object.entries(plan.lock.packages).map(([name, { version, file_name, depends, imports }]) => [
      name,
      { version, file: file_name, depends, imports },
    ]),
  );
  const manifest: RuntimeManifest = { runtime, files, packages };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** For each wheel the names of all packages that, directly or not, cannot do without it. */
function packagesByFile(lock: Lock): Map<string, string[]> {
  const needs = new Map<string, string[]>();
  for (const name of Object.keys(lock.packages).sort(compareNames)) {
    for (const file of closureFiles(lock, name)) needs.set(file, [...(needs.get(file) ?? []), name]);
  }
  return needs;
}

function closureFiles(lock: Lock, root: string): Set<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const found = lock.packages[name];
    if (found === undefined || files.has(found.file_name)) return;
    files.add(found.file_name);
    for (const needed of found.depends) visit(needed);
  };
  visit(root);
  return files;
}
