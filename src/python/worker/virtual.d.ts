declare module "virtual:harness" {
  /** The harness's `.pyc` files by name, in base64; made by `tools/vite/harness-bytecode.ts`. */
  export const harnessFiles: Readonly<Record<string, string>>;
}

declare module "pyodide/pyodide.asm.mjs" {
  import type { loadPyodide } from "pyodide";

  type Options = NonNullable<Parameters<typeof loadPyodide>[0]>;
  const createPyodideModule: NonNullable<Options["createPyodideModule"]>;
  export default createPyodideModule;
}
