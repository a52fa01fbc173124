declare module "virtual:harness" {
  /** The harness's `.py` files by name; filled by `tools/vite/sandbox-plugin.ts`. */
  export const harnessFiles: Readonly<Record<string, string>>;
}

declare module "pyodide/pyodide.asm.mjs" {
  import type { loadPyodide } from "pyodide";

  type Options = NonNullable<Parameters<typeof loadPyodide>[0]>;
  const createPyodideModule: NonNullable<Options["createPyodideModule"]>;
  export default createPyodideModule;
}
