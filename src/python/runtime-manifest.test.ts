import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { filesFor, type RuntimeManifest, runtimeManifestSchema } from "./runtime-manifest";

const sha256 = "0".repeat(64);

function manifestOf(packages: Record<string, readonly string[]>): RuntimeManifest {
  const names = Object.keys(packages);
  return {
    runtime: { core: "314.0.7", lock: "314.0.3", python: "3.14.2", abi: "2026_0" },
    files: [
      ...names.map((name) => ({ name: `${name}-1.whl`, size: 10, sha256, packages: [name] })),
      { name: "pyodide.asm.wasm", size: 10, sha256, packages: ["core"] },
    ],
    packages: Object.fromEntries(
      names.map((name) => [name, { version: "1", file: `${name}-1.whl`, depends: [...(packages[name] ?? [])], imports: [name] }]),
    ),
  };
}

const manifest = manifestOf({ numpy: [], pandas: ["numpy", "six"], pluggy: [], pytest: ["pluggy"], six: [] });
const namesOf = (packages: readonly string[], from = manifest): string[] => filesFor(from, packages).map((file) => file.name);

describe("filesFor", () => {
  it("always has the core and pytest, dependencies first", () => {
    expect(namesOf([])).toEqual(["pyodide.asm.wasm", "pluggy-1.whl", "pytest-1.whl"]);
  });

  it("adds what the named packages need, each file once", () => {
    expect(namesOf(["pandas", "numpy"])).toEqual([
      "pyodide.asm.wasm",
      "pluggy-1.whl",
      "pytest-1.whl",
      "numpy-1.whl",
      "six-1.whl",
      "pandas-1.whl",
    ]);
  });

  it("ends on packages that depend on each other", () => {
    expect(namesOf(["a"], manifestOf({ pytest: [], a: ["b"], b: ["a"] }))).toEqual([
      "pyodide.asm.wasm",
      "pytest-1.whl",
      "b-1.whl",
      "a-1.whl",
    ]);
  });

  it("names an unknown package and the known ones", () => {
    expect(() => namesOf(["torch"])).toThrow('no package "torch". It has: numpy, pandas, pluggy, pytest, six.');
    expect(() => namesOf(["constructor"])).toThrow('no package "constructor"');
  });

  it("says when a package's file is not listed", () => {
    expect(() => namesOf(["numpy"], { ...manifest, files: manifest.files.filter((file) => file.name !== "numpy-1.whl") })).toThrow(
      '"numpy"',
    );
  });
});

describe("runtimeManifestSchema", () => {
  it("accepts what it should and refuses a file name that leaves the folder", () => {
    expect(v.is(runtimeManifestSchema, manifest)).toBe(true);
    const [first] = manifest.files;
    expect(v.is(runtimeManifestSchema, { ...manifest, files: [{ ...first, name: "../numpy.whl" }] })).toBe(false);
    expect(v.is(runtimeManifestSchema, { ...manifest, files: [{ ...first, name: ".." }] })).toBe(false);
  });
});
