/** `npm run pack:class`: everything a class needs without a network, in one zip. */
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "../setup.mjs";
import { PACK_FOLDER, packFiles, zipPack } from "./pack";
import { pupilBytes } from "./pupil-bytes";
import { inMegabytes, teacherPage } from "./teacher-page";

const ROOT = join(import.meta.dirname, "../..");
const DIST = join(ROOT, "dist");
const ZIP = join(ROOT, `${PACK_FOLDER}.zip`);
/** What the build reads. */
const SOURCES = [
  "exercises",
  "index.html",
  "package-lock.json",
  "public",
  "src",
  "tools/content",
  "tools/images",
  "tools/regrade",
  "tools/runtime",
  "tools/vite",
  "vite.config.ts",
];

function newest(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

function isBuilt(): boolean {
  const page = join(DIST, "index.html");
  return existsSync(page) && Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) <= statSync(page).mtimeMs;
}

if (!isBuilt()) must("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
const sets = pupilBytes(DIST);
const zip = zipPack(packFiles(DIST, teacherPage(sets)));
writeFileSync(ZIP, zip);
console.log(`${PACK_FOLDER}.zip: ${inMegabytes(zip.byteLength)} MB. Unpack it on the teacher's computer and open`);
console.log("  Windows  start.cmd\n  macOS    start.command\n  Linux    start.sh, in a terminal\n");
for (const { name, bytes } of sets)
  console.log(`A pupil fetches at most ${inMegabytes(bytes)} MB for exercises with ${name}, and nothing in the next lesson.`);
