/** Looks after what the runtime keeps: for the page of diagnostics. */
import { sha256Hex } from "../lib/sha256";
import type { ListedFile } from "./fetch-listed";
import type { ImageStore } from "./image-store";
import type { RuntimeFiles } from "./runtime-files";
import type { StartEntry } from "./start-log";

export interface RepairReport {
  /** Files that are what the build listed. */
  right: number;
  /** What is wrong with which file, in words. */
  wrong: string[];
  /** Images and kept files that were thrown away. */
  removed: string[];
}

/** By name. */
export interface Kept {
  images: readonly { name: string; bytes: number }[];
  /** Runtime files, unpacked. */
  files: readonly { name: string; bytes: number }[];
}

export interface Maintenance {
  log(): readonly StartEntry[];
  kept(): Promise<Kept>;
  /** Hashes everything again; a file that the browser's cache holds wrong is fetched anew. */
  repair(onStep: (done: number, total: number) => void): Promise<RepairReport>;
  /** Throws all of it away: the next start makes its own. */
  clear(): Promise<void>;
}

export function createMaintenance(parts: {
  files: RuntimeFiles;
  interpreterFile: ListedFile;
  siteFiles: RuntimeFiles["load"];
  images: ImageStore;
  unpacked: ImageStore;
  log(): readonly StartEntry[];
}): Maintenance {
  const { files, images, unpacked, log } = parts;
  return {
    log,
    async kept() {
      return { images: await images.list(), files: await unpacked.list() };
    },
    async clear() {
      await images.clear();
      await unpacked.clear();
    },
    async repair(onStep) {
      const report: RepairReport = { right: 0, wrong: [], removed: [] };
      const manifest = await files.manifest();
      const kept = [images, unpacked].map(async (store) => (await store.list()).map(({ name }) => ({ store, name })));
      const lookAt = (await Promise.all(kept)).flat();
      const total = manifest.files.length + 1 + lookAt.length;
      let done = 0;
      const { signal } = new AbortController();
      const look = async (file: ListedFile, load: RuntimeFiles["load"]) => {
        await load(file, () => {}, signal).then(
          () => {
            report.right += 1;
          },
          (error: unknown) => report.wrong.push(error instanceof Error ? error.message : String(error)),
        );
        done += 1;
        onStep(done, total);
      };
      // One after the other: all together would fill the memory of a small machine.
      await look(parts.interpreterFile, parts.siteFiles);
      for (const file of manifest.files) await look(file, files.load);
      for (const { store, name } of lookAt) {
        const found = await store.load(name);
        const isRight = found !== null && (await sha256Hex(await found.image.arrayBuffer())) === found.sha256;
        if (!isRight) {
          await store.remove(name);
          report.removed.push(name);
        }
        done += 1;
        onStep(done, total);
      }
      return report;
    },
  };
}
