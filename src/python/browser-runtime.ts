/** Puts the runtime together for a browser: its files' addresses, the frame's policy, the scripts that the build made. */
import { builtImages } from "virtual:images";
import { framePolicy, interpreterFile, supervisorSource } from "virtual:sandbox";
import { savesData } from "../lib/saves-data";
import { sha256Hex } from "../lib/sha256";
import { cachesIfAllowed } from "./caches-if-allowed";
import { createImageStore, FILE_CACHE } from "./image-store";
import { createLine } from "./line";
import { createMaintenance, type Maintenance } from "./maintenance";
import type { PythonRuntime } from "./python-runtime";
import { createReceive } from "./receive";
import { createRuntimeCache } from "./runtime-cache";
import { createRuntimeFiles, type RuntimeFiles } from "./runtime-files";
import { createSandboxFrame } from "./sandbox-frame";
import { createSandboxedRuntime } from "./sandboxed-runtime";

/** @param site the folder that the page lies in */
export function createBrowserRuntime(site: URL): { runtime: PythonRuntime; maintenance: Maintenance } {
  const caches = cachesIfAllowed();
  const receive = createReceive(fetch, createLine());
  const files = createRuntimeFiles(new URL("pyodide/", site), receive, createRuntimeCache(site, caches));
  const siteFiles = createRuntimeFiles(site, receive).load;
  const images = createImageStore(site, () => imageKey(files), caches);
  const unpacked = createImageStore(site, () => imageKey(files), caches, FILE_CACHE);
  const runtime = createSandboxedRuntime({
    createFrame: (listener) => createSandboxFrame(framePolicy, supervisorSource, listener),
    files,
    siteFiles,
    interpreterFile,
    images,
    builtImages: canTakeBuiltImages() ? builtImages : [],
    unpacked,
    now: () => performance.now(),
  });
  return { runtime, maintenance: createMaintenance({ files, interpreterFile, siteFiles, images, unpacked, log: runtime.log }) };
}

/**
 * They were made where the stack can be switched, and Python has that in its memory. Where nothing can be kept (plain http) every visit
 * would fetch them again.
 */
const canTakeBuiltImages = () => "Suspending" in WebAssembly && isSecureContext && !savesData();

/** Changes with the runtime's files, with our own scripts and with the browser's build. */
async function imageKey(files: RuntimeFiles): Promise<string> {
  const manifest = await files.manifest();
  const parts = [interpreterFile.sha256, navigator.userAgent, ...manifest.files.map((file) => file.sha256)];
  const hash = await sha256Hex(new TextEncoder().encode(parts.join("\n")).buffer);
  return hash.slice(0, 32);
}
