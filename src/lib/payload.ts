/**
 * What travels in a link: `1.<base64url>` of deflated JSON. A link comes from anybody and may be cut off, altered or made to do harm, so
 * reading one never throws, never inflates more than it may, and gives plain data that a schema still has to accept.
 */
import { base64UrlToBytes, bytesToBase64Url } from "./base64";

const VERSION = "1";
/** Characters, version included. */
export const MAX_PAYLOAD_LENGTH = 16 * 1024;
export const MAX_INFLATED_BYTES = 256 * 1024;
/** Deflate makes at most 1,032 bytes out of one: handed over in such slices, a bomb has made 264 kB more than allowed when it is found out. */
const SLICE_BYTES = 256;

export type PayloadProblem =
  /** The browser has no CompressionStream. */
  | { kind: "unsupported" }
  /** It has this many characters. */
  | { kind: "too-long"; length: number }
  /** It would inflate to more than a link may hold. */
  | { kind: "too-large" }
  /** Made by a later version of this site. */
  | { kind: "newer"; version: string }
  | { kind: "damaged" };

export type Encoded = { kind: "encoded"; text: string } | { kind: "refused"; problem: PayloadProblem };
export type Decoded = { kind: "decoded"; value: unknown } | { kind: "refused"; problem: PayloadProblem };

/** @param value plain data: what JSON can hold */
export async function encodePayload(value: unknown): Promise<Encoded> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  if (bytes.byteLength > MAX_INFLATED_BYTES) return refused({ kind: "too-large" });
  const deflate = createStream(() => new CompressionStream("deflate-raw"));
  if (!deflate) return refused({ kind: "unsupported" });
  const deflated = await new Response(new Blob([bytes]).stream().pipeThrough(deflate)).arrayBuffer();
  const text = `${VERSION}.${bytesToBase64Url(new Uint8Array(deflated))}`;
  return text.length > MAX_PAYLOAD_LENGTH ? refused({ kind: "too-long", length: text.length }) : { kind: "encoded", text };
}

export async function decodePayload(text: string): Promise<Decoded> {
  if (text.length > MAX_PAYLOAD_LENGTH) return refused({ kind: "too-long", length: text.length });
  const [, version, body] = /^([0-9]{1,6})\.([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  if (version === undefined || body === undefined) return refused({ kind: "damaged" });
  if (version !== VERSION) return refused({ kind: "newer", version });
  const inflate = createStream(() => new DecompressionStream("deflate-raw"));
  if (!inflate) return refused({ kind: "unsupported" });
  try {
    const json = await readCapped(slices(base64UrlToBytes(body)).pipeThrough(inflate));
    return json === null ? refused({ kind: "too-large" }) : { kind: "decoded", value: parsePlainJson(json) };
  } catch {
    return refused({ kind: "damaged" });
  }
}

/** In words for people, with what to do next. */
export function explainPayloadProblem(problem: PayloadProblem): string {
  switch (problem.kind) {
    case "unsupported":
      return "This browser is too old to pack and unpack links. Update it, or use a file instead.";
    case "too-long":
      return `The link’s content has ${problem.length.toLocaleString("en")} characters; a link may have ${MAX_PAYLOAD_LENGTH.toLocaleString("en")}. Use a file instead.`;
    case "too-large":
      return "What is in it is larger than a link may hold. Use a file instead.";
    case "newer":
      return "The link was made by a newer version of this site. Reload this page, or open the link where it was made.";
    case "damaged":
      return "The link is damaged: part of it is missing or was changed on its way. Copy it once more from where it came from, whole.";
  }
}

/**
 * `__proto__` is left out, so that nobody who copies the data meets it.
 * @throws SyntaxError, and RangeError where it is nested too deep
 */
export function parsePlainJson(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) => (key === "__proto__" ? undefined : value));
}

function refused(problem: PayloadProblem): { kind: "refused"; problem: PayloadProblem } {
  return { kind: "refused", problem };
}

/** Null where the browser has no such stream, or does not know the format (before 2023). */
function createStream<T>(create: () => T): T | null {
  try {
    return create();
  } catch {
    return null;
  }
}

/** One slice at a time, as the other end asks for it. */
function slices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at < bytes.byteLength) controller.enqueue(bytes.subarray(at, at + SLICE_BYTES));
        else controller.close();
        at += SLICE_BYTES;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Null as soon as it is more than allowed. @throws where it is no deflated UTF-8 */
async function readCapped(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_INFLATED_BYTES) {
      // Nothing waits for it: a stream that is slow to end, or fails to, makes no difference.
      reader.cancel().catch(() => {});
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
