/** Puts the runtime together for a browser: its files' addresses, the frame's policy, the scripts that the build made. */
import { framePolicy, interpreterFile, supervisorSource } from "virtual:sandbox";
import { sha256Hex } from "../lib/sha256";
import { createImageStore, FILE_CACHE } from "./image-store";
import { createLine } from "./line";
import { createMaintenance, type Maintenance } from "./maintenance";
import type { PythonRuntime } from "./python-runtime";
import { createRuntimeFiles, type RuntimeFiles } from "./runtime-files";
import { createSandboxFrame } from "./sandbox-frame";
import { createSandboxedRuntime } from "./sandboxed-runtime";

/** @param site the folder that the page lies in */
export function createBrowserRuntime(site: URL): { runtime: PythonRuntime; maintenance: Maintenance } {
  const line = createLine();
  const files = createRuntimeFiles(new URL("pyodide/", site), fetch, line);
  const interpreterFiles = createRuntimeFiles(site, fetch, line).load;
  const caches = cachesIfAllowed();
  const images = createImageStore(site, () => imageKey(files), caches);
  const unpacked = createImageStore(site, () => imageKey(files), caches, FILE_CACHE);
  const runtime = createSandboxedRuntime({
    createFrame: (listener) => createSandboxFrame(framePolicy, supervisorSource, listener),
    files,
    interpreterFiles,
    interpreterFile,
    images,
    unpacked,
    now: () => performance.now(),
  });
  return { runtime, maintenance: createMaintenance({ files, interpreterFile, interpreterFiles, images, unpacked, log: runtime.log }) };
}

/** Plain http has none, and where storage is blocked, naming them is an error already. */
function cachesIfAllowed(): CacheStorage | undefined {
  try {
    return "caches" in globalThis ? globalThis.caches : undefined;
  } catch {
    return undefined;
  }
}

/** Changes with the runtime's files, with our own scripts and with the browser's build. */
async function imageKey(files: RuntimeFiles): Promise<string> {
  const manifest = await files.manifest();
  const parts = [interpreterFile.sha256, navigator.userAgent, ...manifest.files.map((file) => file.sha256)];
  const hash = await sha256Hex(new TextEncoder().encode(parts.join("\n")).buffer);
  return hash.slice(0, 32);
}
