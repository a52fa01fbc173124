/** The class pack as files: the site, the list of what is served, the servers and what starts them. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { IMAGE_FOLDER } from "../vite/image-plugin";
import { asTable, listFile, listSite, type SiteFile } from "./site-list";

const LAUNCH = join(import.meta.dirname, "launch");
/** What unpacks to this folder. */
export const PACK_FOLDER = "learning-rate-class";
export const TEACHER_PAGE = "teacher.html";

/** Already small, so that packing them again would only take time. */
const COMPRESSED = /\.(pack|gz|br|woff2?|png|webp|zip)$/;
const ENDINGS = { br: ".br", gzip: ".gz", identity: "" };
const UNIX = 3;
/** The earliest date that a zip file can hold: the same site gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/** By path in the pack's folder. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** @param dist the built site */
export function packFiles(dist: string, teacherPage: string): PackFiles {
  const page = new TextEncoder().encode(teacherPage);
  // Pages over plain http take no memory images: they could not keep them.
  const site = listSite(dist).filter(({ path }) => !path.startsWith(`${IMAGE_FOLDER}/`));
  const listed: SiteFile[] = [...site, listFile(TEACHER_PAGE, page, ["identity"])];
  return new Map<string, Uint8Array>([
    ...launchFiles(),
    ["files.tsv", new TextEncoder().encode(asTable(listed))],
    [`site/${TEACHER_PAGE}`, page],
    ...site.flatMap(({ path, encodings }) =>
      encodings.map((encoding): [string, Uint8Array] => {
        const name = `${path}${ENDINGS[encoding]}`;
        return [`site/${name}`, readFileSync(join(dist, name))];
      }),
    ),
  ]);
}

function launchFiles(): [string, Uint8Array][] {
  return readdirSync(LAUNCH, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(LAUNCH, path).replaceAll("\\", "/"), readFileSync(path)]);
}

export function zipPack(files: PackFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    const mode = isStarted(path) ? 0o755 : 0o644;
    entries[`${PACK_FOLDER}/${path}`] = [
      content,
      { level: COMPRESSED.test(path) ? 0 : 9, mtime: DATE, os: UNIX, attrs: (0o100000 | mode) << 16 },
    ];
  }
  return zipSync(entries);
}

const isStarted = (path: string) => /\.(sh|command)$/.test(path);
