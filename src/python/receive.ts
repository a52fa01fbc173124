/** One request to the site's own server, with its body: counted, watched, and ended when hardly anything comes any more. */
import { type Line, STALL_SECONDS } from "./line";

/** What is wrong with which file, in words for the person at the page. */
export class RuntimeFileError extends Error {
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(`The file ${file} ${reason}`);
    this.name = "RuntimeFileError";
  }
}

export interface Wanted {
  name: string;
  address: URL;
  cache: RequestCache;
  /** Of the whole file; null where it is not known. */
  size: number | null;
  /** The first byte that is wanted and the first that is not any more; null for all. */
  piece: { from: number; to: number } | null;
}

export interface Received {
  bytes: ArrayBuffer;
  /** Hosts answer with a page what they do not have, and networks that ask for a log-in answer so to everything. */
  isPage: boolean;
  /** The server knows how to send a piece, and sent the one that was wanted. */
  isPiece: boolean;
}

export type Receive = (request: Wanted, onBytes: (loaded: number) => void, signal: AbortSignal | null) => Promise<Received>;

/** The service worker's answer where its copy is no good and the server silent. */
export const DAMAGED_HEADER = "x-damaged-copy";
export const DAMAGED_COPY =
  "is kept for use offline, but its copy is damaged, and the server does not answer. Go online and press Repair on the page “Offline”.";

/** More than a file should have, or than any list: what sends that is not read to its end. */
const MOST_TOO_MANY = 1_000_000;

/** @param line what comes over it from the same server, by whomever */
export function createReceive(fetchFrom: typeof fetch, line: Line): Receive {
  async function answer({ name, address, cache, piece }: Wanted, signal: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      const headers: HeadersInit = piece === null ? {} : { range: `bytes=${piece.from}-${piece.to - 1}` };
      response = await fetchFrom(address, { cache, signal, headers });
    } catch {
      if (signal.aborted) throw signal.reason;
      throw new ServerSilentError(name);
    }
    if (response.headers.has(DAMAGED_HEADER)) throw new RuntimeFileError(name, DAMAGED_COPY);
    if (!response.ok) throw new RuntimeFileError(name, `is missing on the server (it answers ${response.status}).`);
    return response;
  }

  return async (request, onBytes, signal) => {
    signal?.throwIfAborted();
    const ending = new AbortController();
    const giveUp = () => ending.abort(signal?.reason);
    signal?.addEventListener("abort", giveUp);
    let loaded = 0;
    const endWatch = line.watch(() => ending.abort(new RuntimeFileError(request.name, tooSlow(loaded, request.size))));
    const count = (more: number) => {
      loaded += more;
      line.received(more);
      onBytes(Math.min(loaded, request.size ?? loaded));
    };
    try {
      const response = await answer(request, ending.signal);
      const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
      const bytes = await readAll(response, request, count, ending.signal);
      return { isPage, isPiece: isPieceOf(response, request, bytes.byteLength), bytes };
    } finally {
      endWatch();
      signal?.removeEventListener("abort", giveUp);
    }
  };
}

/** Nothing came at all: the network is off, or the server. */
export class ServerSilentError extends RuntimeFileError {
  constructor(file: string) {
    super(file, "could not be fetched: the server does not answer.");
  }
}

function isPieceOf(response: Response, { name, piece, size }: Wanted, bytes: number): boolean {
  if (piece === null || response.status !== 206) return false;
  if (response.headers.get("content-range") !== `bytes ${piece.from}-${piece.to - 1}/${size}`) return false;
  if (bytes !== piece.to - piece.from) throw new RuntimeFileError(name, "broke off while it was being fetched.");
  return true;
}

export const inDigits = (count: number) => count.toLocaleString("en");

function tooSlow(loaded: number, size: number | null): string {
  const amount = size === null ? inDigits(loaded) : `${inDigits(loaded)} of ${inDigits(size)}`;
  return `comes too slowly: ${amount} bytes are here, and in the last ${STALL_SECONDS} seconds hardly anything arrived.`;
}

async function readAll(
  response: Response,
  { name, size }: Wanted,
  count: (more: number) => void,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      loaded += value.byteLength;
      count(value.byteLength);
      // A server that sends for ever must not fill the memory.
      if (loaded > (size ?? 0) + MOST_TOO_MANY) {
        await reader.cancel();
        break;
      }
    }
  } catch {
    if (signal.aborted) throw signal.reason;
    throw new RuntimeFileError(name, "broke off while it was being fetched.");
  }
  return joined(chunks);
}

export function joined(chunks: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}
