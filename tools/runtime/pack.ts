/** Writes the packs that `src/python/pack.ts` reads. */
import { gunzipSync, strToU8, unzipSync, zipSync } from "fflate";
import { gzip } from "libdeflate";
import { aligned, filesInPack, PACK_MAGIC } from "../../src/python/pack";
import { compareNames } from "./plan";

const STANDARD_LIBRARY = "python_stdlib.zip";
const SITE_PACKAGES = "/lib/python3.14/site-packages";
/** A zip's first possible date: the same input gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);
/** The highest of libdeflate's levels. All packs together take 45 s, once in a user's life. */
const SMALLEST = 12;

/** What the file of this name is called as a pack. */
export function packName(name: string): string {
  return `${name.replace(/\.(whl|zip)$/, "")}.pack`;
}

/**
 * The pack of one published file: a wheel's files go to where `import` looks for them. Python reads the standard library as a zip;
 * in there it is stored, not deflated, because the pack is compressed as a whole.
 */
export function packOf(name: string, content: Uint8Array): Uint8Array {
  if (name === STANDARD_LIBRARY) {
    const stored = zipSync(sorted(unzipSync(content)), { level: 0, mtime: EPOCH });
    return gzipped("/lib", { "python314.zip": stored });
  }
  return name.endsWith(".whl") ? gzipped(SITE_PACKAGES, sorted(unzipSync(content))) : gzipped("", { [name]: content });
}

/** The files of a pack by their names inside the wheel. */
export function filesOf(pack: Uint8Array): Record<string, Uint8Array> {
  const bytes = gunzipSync(pack);
  const buffer = new Uint8Array(bytes).buffer;
  const files = filesInPack(buffer).map(({ path, offset, size }) => [
    path.replace(`${SITE_PACKAGES}/`, ""),
    new Uint8Array(buffer, offset, size),
  ]);
  return Object.fromEntries(files);
}

function sorted(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const entries = Object.entries(files).filter(([name]) => !name.endsWith("/"));
  return Object.fromEntries(entries.sort(([a], [b]) => compareNames(a, b)));
}

/** By libdeflate in WebAssembly: the same bytes on every machine, which Node's zlib does not give, and 4.6 % fewer than zlib's best. */
function gzipped(root: string, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const header = JSON.stringify({ root, files: Object.entries(files).map(([name, content]) => [name, content.byteLength]) });
  const length = aligned(8 + strToU8(header).byteLength) - 8;
  const size = Object.values(files).reduce((end, content) => aligned(end + content.byteLength), 8 + length);
  const pack = new Uint8Array(size);
  pack.set(strToU8(PACK_MAGIC));
  new DataView(pack.buffer).setUint32(4, length, true);
  pack.set(strToU8(header.padEnd(length - (strToU8(header).byteLength - header.length), " ")), 8);
  let offset = 8 + length;
  for (const content of Object.values(files)) {
    pack.set(content, offset);
    offset = aligned(offset + content.byteLength);
  }
  return gzip(pack, SMALLEST);
}
