/** What docs/hosting.md hands out says the same as the rest of the repository. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFile } from "./site-list";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("docs/nginx.conf", () => {
  const nginx = read("docs/nginx.conf");
  const rules = [...nginx.matchAll(/^\s+~(\S+)\s+"([^"]+)";$/gm)].map(([, pattern = "", cache = ""]) => ({
    pattern: new RegExp(pattern),
    cache,
  }));
  const otherwise = /^\s+default\s+"([^"]+)";$/m.exec(nginx)?.[1];

  it.each([
    "index.html",
    "icon.svg",
    "sw.js",
    "manifest.webmanifest",
    "assets/page-Ab12.js",
    "assets/exercises/row-norms-Cd34.js",
    "sandbox/interpreter-0123456789ab.js",
    "pyodide/manifest.json",
    "pyodide/numpy-2.pack",
  ])("lets browsers keep %s as long as the class pack does", (path) => {
    const rule = rules.find(({ pattern }) => pattern.test(`/${path}`));
    expect(rule?.cache ?? otherwise).toBe(listFile(path, new Uint8Array(), ["identity"]).cache);
  });
});

describe(".github/workflows/publish.yml", () => {
  const workflow = read(".github/workflows/publish.yml");

  it("pins each action to one version", () => {
    const uses = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(3);
    for (const action of uses) expect(action).toMatch(/@v\d+\.\d+\.\d+$/);
  });

  it("runs scripts that exist, and publishes what they build", () => {
    const scripts = [...workflow.matchAll(/npm run (\S+)/g)].map(([, script]) => script);
    expect(scripts).toEqual(["build"]);
    for (const script of scripts) expect(JSON.parse(read("package.json"))).toHaveProperty(["scripts", script ?? ""]);
    expect(workflow).toContain("path: dist");
  });
});
