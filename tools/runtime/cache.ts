/** One folder a user, shared by all clones: 35 MB of wheels are fetched once. */
import { mkdir, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { makeWorkFolder, messageOf, readIfThere, removeAbandoned, writeWhole } from "./files";
import type { WantedFile } from "./plan";

export interface Cache {
  readonly folder: string;
  read(file: WantedFile): Promise<Uint8Array | undefined>;
  /** Never fails: the runtime can be assembled without a cache. */
  keep(file: WantedFile, bytes: Uint8Array): Promise<void>;
  discard(file: WantedFile): Promise<void>;
  /** A fresh folder for downloads in progress. The caller removes it. */
  workFolder(): Promise<string>;
}

export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string = homedir()): string {
  return join(userCacheFolder(env, platform, home), "learning-rate", "runtime");
}

function userCacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === "darwin") return join(home, "Library", "Caches");
  if (platform === "win32") return env["LOCALAPPDATA"] ?? join(home, "AppData", "Local");
  const chosen = env["XDG_CACHE_HOME"];
  // The XDG specification says to ignore a relative path.
  return chosen !== undefined && isAbsolute(chosen) ? chosen : join(home, ".cache");
}

/** The hash stands first in the name, so two versions of one file never get in each other's way. */
export function cachedName(file: WantedFile): string {
  return `${file.sha256}-${file.name}`;
}

export function openCache(folder: string, warn: (text: string) => void): Cache {
  const pathOf = (file: WantedFile): string => join(folder, cachedName(file));
  let works = true;
  return {
    folder,
    read: (file) => readIfThere(pathOf(file)),
    keep: async (file, bytes) => {
      if (!works) return;
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(pathOf(file), bytes);
      } catch (error) {
        works = false;
        warn(`The cache folder cannot be written (${messageOf(error)}): going on without it.`);
      }
    },
    discard: (file) => rm(pathOf(file), { force: true }),
    workFolder: async () => {
      await removeAbandoned(folder);
      return makeWorkFolder(folder).catch(() => makeWorkFolder(tmpdir()));
    },
  };
}
