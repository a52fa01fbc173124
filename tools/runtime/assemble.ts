/** Fills `public/pyodide`: `npm run runtime`. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { cacheFolder, openCache } from "./cache";
import { messageOf } from "./files";
import { fillFolder } from "./fill-folder";
import type { Notice } from "./licences";
import { CORE_PINS, CORE_VERSION, LOCK_VERSION, PACKAGE_PINS, WANTED_PACKAGES } from "./pins";
import { pipDownload } from "./pip";
import { carrierSource, pypiSource } from "./pip-sources";
import { lockSchema, makePlan, type WantedFile } from "./plan";
import { precompiler } from "./precompile";
import { pyodideEngine } from "./pyodide-engine";
import { cacheSource, folderSource, npmSource, type Source } from "./sources";
import { terminal } from "./terminal";
import { UnobtainableFiles } from "./unobtainable-files";
import { webSource } from "./web-source";

const CDN = `https://cdn.jsdelivr.net/pyodide/v${LOCK_VERSION}/full/`;

async function main(): Promise<void> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const out = terminal(process.stdout);
  const core = await readPyodidePackage(join(root, "node_modules", "pyodide"), CORE_VERSION);
  const wheels = await readPyodidePackage(join(root, "node_modules", "pyodide-wheels"), LOCK_VERSION);
  if (core.lock.info.abi_version !== wheels.lock.info.abi_version) {
    throw new Error(
      `Pyodide ${CORE_VERSION} (ABI ${core.lock.info.abi_version}) cannot load wheels of ${LOCK_VERSION} (ABI ${wheels.lock.info.abi_version}).`,
    );
  }
  const plan = makePlan({ lock: wheels.lock, corePins: CORE_PINS, packagePins: PACKAGE_PINS, wanted: WANTED_PACKAGES });
  const cache = openCache(cacheFolder(process.env, process.platform), out.warn);
  const pipOptions = {
    cache,
    pip: pipDownload,
    onBytes: (name: string, received: number) => out.progress(name, received, undefined),
  };
  const sources: Source[] = [
    npmSource(join(root, "node_modules", "pyodide")),
    ...namedByUser(process.env["LEARNING_RATE_RUNTIME"], out.progress),
    cacheSource(cache),
    webSource({ label: "Pyodide's CDN", baseUrl: CDN, serves: (file) => file.publisher.kind === "pyodide", onBytes: out.progress }),
    carrierSource(plan.files, pipOptions),
    pypiSource(pipOptions),
  ];
  await fillFolder({
    folder: join(root, "public", "pyodide"),
    plan,
    // The Python version is the core's: the lock was made for an earlier patch release of it.
    runtime: { core: CORE_VERSION, lock: LOCK_VERSION, python: core.lock.info.python, abi: core.lock.info.abi_version },
    sources,
    cacheFolder: cache.folder,
    keep: cache.keep,
    precompiler: precompiler({
      coreVersion: CORE_VERSION,
      cacheFolder: cache.folder,
      engine: pyodideEngine(join(root, "node_modules", "pyodide")),
      warn: out.warn,
    }),
    notices: await readNotices(),
    out,
    trustStamp: !process.argv.includes("--verify"),
  });
}

function namedByUser(place: string | undefined, onBytes: (name: string, received: number, total: number | undefined) => void): Source[] {
  if (place === undefined || place === "") return [];
  if (!/^https?:\/\//.test(place)) return [folderSource(resolve(place))];
  const serves = (file: WantedFile): boolean => file.publisher.kind !== "npm";
  return [webSource({ label: place, baseUrl: place, serves, onBytes })];
}

async function readNotices(): Promise<Notice[]> {
  const read = (name: string): Promise<string> => readFile(new URL(`./notices/${name}`, import.meta.url), "utf8");
  return [
    { title: `Pyodide ${CORE_VERSION}`, text: await read("pyodide.txt") },
    { title: "CPython, the Python that Pyodide is", text: await read("cpython.txt") },
    { title: "Libraries linked into wheels", text: await read("linked-libraries.txt") },
  ];
}

async function readPyodidePackage(folder: string, version: string) {
  const found = v.parse(v.object({ version: v.string() }), await readJson(join(folder, "package.json")));
  if (found.version !== version) {
    throw new Error(`${folder} is version ${found.version}, not ${version}. Run "npm ci", or move the pin (docs/runtime.md).`);
  }
  return { lock: v.parse(lockSchema, await readJson(join(folder, "pyodide-lock.json"))) };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`${path} cannot be read. Run "npm ci" first.`);
  });
  return JSON.parse(text);
}

// Leaving through exit() lets the downloads in progress be stopped and removed.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
process.once("SIGHUP", () => process.exit(129));

try {
  await main();
  // Not left to Node: a connection that nobody answers, although given up, would hold the process for 10 s.
  process.stdout.write("", () => process.exit(0));
} catch (error) {
  const text = error instanceof UnobtainableFiles ? error.message : `The Python runtime could not be assembled. ${messageOf(error)}`;
  process.stderr.write(`\n${text}\n`, () => process.exit(1));
}
