/**
 * The memory images that the site is built with: made from the interpreter's own script and the runtime's files, once for each version
 * of them, and kept in the user's cache. The same input gives the same bytes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzip } from "libdeflate";
import * as v from "valibot";
import type { ImageSetNeeds } from "../../src/python/image-sets";
import { sha256Schema } from "../../src/python/runtime-manifest";
import { createInterpreterThreads } from "../regrade/interpreter-threads";
import { openRuntimePacks } from "../regrade/runtime-packs";
import { cacheFolder } from "../runtime/cache";
import { sha256Of, writeWhole } from "../runtime/files";
import { moduleForNode } from "../vite/sandbox-plugin";

const RUNTIME = join(import.meta.dirname, "../../public/pyodide");
/** Level 9 takes twice as long for 1 % less, 12 nine times as long for 3 %. */
const LEVEL = 6;
const LIST = "images.json";

export interface ImageFile {
  set: string;
  /** Gzipped. */
  content: Uint8Array;
}

const listSchema = v.strictObject({ key: v.string(), images: v.array(v.strictObject({ set: v.string(), sha256: sha256Schema })) });

export interface Making {
  /** Where they are kept for the next build. */
  folder: string;
  sets: readonly ImageSetNeeds[];
  /** Called before each image that must be made: that takes 5 to 10 s. */
  onMake(set: string): void;
}

export const imageCacheFolder = () => join(dirname(cacheFolder(process.env, process.platform)), "images");

export async function buildImages({ folder, sets, onMake }: Making): Promise<ImageFile[]> {
  const thread = await moduleForNode("tools/images/thread.mjs");
  const key = sha256Of([thread, readFileSync(join(RUNTIME, "manifest.json"), "utf8"), JSON.stringify(sets), LEVEL].join("\n"));
  const kept = await readKept(folder, key).catch(() => null);
  if (kept !== null) return kept;
  const made = await makeImages(thread, sets, onMake);
  // A build needs no cache.
  await keep(folder, key, made).catch(() => {});
  return made;
}

async function makeImages(thread: string, sets: Making["sets"], onMake: Making["onMake"]): Promise<ImageFile[]> {
  const work = mkdtempSync(join(tmpdir(), "learning-rate-"));
  try {
    const script = join(work, "thread.mjs");
    writeFileSync(script, thread);
    const threads = createInterpreterThreads(script, openRuntimePacks(RUNTIME));
    const images: ImageFile[] = [];
    for (const set of sets) {
      onMake(set.name);
      images.push({ set: set.name, content: gzip(new Uint8Array(await threads.imageOf(set)), LEVEL) });
    }
    return images;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const pathOf = (folder: string, set: string) => join(folder, `${set}.image`);

/** @throws where there are none, or not all of them, or others */
async function readKept(folder: string, key: string): Promise<ImageFile[]> {
  const list = v.parse(listSchema, JSON.parse(await readFile(join(folder, LIST), "utf8")));
  if (list.key !== key) throw new Error("They belong to another version.");
  return Promise.all(
    list.images.map(async ({ set, sha256 }) => {
      const content = await readFile(pathOf(folder, set));
      if (sha256Of(content) !== sha256) throw new Error(`The image ${set} was altered.`);
      return { set, content };
    }),
  );
}

async function keep(folder: string, key: string, images: readonly ImageFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { set, content } of images) await writeWhole(pathOf(folder, set), content);
  await writeWhole(
    join(folder, LIST),
    JSON.stringify({ key, images: images.map(({ set, content }) => ({ set, sha256: sha256Of(content) })) }),
  );
}
