/** Puts the runtime together for a browser: its files' addresses, the frame's policy, the scripts that the build made. */
import { framePolicy, interpreterFile, supervisorSource } from "virtual:sandbox";
import type { PythonRuntime } from "./python-runtime";
import { createRuntimeFiles } from "./runtime-files";
import { createSandboxFrame } from "./sandbox-frame";
import { createSandboxedRuntime } from "./sandboxed-runtime";

/** @param site the folder that the page lies in */
export function createBrowserRuntime(site: URL): PythonRuntime {
  return createSandboxedRuntime({
    createFrame: (listener) => createSandboxFrame(framePolicy, supervisorSource, listener),
    files: createRuntimeFiles(new URL("pyodide/", site)),
    interpreterFiles: createRuntimeFiles(site).load,
    interpreterFile,
    now: () => performance.now(),
  });
}
