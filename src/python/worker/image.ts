/**
 * A memory image: everything that an interpreter has in its memory once its packages are imported. Restoring it replaces seconds of
 * importing by copying.
 * `../image-head.ts` says how it is laid out.
 */
import * as v from "valibot";
import { HEAD_START, headEnd, parseHead } from "../image-head";
import type { Internals } from "./internals";
import { type JournalRecord, journalSchema } from "./link-journal";

/** Stretches of zeros at least this long are left out. */
const BLOCK = 16_384;
const HEADER_ALIGNMENT = 16;
/** A name on `globalThis`, or of the part that Pyodide keeps for itself. */
const pathSchema = v.strictObject({ from: v.picklist(["global", "api"]), path: v.array(v.string()) });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headerSchema = v.strictObject({
  /** Bytes of the whole memory. */
  memory: count,
  /** Where each part belongs, and its length. */
  parts: v.array(v.tuple([count, count])),
  journal: journalSchema,
  /** Pyodide's list of the JavaScript objects that Python holds. */
  objects: v.unknown(),
});

export type ImageHead = v.InferOutput<typeof headerSchema>;

/** @param image the image, or its head alone */
export function readHead(image: ArrayBuffer): ImageHead {
  return v.parse(headerSchema, parseHead(image));
}

/** @throws if Python holds something of JavaScript's that no other interpreter has at the same place */
export function takeImage(internals: Internals, journal: JournalRecord): ArrayBuffer {
  const { API, HEAPU8 } = internals;
  const places = knownObjects(internals);
  API.config._makeSnapshot = true;
  const objects = API.serializeHiwireState((value) => {
    const place = places.get(value);
    if (place === undefined) throw new Error(`Python holds a JavaScript object that is known nowhere: ${String(value).slice(0, 200)}`);
    return place;
  });
  const parts = usedParts(HEAPU8);
  const header = JSON.stringify({ memory: HEAPU8.byteLength, parts, journal, objects });
  const encoded = new TextEncoder().encode(header);
  const start = Math.ceil((HEAD_START + encoded.byteLength) / HEADER_ALIGNMENT) * HEADER_ALIGNMENT;
  const image = new Uint8Array(parts.reduce((size, [, part]) => size + part, start)).fill(32, HEAD_START + encoded.byteLength, start);
  new DataView(image.buffer).setUint32(0, start - HEAD_START, true);
  image.set(encoded, HEAD_START);
  let offset = start;
  for (const [at, size] of parts) {
    image.set(HEAPU8.subarray(at, at + size), offset);
    offset += size;
  }
  return image.buffer;
}

function usedParts(memory: Uint8Array<ArrayBuffer>): [number, number][] {
  const parts: [number, number][] = [];
  for (let at = 0; at < memory.byteLength; at += BLOCK) {
    if (isZero(new BigUint64Array(memory.buffer, at, BLOCK / 8))) continue;
    const last = parts.at(-1);
    if (last && last[0] + last[1] === at) last[1] += BLOCK;
    else parts.push([at, BLOCK]);
  }
  return parts;
}

function isZero(words: BigUint64Array): boolean {
  for (let index = 0; index < words.length; index += 1) if (words[index] !== 0n) return false;
  return true;
}

/** Objects of JavaScript's that every interpreter has, with the way to them. */
function knownObjects({ API }: Internals): Map<unknown, v.InferOutput<typeof pathSchema>> {
  const known = new Map<unknown, v.InferOutput<typeof pathSchema>>();
  const add = (owner: object, from: "global" | "api", path: string[], depth: number) => {
    for (const name of Object.getOwnPropertyNames(owner)) {
      const value = Object.getOwnPropertyDescriptor(owner, name)?.value;
      if ((typeof value !== "object" && typeof value !== "function") || value === null || known.has(value)) continue;
      known.set(value, { from, path: [...path, name] });
      if (depth > 1) add(value, from, [...path, name], depth - 1);
    }
  };
  add(globalThis, "global", [], 2);
  add(API, "api", [], 1);
  return known;
}

/** The object that an image means by such a way. */
export function objectAt(internals: Internals, place: unknown): unknown {
  const { from, path } = v.parse(pathSchema, place);
  let value: unknown = from === "global" ? globalThis : internals.API;
  for (const name of path) value = typeof value === "object" || typeof value === "function" ? Reflect.get(value ?? {}, name) : undefined;
  if (value === undefined || value === null) throw new Error(`There is no ${path.join(".")} here.`);
  return value;
}

/**
 * Fills a memory of the image's size in which the libraries have been linked.
 *
 * @throws if the image is shorter than its head says
 */
export function fillMemory({ HEAPU8 }: Internals, { parts, memory }: ImageHead, image: ArrayBuffer): void {
  if (HEAPU8.byteLength !== memory) throw new Error(`The memory has ${HEAPU8.byteLength} bytes, the image ${memory}.`);
  let offset = headEnd(image);
  let end = 0;
  for (const [at, size] of parts) {
    clear(HEAPU8.subarray(end, at));
    HEAPU8.set(new Uint8Array(image, offset, size), at);
    offset += size;
    end = at + size;
  }
  clear(HEAPU8.subarray(end));
}

/** Most of these are zeros, in memory that the system has not even handed out yet: reading it costs less than writing. */
function clear(memory: Uint8Array<ArrayBuffer>): void {
  for (let at = 0; at < memory.byteLength; at += BLOCK) {
    const block = memory.subarray(at, at + BLOCK);
    if (!isZero(new BigUint64Array(block.buffer, block.byteOffset, block.byteLength / 8))) block.fill(0);
  }
}
