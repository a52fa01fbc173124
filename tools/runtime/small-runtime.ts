/** For the tests: a runtime of three files with a few bytes each, and everything that filling a folder needs. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { onTestFinished } from "vitest";
import { sha256Of } from "./files";
import type { FillOptions } from "./fill-folder";
import { type Lock, makePlan, type Plan, type WantedFile } from "./plan";
import type { Precompiler } from "./precompile";
import type { Source } from "./sources";

export const wheels: Readonly<Record<string, Uint8Array>> = {
  "numpy-2-wasm32.whl": wheelOf({ "numpy-2.dist-info/LICENSE": "numpy's terms" }),
  "pytest-9-none-any.whl": wheelOf({ "pytest-9.dist-info/METADATA": "Name: pytest\nLicense-Expression: MIT\n\nLong text" }),
};
export const wasm = strToU8("wasm");

export function wheelOf(files: Readonly<Record<string, string>>): Uint8Array {
  // A fixed date: the same files give the same bytes in every test.
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: new Date(2000, 0, 1) });
}

export function lockOf(packages: Readonly<Record<string, { version: string; file: string; sha256: string; depends?: string[] }>>): Lock {
  return {
    info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.0" },
    packages: Object.fromEntries(
      Object.entries(packages).map(([name, { version, file, sha256, depends = [] }]) => [
        name,
        {
          name,
          version,
          file_name: file,
          install_dir: "site",
          sha256,
          package_type: "package",
          imports: [name],
          depends,
          unvendored_tests: false,
        },
      ]),
    ),
  };
}

export function smallPlan(): Plan {
  const sha256 = (name: string): string => sha256Of(wheels[name] ?? "");
  return makePlan({
    lock: lockOf({ numpy: { version: "2", file: "numpy-2-wasm32.whl", sha256: sha256("numpy-2-wasm32.whl") } }),
    corePins: [{ name: "pyodide.asm.wasm", sha256: sha256Of(wasm) }],
    packagePins: [
      {
        name: "pytest",
        version: "9",
        fileName: "pytest-9-none-any.whl",
        sha256: sha256("pytest-9-none-any.whl"),
        depends: [],
        imports: ["pytest"],
      },
    ],
    wanted: ["numpy", "pytest"],
  });
}

export function wantedFile(name: string): WantedFile {
  const found = smallPlan().files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`The small runtime has no file ${name}.`);
  return found;
}

/** Has the given files and counts how often each is asked for. */
export function fakeSource(label: string, files: Readonly<Record<string, Uint8Array>>, remote = false): Source & { asked: string[] } {
  const asked: string[] = [];
  return {
    label,
    remote,
    asked,
    get: async (file) => {
      asked.push(file.name);
      const bytes = files[file.name];
      return bytes === undefined ? { kind: "failed", reason: "not in this source" } : { kind: "bytes", bytes };
    },
  };
}

/** Compiles nothing; `made` is what an earlier call has left in the cache. */
export function noPrecompiler(made: Readonly<Record<string, Uint8Array>> = {}): Precompiler {
  return {
    servedName: (file) => file.name,
    recipe: (file) => file.sha256,
    made: async (file) => made[file.name],
    make: async (_file, original) => original,
    filesOf: (bytes) => unzipSync(bytes),
  };
}

/** "Compiles" wheels by a few more bytes, and counts how often each is compiled. */
export function fakePrecompiler(version = "1"): Precompiler & { compiled: string[] } {
  const compiled: string[] = [];
  const made = new Map<string, Uint8Array>();
  return {
    ...noPrecompiler(),
    compiled,
    recipe: (file) => `${version} ${file.sha256}`,
    made: async (file) => made.get(file.name),
    make: async (file, original) => {
      const isWheel = file.name.endsWith(".whl");
      if (isWheel) compiled.push(file.name);
      const bytes = isWheel ? wheelOf({ ...textsOf(original), "compiled.pyc": version }) : original;
      made.set(file.name, bytes);
      return bytes;
    },
  };
}

function textsOf(wheel: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(wheel)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "learning-rate-runtime-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function fillOptions(folder: string, sources: readonly Source[]): FillOptions & { lines: string[] } {
  const lines: string[] = [];
  const line = (text: string): void => {
    lines.push(text);
  };
  return {
    folder,
    plan: smallPlan(),
    runtime: { core: "314.0.7", lock: "314.0.3", python: "3.14.2", abi: "2026_0" },
    notices: [{ title: "Pyodide", text: "MPL-2.0" }],
    sources,
    cacheFolder: "/home/ada/.cache/learning-rate/runtime",
    keep: async () => {},
    precompiler: noPrecompiler(),
    out: {
      say: line,
      warn: line,
      progress: () => {},
      working: () => {},
      file: (_place, name, _size, from) => line(`${name} from ${from}`),
    },
    trustStamp: true,
    lines,
  };
}
