/**
 * A pack: many files in one buffer, so that mounting them copies nothing. `tools/runtime/pack.ts` writes it, gzipped: then any
 * static host sends few bytes, without a setting of its own, and the browser unpacks it natively in one stream.
 *
 * Layout: "LRP1", length of the header (uint32, little-endian), header (JSON, padded), contents in the header's order, each at a
 * multiple of 16.
 */
import * as v from "valibot";

export const PACK_MAGIC = "LRP1";
export const PACK_ALIGNMENT = 16;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headerSchema = v.strictObject({
  /** The folder that the names are relative to. */
  root: v.string(),
  files: v.array(v.tuple([v.string(), count])),
});

export interface PackedFile {
  /** The whole path, e.g. "/lib/python3.14/site-packages/numpy/__init__.pyc". */
  path: string;
  offset: number;
  size: number;
}

export const aligned = (position: number) => Math.ceil(position / PACK_ALIGNMENT) * PACK_ALIGNMENT;

/** Bytes before the header. */
export const PACK_START = 8;

/** Where the header ends. @param start the pack, or at least its first eight bytes @throws if it is no pack */
export function packHeadEnd(start: ArrayBuffer): number {
  const magic = new TextDecoder().decode(new Uint8Array(start, 0, Math.min(4, start.byteLength)));
  if (magic !== PACK_MAGIC || start.byteLength < PACK_START) throw new Error("This is no pack of runtime files.");
  return PACK_START + new DataView(start).getUint32(4, true);
}

/**
 * @param pack the pack, or its head alone
 * @param packSize bytes of the whole pack
 * @throws if it is no pack, or shorter than its header says
 */
export function filesInPack(pack: ArrayBuffer, packSize = pack.byteLength): PackedFile[] {
  const end = packHeadEnd(pack);
  const header = v.parse(headerSchema, JSON.parse(new TextDecoder().decode(new Uint8Array(pack, PACK_START, end - PACK_START))));
  let offset = end;
  const files = header.files.map(([name, size]): PackedFile => {
    const file = { path: `${header.root}/${name}`, offset, size };
    offset = aligned(offset + size);
    return file;
  });
  const last = files.at(-1);
  if (last && last.offset + last.size > packSize) throw new Error("This pack of runtime files is cut off.");
  return files;
}
