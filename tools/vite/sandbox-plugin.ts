/**
 * Builds the two classic scripts of the sandbox and the policies that allow exactly them.
 *
 * - The supervisor is put into the frame's `srcdoc`. A srcdoc frame also inherits the page's policy, so its hash stands in both.
 * - The interpreter (Pyodide's own two scripts, our worker, the Python harness) is one file that the page fetches, checks and
 *   hands into the frame.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Plugin as EsbuildPlugin } from "esbuild";
import * as v from "valibot";
import type { Plugin } from "vite";
import { patchPyodide } from "../runtime/pyodide-patches";
import { harnessBytecode } from "./harness-bytecode";

const ROOT = join(import.meta.dirname, "../..");
const VIRTUAL = "virtual:sandbox";

const sha256 = (text: string, encoding: "base64" | "hex") => createHash("sha256").update(text).digest(encoding);

const harness: EsbuildPlugin = {
  name: "harness",
  setup(build) {
    build.onResolve({ filter: /^virtual:harness$/ }, () => ({ path: "harness", namespace: "harness" }));
    build.onLoad({ filter: /.*/, namespace: "harness" }, async () => {
      const files = Object.entries(await harnessBytecode()).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
      return { contents: `export const harnessFiles = ${JSON.stringify(Object.fromEntries(files))};`, loader: "js" };
    });
  },
};

/** Pyodide's linker, patched; see there. */
const patches: EsbuildPlugin = {
  name: "pyodide-patches",
  setup(build) {
    build.onLoad({ filter: /[\\/]pyodide\.asm\.mjs$/ }, ({ path }) => {
      const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(join(dirname(path), "package.json"), "utf8")));
      return { contents: patchPyodide(readFileSync(path, "utf8"), version), loader: "js" };
    });
  },
};

const BUNDLED = {
  bundle: true,
  target: "es2022",
  legalComments: "none" as const,
  external: ["node:*"],
  plugins: [harness, patches],
};

async function classicScript(entry: string): Promise<string> {
  const result = await build({
    ...BUNDLED,
    write: false,
    entryPoints: [join(ROOT, entry)],
    format: "iife",
    platform: "browser",
    minify: true,
    // As the modules were before they were bundled: a stack trace hands out the functions of sloppy code, our own to a learner's program.
    banner: { js: '"use strict";' },
    // A classic script has no `import.meta`; Pyodide only builds addresses from it.
    define: { "import.meta.url": '"https://pyodide.invalid/pyodide.mjs"' },
  });
  return textOf(entry, result.outputFiles);
}

/**
 * The same code, with the same patches, for Node: what is checked there is what the browser gets.
 *
 * @param entry what imports it
 */
export async function moduleForNode(entry = "src/python/worker/boot.ts"): Promise<string> {
  const result = await build({
    ...BUNDLED,
    write: false,
    entryPoints: [join(ROOT, entry)],
    format: "esm",
    platform: "browser",
    define: { "globalThis.process": "undefined", process: "undefined" },
  });
  return textOf(entry, result.outputFiles);
}

function textOf(entry: string, [output]: readonly { text: string }[]): string {
  if (!output) throw new Error(`${entry} gave no script.`);
  return output.text;
}

/** The frame allows its one script and WebAssembly; no eval, no network, nothing else. */
const framePolicy = (supervisorHash: string) =>
  `default-src 'none'; script-src 'sha256-${supervisorHash}' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`;

/**
 * `wasm-unsafe-eval`, `blob:` workers and the supervisor's hash are there for the frame, which inherits this policy.
 * Inline styles: KaTeX positions with them and Monaco writes style elements.
 */
const pagePolicy = (hashes: readonly string[], development: boolean) =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${development ? "'unsafe-inline'" : hashes.map((hash) => `'sha256-${hash}'`).join(" ")}`,
    "worker-src 'self' blob:",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

export function sandboxPlugin(): Plugin {
  let scripts: Promise<{ supervisor: string; interpreter: string }> | null = null;
  let development = false;
  const built = () => {
    scripts ??= Promise.all([classicScript("src/python/sandbox/supervisor.ts"), classicScript("src/python/worker/worker.ts")]).then(
      ([supervisor, interpreter]) => ({ supervisor, interpreter }),
    );
    return scripts;
  };
  const interpreterName = (source: string) => `sandbox/interpreter-${sha256(source, "hex").slice(0, 12)}.js`;

  return {
    name: "sandbox",
    configResolved(config) {
      development = config.command === "serve";
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      const { supervisor, interpreter } = await built();
      const supervisorHash = sha256(supervisor, "base64");
      return `export const supervisorSource = ${JSON.stringify(supervisor)};
export const framePolicy = ${JSON.stringify(framePolicy(supervisorHash))};
export const interpreterFile = ${JSON.stringify({ name: interpreterName(interpreter), size: Buffer.byteLength(interpreter), sha256: sha256(interpreter, "hex") })};`;
    },
    async generateBundle() {
      const { interpreter } = await built();
      this.emitFile({ type: "asset", fileName: interpreterName(interpreter), source: interpreter });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.split("?")[0]?.startsWith("/sandbox/interpreter-")) return next();
        response.setHeader("content-type", "text/javascript");
        response.end((await built()).interpreter);
      });
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        const { supervisor } = await built();
        const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => sha256(match[1] ?? "", "base64"));
        const policy = pagePolicy([sha256(supervisor, "base64"), ...inline], development);
        return html.replace("<!-- policy -->", `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
      },
    },
  };
}
