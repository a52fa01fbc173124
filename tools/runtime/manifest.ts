/** The list that the page reads, as text: same input, same bytes. */
import type { RuntimeFile, RuntimeManifest } from "../../src/python/runtime-manifest";
import { compareNames, type Lock, type Plan, type WantedFile } from "./plan";

export interface PlacedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export function manifestText(
  plan: Plan,
  runtime: RuntimeManifest["runtime"],
  placed: readonly PlacedFile[],
  servedName: (file: WantedFile) => string,
): string {
  const served = new Map(plan.files.map((file) => [file.name, servedName(file)]));
  const needs = new Map([...packagesByFile(plan.lock)].map(([name, packages]) => [served.get(name) ?? name, packages]));
  const files = placed
    .map(({ name, size, sha256 }): RuntimeFile => ({ name, size, sha256, packages: needs.get(name) ?? ["core"] }))
    .sort((a, b) => compareNames(a.name, b.name));
  const packages = Object.fromEntries(
    Object.entries(plan.lock.packages).map(([name, { version, file_name, depends, imports }]) => [
      name,
      { version, file: served.get(file_name) ?? file_name, depends, imports },
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
