/** Which files the runtime consists of: worked out from Pyodide's lock and our pins, without looking at any disk. */
import * as v from "valibot";
import type { CorePin, PackagePin } from "./pins";

const lockPackageSchema = v.object({
  name: v.string(),
  version: v.string(),
  file_name: v.string(),
  install_dir: v.string(),
  sha256: v.string(),
  package_type: v.string(),
  imports: v.array(v.string()),
  depends: v.array(v.string()),
  unvendored_tests: v.boolean(),
});
export type LockPackage = v.InferOutput<typeof lockPackageSchema>;

export const lockSchema = v.object({
  info: v.object({ abi_version: v.string(), arch: v.string(), platform: v.string(), python: v.string() }),
  packages: v.record(v.string(), lockPackageSchema),
});
export type Lock = v.InferOutput<typeof lockSchema>;

/** Where a file may come from depends on who publishes it. */
export type Publisher = { kind: "npm" } | { kind: "pyodide" } | { kind: "pypi"; name: string; version: string };

export interface WantedFile {
  readonly name: string;
  readonly sha256: string;
  readonly publisher: Publisher;
}

export interface Plan {
  readonly files: readonly WantedFile[];
  /** The lock that the interpreter gets: only our packages, in name order. */
  readonly lock: Lock;
}

export function makePlan(input: {
  lock: Lock;
  corePins: readonly CorePin[];
  packagePins: readonly PackagePin[];
  wanted: readonly string[];
}): Plan {
  const { lock, corePins, packagePins, wanted } = input;
  const pinned = new Map(packagePins.map((pin) => [pin.name, pin]));
  const packages = new Map<string, LockPackage>();

  const add = (name: string): void => {
    if (packages.has(name)) return;
    const found = choose(name, lock, pinned.get(name));
    packages.set(name, found);
    for (const needed of found.depends) add(needed);
  };
  for (const name of wanted) add(name);

  const sorted = [...packages].sort(([a], [b]) => compareNames(a, b));
  const files = [
    ...corePins.map((pin): WantedFile => ({ ...pin, publisher: { kind: "npm" } })),
    ...sorted.map(
      ([name, found]): WantedFile => ({ name: found.file_name, sha256: found.sha256, publisher: publisherOf(pinned.get(name)) }),
    ),
  ];
  return { files, lock: { info: lock.info, packages: Object.fromEntries(sorted) } };
}

/** Not localeCompare: the order of the files we write must not depend on the machine's language. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function choose(name: string, lock: Lock, pin: PackagePin | undefined): LockPackage {
  const listed = lock.packages[name];
  if (pin === undefined) {
    if (listed === undefined) throw new Error(`Neither Pyodide's lock nor tools/runtime/pins.ts has the package "${name}".`);
    return { ...listed, depends: [...listed.depends].sort(compareNames), imports: [...listed.imports].sort(compareNames) };
  }
  if (listed?.version === pin.version) {
    throw new Error(`Pyodide's lock has ${name} ${pin.version} itself now. Remove its pin from tools/runtime/pins.ts.`);
  }
  return {
    name: pin.name,
    version: pin.version,
    file_name: pin.fileName,
    install_dir: "site",
    sha256: pin.sha256,
    package_type: "package",
    imports: [...pin.imports].sort(compareNames),
    depends: [...pin.depends].sort(compareNames),
    unvendored_tests: false,
  };
}

function publisherOf(pin: PackagePin | undefined): Publisher {
  return pin === undefined ? { kind: "pyodide" } : { kind: "pypi", name: pin.name, version: pin.version };
}
