/** Makes the site available offline, piece by piece, and says at each moment how far that is. */
import { fetchListed } from "../python/fetch-listed";
import { filesOfSet, largerSet, type OfflineSet } from "../python/offline-sets";
import type { Receive } from "../python/receive";
import type { RuntimeCache } from "../python/runtime-cache";
import { addressIn } from "../python/runtime-files";
import type { RuntimeFile, RuntimeManifest } from "../python/runtime-manifest";
import type { ShellClient } from "./shell-client";

export type OfflineState =
  | { kind: "checking"; done: number; total: number }
  /** Nobody has asked for anything yet. */
  | { kind: "empty" }
  /** `what` is the site itself, or Python's files. */
  | { kind: "fetching"; set: OfflineSet; what: "page" | "python"; loaded: number; total: number }
  /** Paused, broken off, or left; `message` says why where it was not the person. The bytes are those of Python's files; `total` is null before they began. */
  | { kind: "incomplete"; set: OfflineSet; loaded: number; total: number | null; message: string | null }
  /** What should be here is damaged or gone: a sentence for each file. */
  | { kind: "damaged"; set: OfflineSet; wrong: readonly string[] }
  /** Every byte is here and was compared with its SHA-256. */
  | { kind: "available"; set: OfflineSet; bytes: number };

export interface Offline {
  state(): OfflineState;
  subscribe(listener: () => void): () => void;
  /** Looks at all that is kept and compares it with what it should be. */
  look(): Promise<void>;
  /** Fetches what is missing of the set and of the site, and mends what is damaged. Goes on where an earlier one has ended. */
  complete(set: OfflineSet): Promise<void>;
  pause(): void;
  /** Removes Python's files; the site itself stays. */
  remove(): Promise<void>;
}

export interface OfflineParts {
  manifest(): Promise<RuntimeManifest>;
  /** The folder that Python's files lie in. */
  folder: URL;
  cache: RuntimeCache;
  receive: Receive;
  shell: Pick<ShellClient, "ready" | "check">;
  /** Asks the browser not to throw away what this site keeps. */
  persist(): void;
}

export function createOffline({ manifest, folder, cache, receive, shell, persist }: OfflineParts): Offline {
  const listeners = new Set<() => void>();
  let state: OfflineState = { kind: "checking", done: 0, total: 1 };
  /** Of what is going on; the next thing ends it. */
  let work: AbortController | null = null;

  function set(next: OfflineState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function begin(): AbortSignal {
    work?.abort();
    work = new AbortController();
    return work.signal;
  }

  async function look(): Promise<void> {
    const signal = begin();
    set({ kind: "checking", done: 0, total: 1 });
    const say = (next: OfflineState) => {
      if (!signal.aborted) set(next);
    };
    const choice = await cache.choice();
    if (choice === null) return say({ kind: "empty" });
    const files = filesOfSet(await manifest(), choice.set);
    if (!choice.isComplete) {
      return say({ kind: "incomplete", set: choice.set, loaded: await bytesHere(files), total: sizeOf(files), message: null });
    }
    let shellDone = 0;
    let shellTotal = 0;
    let filesDone = 0;
    const report = () => say({ kind: "checking", done: shellDone + filesDone, total: shellTotal + files.length });
    const site = await shell.check(false, (done, total) => {
      shellDone = done;
      shellTotal = total;
      report();
    });
    const wrong = [...site.wrong];
    // One after the other: all together would fill the memory of a small machine.
    for (const file of files) {
      if (signal.aborted) return;
      const { kind } = await cache.load(file);
      if (kind !== "right") wrong.push(`The file ${file.name} is ${kind === "missing" ? "gone" : "damaged"}.`);
      filesDone += 1;
      report();
    }
    say(
      wrong.length > 0
        ? { kind: "damaged", set: choice.set, wrong }
        : { kind: "available", set: choice.set, bytes: site.bytes + sizeOf(files) },
    );
  }

  async function bytesHere(files: readonly RuntimeFile[]): Promise<number> {
    let sum = 0;
    for (const file of files) sum += await cache.bytesOf(file);
    return sum;
  }

  async function complete(wanted: OfflineSet): Promise<void> {
    const signal = begin();
    const chosen = largerSet(wanted, (await cache.choice())?.set ?? wanted);
    let reached: Reached = NOTHING_YET;
    const report = (what: "page" | "python", loaded: number, total: number) => {
      if (signal.aborted) return;
      if (what === "python") reached = { loaded, total };
      set({ kind: "fetching", set: chosen, what, loaded, total });
    };
    report("page", 0, 1);
    try {
      persist();
      await cache.choose({ set: chosen, isComplete: false });
      await shell.ready((loaded, total) => report("page", loaded, total));
      const site = await shell.check(true, () => {});
      const files = filesOfSet(await manifest(), chosen);
      await fetchAll(files, signal, (loaded) => report("python", loaded, sizeOf(files)));
      if (signal.aborted) return;
      await cache.choose({ set: chosen, isComplete: true });
      set(
        site.wrong.length > 0
          ? { kind: "damaged", set: chosen, wrong: site.wrong }
          : { kind: "available", set: chosen, bytes: site.bytes + sizeOf(files) },
      );
    } catch (error) {
      if (!signal.aborted) set({ kind: "incomplete", set: chosen, ...reached, message: wordsOf(error) });
    }
  }

  async function fetchAll(files: readonly RuntimeFile[], signal: AbortSignal, onBytes: (loaded: number) => void): Promise<void> {
    let before = 0;
    for (const file of files) {
      signal.throwIfAborted();
      if ((await cache.load(file)).kind !== "right") {
        const onFileBytes = (loaded: number) => onBytes(before + loaded);
        const request = { file, address: addressIn(folder, file), onBytes: onFileBytes, signal, pieces: cache.piecesOf(file) };
        await cache.save(file, await fetchListed(receive, request));
      }
      before += file.size;
      onBytes(before);
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => look().catch((error: unknown) => set({ kind: "damaged", set: "everything", wrong: [wordsOf(error)] })),
    complete,
    pause() {
      if (state.kind !== "fetching") return;
      work?.abort();
      const { set: paused, what, loaded, total } = state;
      set({ kind: "incomplete", set: paused, ...(what === "python" ? { loaded, total } : NOTHING_YET), message: null });
    },
    async remove() {
      begin();
      await cache.choose(null);
      await cache.keepOnly([]);
      set({ kind: "empty" });
    },
  };
}

interface Reached {
  loaded: number;
  total: number | null;
}
const NOTHING_YET: Reached = { loaded: 0, total: null };

export const sizeOf = (files: readonly RuntimeFile[]) => files.reduce((sum, { size }) => sum + size, 0);

function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "QuotaExceededError") {
    return "There is no room for it: the browser gives this site no more space. Free some space on this device, or choose a smaller set.";
  }
  return error instanceof Error ? error.message : String(error);
}
