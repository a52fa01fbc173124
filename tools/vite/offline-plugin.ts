/**
 * Writes `sw.js`, the service worker with the list of all that the built site consists of. The list is made from what lies in the
 * folder at the end, with sizes and SHA-256: workbox, which knows revisions only, could not tell a damaged copy from a right one, and
 * drops the files of the build before as soon as the new one is put to use.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vite";
import type { ShellPlan } from "../../src/offline/shell-plan";

const ROOT = join(import.meta.dirname, "../..");
export const SERVICE_WORKER = "sw.js";
/** Of the runtime only the lists, and no memory images: what somebody wants of them lies in other caches. Of KaTeX's fonts every browser with a service worker takes woff2. */
const LEFT_OUT = /^images\/|^pyodide\/(?!manifest\.json$|LICENCES\.txt$)|KaTeX_[^/]*\.(ttf|woff)$|\.(gz|br)$|(^|\/)\.|^sw\.js$/;

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/** @param folder what the build has written */
export function planShell(folder: string): ShellPlan {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !LEFT_OUT.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  const files = names.map((name) => {
    const content = readFileSync(join(folder, name));
    return { name, size: content.byteLength, sha256: sha256(content) };
  });
  return { build: sha256(files.map((file) => `${file.name} ${file.sha256}`).join("\n")).slice(0, 12), files };
}

export async function serviceWorker(plan: ShellPlan): Promise<string> {
  const shellPlan: EsbuildPlugin = {
    name: "shell-plan",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:shell-plan$/ }, () => ({ path: "shell-plan", namespace: "shell-plan" }));
      onLoad({ filter: /.*/, namespace: "shell-plan" }, () => ({
        contents: `export const shellPlan = ${JSON.stringify(plan)};`,
        loader: "js",
      }));
    },
  };
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "src/offline/worker/service-worker.ts")],
    bundle: true,
    write: false,
    minify: true,
    // Firefox learnt module service workers late.
    format: "iife",
    target: "es2022",
    legalComments: "none",
    plugins: [shellPlan],
  });
  const [output] = outputFiles;
  if (!output) throw new Error("src/offline/worker/service-worker.ts gave no script.");
  return output.text;
}

export function offlinePlugin(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        writeFileSync(join(folder, SERVICE_WORKER), await serviceWorker(planShell(folder)));
      },
    },
  };
}
