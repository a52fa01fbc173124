/** Looks after what the runtime keeps: for the page of diagnostics. */
import { sha256Hex } from "../lib/sha256";
import type { ImageStore } from "./image-store";
import type { ListedFile, RuntimeFiles } from "./runtime-files";
import type { StartEntry } from "./start-log";

export interface RepairReport {
  /** Files that are what the build listed. */
  right: number;
  /** What is wrong with which file, in words. */
  wrong: string[];
  /** Images that were thrown away. */
  removed: string[];
}

export interface Maintenance {
  log(): readonly StartEntry[];
  /** Memory images, by name. */
  kept(): Promise<{ name: string; bytes: number }[]>;
  /** Hashes everything again; a file that the browser's cache holds wrong is fetched anew. */
  repair(onStep: (done: number, total: number) => void): Promise<RepairReport>;
  /** Throws every image away: the next start makes its own. */
  clear(): Promise<void>;
}

export function createMaintenance(parts: {
  files: RuntimeFiles;
  interpreterFile: ListedFile;
  interpreterFiles: RuntimeFiles["load"];
  images: ImageStore;
  log(): readonly StartEntry[];
}): Maintenance {
  const { files, images, log } = parts;
  return {
    log,
    kept: images.list,
    clear: images.clear,
    async repair(onStep) {
      const report: RepairReport = { right: 0, wrong: [], removed: [] };
      const manifest = await files.manifest();
      const kept = await images.list();
      const total = manifest.files.length + 1 + kept.length;
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
      await look(parts.interpreterFile, parts.interpreterFiles);
      for (const file of manifest.files) await look(file, files.load);
      for (const { name } of kept) {
        const found = await images.load(name);
        const isRight = found !== null && (await sha256Hex(await found.image.arrayBuffer())) === found.sha256;
        if (!isRight) {
          await images.remove(name);
          report.removed.push(name);
        }
        done += 1;
        onStep(done, total);
      }
      return report;
    },
  };
}
