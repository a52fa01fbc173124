/** Brings one folder to the state that the plan describes, doing only what is still missing. */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RuntimeManifest } from "../../src/python/runtime-manifest";
import { readIfThere, removeAbandoned, sha256Of, sizeAndTime, writeIfDifferent, writeWhole } from "./files";
import { LICENCES_FILE, licencesKey, licencesText, type Notice } from "./licences";
import { manifestText, type PlacedFile } from "./manifest";
import type { Plan, WantedFile } from "./plan";
import type { Precompiler } from "./precompile";
import { obtain, type Source } from "./sources";
import { isStamped, NO_STAMP, readStamp, type Stamp, writeStamp } from "./stamp";
import { megabytes, type Terminal } from "./terminal";
import { type FailedFile, UnobtainableFiles } from "./unobtainable-files";

export interface FillOptions {
  readonly folder: string;
  readonly plan: Plan;
  readonly runtime: RuntimeManifest["runtime"];
  readonly notices: readonly Notice[];
  readonly sources: readonly Source[];
  readonly cacheFolder: string;
  /** Called with what came from far away. */
  readonly keep: (file: WantedFile, bytes: Uint8Array) => Promise<void>;
  readonly precompiler: Precompiler;
  readonly out: Terminal;
  /** False: hash every file again, whatever its date says. */
  readonly trustStamp: boolean;
}

export async function fillFolder(options: FillOptions): Promise<void> {
  const { folder, plan, out } = options;
  await mkdir(folder, { recursive: true });
  const stamp = await readStamp(folder);
  const { placed, missing } = await lookAround(options, stamp);
  if (missing.length > 0) placed.push(...(await placeAll(missing, options)));
  await removeLeftovers(folder, stamp, options);

  const licences = await writeLicences(options, stamp);
  // The manifest comes last: where it stands, every file that it lists stands too.
  await writeIfDifferent(join(folder, "manifest.json"), manifestText(plan, options.runtime, placed, options.precompiler.servedName));
  const recipes = new Map(plan.files.map((file) => [options.precompiler.servedName(file), options.precompiler.recipe(file)]));
  const stamped = placed.map((file) => ({ ...file, recipe: recipes.get(file.name) }));
  await writeStamp(folder, [...stamped, { name: LICENCES_FILE, sha256: "" }], licences);

  const total = placed.reduce((sum, file) => sum + file.size, 0);
  const done = missing.length === 0 ? "nothing to do" : "complete";
  out.say(`Python runtime: ${placed.length} files, ${megabytes(total)}, ${done} (public/pyodide).`);
}

async function lookAround(options: FillOptions, stamp: Stamp): Promise<{ placed: PlacedFile[]; missing: WantedFile[] }> {
  const { folder, plan, out, precompiler, trustStamp } = options;
  const placed: PlacedFile[] = [];
  const missing: WantedFile[] = [];
  for (const file of plan.files) {
    const name = precompiler.servedName(file);
    const found = await sizeAndTime(join(folder, name));
    const sha256 = expectedSha256(file, precompiler, stamp);
    if (found === undefined || sha256 === undefined) {
      missing.push(file);
    } else if ((await isStamped(trustStamp ? stamp : NO_STAMP, folder, { name, sha256 })) || (await hasContent(folder, name, sha256))) {
      placed.push({ name, size: found.size, sha256 });
    } else {
      out.warn(`${name} in public/pyodide is damaged or of another version: thrown away.`);
      await rm(join(folder, name), { force: true });
      missing.push(file);
    }
  }
  return { placed, missing };
}

/** Undefined: whatever stands there was made by an earlier version of this tool, or it is not known what from. */
function expectedSha256(file: WantedFile, precompiler: Precompiler, stamp: Stamp): string | undefined {
  const known = stamp.files[precompiler.servedName(file)];
  return known?.recipe === precompiler.recipe(file) ? known.sha256 : undefined;
}

async function hasContent(folder: string, name: string, sha256: string): Promise<boolean> {
  const bytes = await readIfThere(join(folder, name));
  return bytes !== undefined && sha256Of(bytes) === sha256;
}

