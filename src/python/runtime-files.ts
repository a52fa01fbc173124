/** The runtime's files, from the copy that is kept for use offline or from the page's own origin; none that the build has not listed. */
import * as v from "valibot";
import { fetchListed, IS_PAGE, type ListedFile } from "./fetch-listed";
import { createLine } from "./line";
import { createReceive, DAMAGED_COPY, type Receive, RuntimeFileError, ServerSilentError } from "./receive";
import type { RuntimeCache } from "./runtime-cache";
import { type RuntimeManifest, runtimeManifestSchema } from "./runtime-manifest";

export interface RuntimeFiles {
  manifest(): Promise<RuntimeManifest>;
  /** @param onBytes called with the bytes received so far, as they arrive */
  load(file: ListedFile, onBytes: (loaded: number) => void, signal: AbortSignal): Promise<ArrayBuffer>;
}

const MANIFEST = "manifest.json";

/**
 * @param base address of the folder that holds `manifest.json` and the files, with a slash at its end
 * @param kept files that are kept for use offline; null for files that never are
 */
export function createRuntimeFiles(
  base: URL,
  receive: Receive = createReceive(fetch, createLine()),
  kept: Pick<RuntimeCache, "load" | "save"> | null = null,
): RuntimeFiles {
  let manifest: Promise<RuntimeManifest> | null = null;

  async function readManifest(): Promise<RuntimeManifest> {
    // A copy that broke off may lie in the browser's cache, which then asks for the rest alone.
    return (await askForManifest("no-cache")).manifest ?? must(await askForManifest("reload"));
  }

  async function askForManifest(cache: RequestCache): Promise<ReadManifest> {
    const request = { name: MANIFEST, address: new URL(MANIFEST, base), cache, size: null, piece: null };
    const { bytes, isPage } = await receive(request, () => {}, null);
    const parsed = v.safeParse(runtimeManifestSchema, isPage ? null : parseJson(bytes));
    return { isPage, manifest: parsed.success ? parsed.output : null };
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
      const copy = (await kept?.load(file)) ?? { kind: "missing" };
      signal.throwIfAborted();
      if (copy.kind === "right") {
        onBytes(file.size);
        return copy.bytes;
      }
      const bytes = await fetchListed(receive, { file, address: addressIn(base, file), onBytes, signal, pieces: null }).catch(
        (error: unknown) => {
          throw kept !== null && error instanceof ServerSilentError ? new RuntimeFileError(file.name, offlineReason(copy.kind)) : error;
        },
      );
      // Mended for the next time; where there is no room any more, that time asks the server again.
      if (copy.kind === "damaged") await kept?.save(file, bytes).catch(() => {});
      return bytes;
    },
  };
}

/** The hash in the address keeps an older copy in an HTTP cache from being taken for this one. */
export function addressIn(base: URL, file: ListedFile): URL {
  const address = new URL(file.name, base);
  address.searchParams.set("v", file.sha256.slice(0, 12));
  return address;
}

const offlineReason = (copy: "missing" | "damaged") =>
  copy === "damaged"
    ? DAMAGED_COPY
    : "could not be fetched: the server does not answer. No copy of it is kept for use offline; the page “Offline” makes one.";

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

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
