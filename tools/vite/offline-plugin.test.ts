import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { planShell, serviceWorker } from "./offline-plugin";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "built-site-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
const namesNow = () => planShell(folder).files.map(({ name }) => name);

describe("the list of what the site consists of", () => {
  it("holds what a browser asks for, and of Python the lists only", () => {
    write({ "index.html": "", "assets/a-1.js": "", "assets/exercises/b-2.js": "", "assets/codicon-3.ttf": "", "sandbox/c-4.js": "" });
    write({ "assets/KaTeX_Main-5.woff2": "", "pyodide/manifest.json": "", "pyodide/LICENCES.txt": "" });
    const wanted = namesNow();
    expect(wanted).toHaveLength(8);
    write({ "pyodide/numpy.pack": "", "pyodide/.stamp.json": "", ".vite/manifest.json": "", "index.html.gz": "", "index.html.br": "" });
    write({ "assets/KaTeX_Main-5.woff": "", "assets/KaTeX_Main-5.ttf": "", "sw.js": "" });
    expect(namesNow()).toEqual(wanted);
  });

  it("has another name for each content", () => {
    write({ "index.html": "one" });
    const first = planShell(folder).build;
    expect(planShell(folder).build).toBe(first);
    write({ "index.html": "two" });
    expect(planShell(folder).build).not.toBe(first);
  });

  it("stands in the service worker", async () => {
    write({ "index.html": "one" });
    const plan = planShell(folder);
    const script = await serviceWorker(plan);
    for (const { sha256 } of plan.files) expect(script).toContain(sha256);
    expect(script).not.toMatch(/^(import|export)\b/m);
  });
});
