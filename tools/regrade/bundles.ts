/** Builds the two scripts of a grader: plain JavaScript, so that neither a process nor a thread loads a compiler first. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { moduleForNode } from "../vite/sandbox-plugin";

const ROOT = join(import.meta.dirname, "../..");
export const RUNTIME = join(ROOT, "public/pyodide");

export interface Bundles {
  process: string;
  thread: string;
  /** Says which interpreter, packages and harness give the verdicts. */
  hash: string;
  remove(): void;
}

export async function buildBundles(): Promise<Bundles> {
  const folder = mkdtempSync(join(tmpdir(), "learning-rate-"));
  const [processFile, threadFile] = [join(folder, "process.mjs"), join(folder, "thread.mjs")];
  const thread = await moduleForNode("tools/regrade/thread.mjs");
  writeFileSync(threadFile, thread);
  await build({
    bundle: true,
    entryPoints: [join(ROOT, "tools/regrade/grader-process.ts")],
    outfile: processFile,
    format: "esm",
    platform: "node",
  });
  const hash = createHash("sha256")
    .update(thread)
    .update(readFileSync(join(RUNTIME, "manifest.json")))
    .digest("hex");
  return { process: processFile, thread: threadFile, hash, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
