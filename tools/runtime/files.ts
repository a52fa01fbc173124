/** Reading and writing files so that neither an interruption nor a second call at the same time leaves half a file behind. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const UNFINISHED = ".unfinished-";
/** Older than this, an unfinished file belongs to nobody any more. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A name of its own for every call, then a rename: readers see the old file or the whole new one. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = join(dirname(path), `${UNFINISHED}${randomUUID()}`);
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function sizeAndTime(path: string): Promise<{ size: number; mtimeMs: number } | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, mtimeMs };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export async function makeWorkFolder(parent: string): Promise<string> {
  const folder = join(parent, `${UNFINISHED}${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Does nothing where the file already says so: an unchanged file keeps its date. */
export async function writeIfDifferent(path: string, text: string): Promise<void> {
  const there = await readIfThere(path);
  if (there === undefined || sha256Of(there) !== sha256Of(text)) await writeWhole(path, text);
}

/** Killed calls cannot tidy up after themselves; the next one does. */
export async function removeAbandoned(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith(UNFINISHED))) {
    const path = join(folder, name);
    const found = await sizeAndTime(path);
    if (found !== undefined && now - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