interface ReadyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Nothing is compiled before everything could be had, and nothing put in place before everything is compiled: the page may be using the folder. */
async function placeAll(missing: readonly WantedFile[], options: FillOptions): Promise<PlacedFile[]> {
  const { folder, cacheFolder, out } = options;
  await removeAbandoned(folder);
  out.say(
    `Assembling the Python runtime: ${missing.length === 1 ? "one file" : `${missing.length} files`} to place. The cache is ${cacheFolder}.`,
  );
  const { ready, toCompile } = await obtainAll(missing, options);
  ready.push(...(await compileAll(toCompile, options)));
  const placed: PlacedFile[] = [];
  for (const { name, bytes } of ready) placed.push(await place(folder, name, bytes));
  return placed;
}

async function place(folder: string, name: string, bytes: Uint8Array): Promise<PlacedFile> {
  await writeWhole(join(folder, name), bytes);
  return { name, size: bytes.byteLength, sha256: sha256Of(bytes) };
}

interface Obtained {
  readonly ready: ReadyFile[];
  readonly toCompile: { file: WantedFile; original: Uint8Array }[];
}

/** Goes on after a failure: the person then learns everything that is missing, and the next call has less to do. */
async function obtainAll(missing: readonly WantedFile[], options: FillOptions): Promise<Obtained> {
  const { sources, keep, precompiler, cacheFolder, out } = options;
  const obtained: Obtained = { ready: [], toCompile: [] };
  const failed: FailedFile[] = [];
  for (const [index, file] of missing.entries()) {
    const { name } = file;
    const at = { index: index + 1, count: missing.length };
    const made = await precompiler.made(file);
    if (made !== undefined) {
      obtained.ready.push({ name: precompiler.servedName(file), bytes: made });
      out.file(at, name, made.byteLength, "the cache, compiled");
      continue;
    }
    const outcome = await obtain(file, sources, { keep, warn: out.warn });
    if (outcome.kind === "unobtainable") {
      failed.push({ name, attempts: outcome.attempts });
      continue;
    }
    obtained.toCompile.push({ file, original: outcome.bytes });
    out.file(at, name, outcome.bytes.byteLength, outcome.from);
  }
  if (failed.length > 0) {
    for (const { name, bytes } of obtained.ready) await place(options.folder, name, bytes);
    throw new UnobtainableFiles(failed, cacheFolder);
  }
  return obtained;
}

async function compileAll(toCompile: Obtained["toCompile"], { precompiler, out }: FillOptions): Promise<ReadyFile[]> {
  if (toCompile.length > 0)
    out.say("Compiling the Python code in them, so that it starts faster. It takes a minute or two, once per machine.");
  const ready: ReadyFile[] = [];
  for (const [index, { file, original }] of toCompile.entries()) {
    const bytes = await precompiler.make(file, original, (done, total) => out.working(file.name, done, total));
    ready.push({ name: precompiler.servedName(file), bytes });
    out.file({ index: index + 1, count: toCompile.length }, file.name, bytes.byteLength, "the compiler");
  }
  return ready;
}

async function writeLicences({ folder, plan, notices, precompiler }: FillOptions, stamp: Stamp): Promise<string> {
  const key = licencesKey(plan, notices);
  if (stamp.licences === key && (await isStamped(stamp, folder, { name: LICENCES_FILE }))) return key;
  const readPacked = async (file: WantedFile) => precompiler.filesOf(await readFile(join(folder, precompiler.servedName(file))));
  await writeIfDifferent(join(folder, LICENCES_FILE), await licencesText(plan, notices, readPacked));
  return key;
}

/** Wheels of an earlier plan would be served and cached for nothing. Only files that we put there ourselves are removed. */
async function removeLeftovers(folder: string, stamp: Stamp, { plan, precompiler }: FillOptions): Promise<void> {
  const wanted = new Set([LICENCES_FILE, ...plan.files.map(precompiler.servedName)]);
  for (const name of Object.keys(stamp.files)) {
    if (!wanted.has(name)) await rm(join(folder, name), { force: true });
  }
}
