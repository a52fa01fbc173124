/** `.lr.json`: the same content as in a link, readable, and with more room. */
import * as v from "valibot";
import { parsePlainJson } from "../lib/payload";
import { accept, type Reading } from "./share";

export const MAX_FILE_BYTES = 5_000_000;
const VERSION = 1;

const envelopeSchema = v.object({
  format: v.literal("learning-rate"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  content: v.unknown(),
});

export function writeShareFile(content: unknown): string {
  return `${JSON.stringify({ format: "learning-rate", version: VERSION, content }, null, 2)}\n`;
}

/** @param file its text is read only if it is not too large */
export async function readShareFile<T>(file: Pick<Blob, "size" | "text">, schema: v.GenericSchema<unknown, T>): Promise<Reading<T>> {
  if (file.size > MAX_FILE_BYTES)
    return refused(`The file has ${megabytes(file.size)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read.`);
  const envelope = v.safeParse(envelopeSchema, await parsed(file));
  if (!envelope.success) return refused("This is no file of Learning Rate, or it is damaged. They end in .lr.json.");
  const { version, content } = envelope.output;
  if (version > VERSION)
    return refused("The file was made by a newer version of this site. Reload this page, or open it where it was made.");
  return accept(content, schema, "file");
}

/** A name that every system takes. */
export function shareFileName(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return `${plain === "" ? "exercise" : plain}.lr.json`;
}

function refused(reason: string): { kind: "refused"; reason: string } {
  return { kind: "refused", reason };
}

/** Null where it cannot be read, or is no JSON. */
async function parsed(file: Pick<Blob, "text">): Promise<unknown> {
  try {
    return parsePlainJson(await file.text());
  } catch {
    return null;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
