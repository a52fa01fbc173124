/** Remembers size and date of the files that were found right, so that the next call need not hash 50 MB. */
import { join } from "node:path";
import * as v from "valibot";
import { readIfThere, sizeAndTime, writeIfDifferent } from "./files";

const STAMP_FILE = ".stamp.json";
const stampSchema = v.object({
  files: v.record(
    v.string(),
    v.object({
      size: v.number(),
      mtimeMs: v.number(),
      sha256: v.string(),
      /** What a precompiled file was made from; nobody else knows its SHA-256. */
      recipe: v.optional(v.string()),
    }),
  ),
  /** What the licence text was made from. */
  licences: v.string(),
});
export type Stamp = v.InferOutput<typeof stampSchema>;

export const NO_STAMP: Stamp = { files: {}, licences: "" };

export async function readStamp(folder: string): Promise<Stamp> {
  const bytes = await readIfThere(join(folder, STAMP_FILE));
  if (bytes === undefined) return NO_STAMP;
  try {
    return v.parse(stampSchema, JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    // A stamp that cannot be read only costs time: everything is hashed again.
    return NO_STAMP;
  }
}

export async function isStamped(stamp: Stamp, folder: string, file: { name: string; sha256?: string }): Promise<boolean> {
  const known = stamp.files[file.name];
  const found = await sizeAndTime(join(folder, file.name));
  if (known === undefined || found === undefined) return false;
  return known.size === found.size && known.mtimeMs === found.mtimeMs && (file.sha256 === undefined || file.sha256 === known.sha256);
}

interface StampedFile {
  readonly name: string;
  readonly sha256: string;
  readonly recipe?: string | undefined;
}

export async function writeStamp(folder: string, files: readonly StampedFile[], licences: string): Promise<void> {
  const stamp: Stamp = { files: {}, licences };
  for (const { name, sha256, recipe } of files) {
    const found = await sizeAndTime(join(folder, name));
    if (found !== undefined) stamp.files[name] = { ...found, sha256, ...(recipe === undefined ? {} : { recipe }) };
  }
  await writeIfDifferent(join(folder, STAMP_FILE), JSON.stringify(stamp));
}
