/** Fetches the runtime's files from the page's own origin and lets none through that is not the one the build listed. */
import * as v from "valibot";
import { sha256Hex } from "../lib/sha256";
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

/** @param base address of the folder that holds `manifest.json` and the files, with a slash at its end */
export function createRuntimeFiles(base: URL, fetchFrom: typeof fetch = fetch): RuntimeFiles {
  let manifest: Promise<RuntimeManifest> | null = null;

  async function readManifest(): Promise<RuntimeManifest> {
    const response = await answer("manifest.json", new URL("manifest.json", base), { cache: "no-cache" });
    const parsed = v.safeParse(runtimeManifestSchema, await response.json().catch(() => null));
    if (!parsed.success) throw new RuntimeFileError("manifest.json", "on the server is not the list of runtime files that it should be.");
    return parsed.output;
  }

  async function answer(name: string, address: URL, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetchFrom(address, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new RuntimeFileError(name, "could not be fetched: the server does not answer.");
    }
    if (!response.ok) throw new RuntimeFileError(name, `is missing on the server (it answers ${response.status}).`);
    return response;
  }

  async function fetchOnce(file: ListedFile, cache: RequestCache, onBytes: (loaded: number) => void, signal: AbortSignal) {
    const address = new URL(file.name, base);
    // The hash in the address keeps an older copy in an HTTP cache from being taken for this one.
    address.searchParams.set("v", file.sha256.slice(0, 12));
    const response = await answer(file.name, address, { cache, signal });
    const bytes = await readAll(response, file, onBytes, signal);
    return { bytes, right: bytes.byteLength === file.size && (await sha256Hex(bytes)) === file.sha256 };
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
      const reason =
        second.bytes.byteLength === file.size
          ? "on the server was altered: its content is not the one that this build expects."
          : `on the server has ${second.bytes.byteLength.toLocaleString("en")} bytes instead of ${file.size.toLocaleString("en")}.`;
      throw new RuntimeFileError(file.name, reason);
    },
  };
}

async function readAll(response: Response, file: ListedFile, onBytes: (loaded: number) => void, signal: AbortSignal): Promise<ArrayBuffer> {
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
      onBytes(Math.min(loaded, file.size));
      // A server that sends for ever must not fill the memory.
      if (loaded > file.size + 1_000_000) {
        await reader.cancel();
        break;
      }
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RuntimeFileError(file.name, "broke off while it was being fetched.");
  }
  const bytes = new Uint8Array(loaded);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes.buffer;
}
