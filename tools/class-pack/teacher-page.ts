/** The teacher's page: one file that needs nothing but itself. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { SetBytes } from "./pupil-bytes";

const FOLDER = join(import.meta.dirname, "teacher");
const TOKENS = join(import.meta.dirname, "../../src/ui/tokens.css");
const PUPILS = 30;

export function teacherPage(sets: readonly SetBytes[]): string {
  const script = bundled(join(FOLDER, "teacher-script.ts"));
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'`;
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>${readFileSync(TOKENS, "utf8")}${readFileSync(join(FOLDER, "teacher.css"), "utf8")}</style>`,
    sets: sets.map(row).join(""),
    script: `<script>${script}</script>`,
  };
  // By a function: a `$` in a script means nothing then.
  return readFileSync(join(FOLDER, "teacher.html"), "utf8").replace(/<!-- (\w+) -->/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`teacher.html asks for "${name}", which teacher-page.ts does not have.`);
    return part;
  });
}

function bundled(entry: string): string {
  const [output] = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
  }).outputFiles;
  if (output === undefined) throw new Error(`${entry} gave no script.`);
  return output.text.trim();
}

function row({ name, bytes }: SetBytes): string {
  return `<tr><th scope="row">${name}</th><td>${inMegabytes(bytes)} MB</td><td>${inMegabytes(bytes * PUPILS)} MB</td><td>0 MB</td></tr>`;
}

/** Rounded up: what is said is never less than what is sent. */
export const inMegabytes = (bytes: number) => {
  const millions = bytes / 1_000_000;
  return millions < 100 ? (Math.ceil(millions * 10) / 10).toFixed(1) : String(Math.ceil(millions));
};
