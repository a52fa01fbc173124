/** Fetches the runtime's files from the page's own origin and lets none through that is not the one the build listed. */
import * as v from "valibot";
import { sha256Hex } from "../lib/sha256";
import { createLine, type Line, STALL_SECONDS } from "./line";
import { type RuntimeManifest, runtimeManifestSchema } from "./runtime-manifest";

export interface ListedFile {
  name: string;
  size: number;
  sha256: string;
}

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

export interface RuntimeFiles {
  manifest(): Promise<RuntimeManifest>;
  /** @param onBytes called with the bytes received so far, as they arrive */
  load(file: ListedFile, onBytes: (loaded: number) => void, signal: AbortSignal): Promise<ArrayBuffer>;
}

const MANIFEST = "manifest.json";
/** More than a file should have, or than any list: what sends that is not read to its end. */
const MOST_TOO_MANY = 1_000_000;

/**
 * @param base address of the folder that holds `manifest.json` and the files, with a slash at its end
 * @param line what comes over it from the same server, by whomever
 */
export function createRuntimeFiles(base: URL, fetchFrom: typeof fetch = fetch, line: Line = createLine()): RuntimeFiles {
  let manifest: Promise<RuntimeManifest> | null = null;

  async function readManifest(): Promise<RuntimeManifest> {
    // A copy that broke off may lie in the browser's cache, which then asks for the rest alone.
    return (await askForManifest("no-cache")).manifest ?? must(await askForManifest("reload"));
  }

  async function askForManifest(cache: RequestCache): Promise<ReadManifest> {
    const { bytes, isPage } = await receive({ name: MANIFEST, address: new URL(MANIFEST, base), cache, size: null }, () => {}, null);
    const parsed = v.safeParse(runtimeManifestSchema, isPage ? null : parseJson(bytes));
    return { isPage, manifest: parsed.success ? parsed.output : null };
  }

  /** One request with its body; it ends when hardly anything comes over the line any more. */
  async function receive(request: Wanted, onBytes: (loaded: number) => void, signal: AbortSignal | null): Promise<Received> {
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
      return { isPage, bytes: await readAll(response, request, count, ending.signal) };
    } finally {
      endWatch();
      signal?.removeEventListener("abort", giveUp);
    }
  }

  async function answer({ name, address, cache }: Wanted, signal: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      response = await fetchFrom(address, { cache, signal });
    } catch {
      if (signal.aborted) throw signal.reason;
      throw new RuntimeFileError(name, "could not be fetched: the server does not answer.");
    }
    if (!response.ok) throw new RuntimeFileError(name, `is missing on the server (it answers ${response.status}).`);
    return response;
  }

  async function fetchOnce(file: ListedFile, cache: RequestCache, onBytes: (loaded: number) => void, signal: AbortSignal) {
    const address = new URL(file.name, base);
    // The hash in the address keeps an older copy in an HTTP cache from being taken for this one.
    address.searchParams.set("v", file.sha256.slice(0, 12));
    const { bytes, isPage } = await receive({ name: file.name, address, cache, size: file.size }, onBytes, signal);
    const right = bytes.byteLength === file.size && (await sha256Hex(bytes)) === file.sha256;
    return { bytes, isPage, right };
  }

  return {
    manifest() {
      manifest ??= readManifest();
      // A failed read is not kept: Retry asks again.
      manifest.catch(() => {
        manifest = null;
      });
      return manifest;
    },
    async load(file, onBytes, signal) {
      const first = await fetchOnce(file, "default", onBytes, signal);
      if (first.right) return first.bytes;
      const second = await fetchOnce(file, "reload", onBytes, signal);
      if (second.right) return second.bytes;
      if (second.isPage) throw new RuntimeFileError(file.name, IS_PAGE);
      const reason =
        second.bytes.byteLength === file.size
          ? "on the server was altered: its content is not the one that this build expects."
          : `on the server has ${inDigits(second.bytes.byteLength)} bytes instead of ${inDigits(file.size)}.`;
      throw new RuntimeFileError(file.name, reason);
    },
  };
}

interface ReadManifest {
  isPage: boolean;
  /** Null if it was none. */
  manifest: RuntimeManifest | null;
}

function must({ isPage, manifest }: ReadManifest): RuntimeManifest {
  if (manifest === null)
    throw new RuntimeFileError(MANIFEST, isPage ? IS_PAGE : "on the server is not the list of runtime files that it should be.");
  return manifest;
}

interface Wanted {
  name: string;
  address: URL;
  cache: RequestCache;
  /** Null where it is not known. */
  size: number | null;
}

interface Received {
  bytes: ArrayBuffer;
  /** Hosts answer with a page what they do not have, and networks that ask for a log-in answer so to everything. */
  isPage: boolean;
}

const IS_PAGE =
  "did not come: the answer is a web page. Perhaps this network asks you to log in first, or the server does not have the file.";

const inDigits = (count: number) => count.toLocaleString("en");

function tooSlow(loaded: number, size: number | null): string {
  const amount = size === null ? inDigits(loaded) : `${inDigits(loaded)} of ${inDigits(size)}`;
  return `comes too slowly: ${amount} bytes are here, and in the last ${STALL_SECONDS} seconds hardly anything arrived.`;
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
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
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}
