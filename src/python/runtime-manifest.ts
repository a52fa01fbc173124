/**
 * What `tools/runtime` put into `public/pyodide`: the page reads it to know which files an exercise needs, how big they are,
 * and which SHA-256 each must have. Shared by the tool that writes it and the page that reads it.
 */
import * as v from "valibot";

/** In lower-case hex, as `sha256Hex` writes it. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const plainFileNameSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+.-]+$/), v.notValues([".", ".."]));

const runtimeFileSchema = v.strictObject({
  name: plainFileNameSchema,
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: sha256Schema,
  /** The packages that cannot load without this file; "core" stands for the interpreter itself. */
  packages: v.array(v.string()),
});

const runtimePackageSchema = v.strictObject({
  version: v.string(),
  file: plainFileNameSchema,
  depends: v.array(v.string()),
  /** Top-level module names. */
  imports: v.array(v.string()),
});

export const runtimeManifestSchema = v.strictObject({
  runtime: v.strictObject({ core: v.string(), lock: v.string(), python: v.string(), abi: v.string() }),
  files: v.array(runtimeFileSchema),
  packages: v.record(v.string(), runtimePackageSchema),
});

export type RuntimeManifest = v.InferOutput<typeof runtimeManifestSchema>;
export type RuntimeFile = v.InferOutput<typeof runtimeFileSchema>;

/** Every run may be graded, so pytest is always there. */
const ALWAYS = ["pytest"];

/** The core files, then the wheels for pytest and the named packages: each one after the ones that it depends on, none twice. */
export function filesFor(manifest: RuntimeManifest, packages: readonly string[]): RuntimeFile[] {
  const byName = new Map(manifest.files.map((file) => [file.name, file]));
  const wanted = new Set(manifest.files.filter((file) => file.packages.includes("core")));
  for (const name of inLoadOrder(manifest, [...ALWAYS, ...packages])) {
    const wheel = byName.get(packageNamed(manifest, name).file);
    if (wheel === undefined) throw new Error(`The runtime manifest lists the package "${name}" but not its file. Run "npm run runtime".`);
    wanted.add(wheel);
  }
  return [...wanted];
}

function inLoadOrder(manifest: RuntimeManifest, names: readonly string[]): Set<string> {
  const started = new Set<string>();
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    if (started.has(name)) return;
    started.add(name);
    for (const needed of packageNamed(manifest, name).depends) visit(needed);
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return ordered;
}

function packageNamed(manifest: RuntimeManifest, name: string): v.InferOutput<typeof runtimePackageSchema> {
  const found = Object.hasOwn(manifest.packages, name) ? manifest.packages[name] : undefined;
  if (found === undefined) {
    const known = Object.keys(manifest.packages).sort().join(", ");
    throw new Error(`The Python runtime has no package "${name}". It has: ${known}.`);
  }
  return found;
}
