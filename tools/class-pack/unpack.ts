/** Makes the class pack out of the built site and unpacks it as a person's computer does: modes included. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACK_FOLDER, packFiles, zipPack } from "./pack";
import { pupilBytes } from "./pupil-bytes";
import type { ServerProgram } from "./running-server";
import { teacherPage } from "./teacher-page";

const PYTHON = process.platform === "win32" ? "python" : "python3";
const UNZIP = `
import sys, os, zipfile
with zipfile.ZipFile(sys.argv[1]) as pack:
    for entry in pack.infolist():
        os.chmod(pack.extract(entry, sys.argv[2]), entry.external_attr >> 16)
`;

export interface UnpackedPack {
  folder: string;
  remove(): void;
}

/** @param dist the built site */
export function unpackedPack(dist: string): UnpackedPack {
  const temporary = mkdtempSync(join(tmpdir(), "class-pack-"));
  const zip = join(temporary, "pack.zip");
  writeFileSync(zip, zipPack(packFiles(dist, teacherPage(pupilBytes(dist)))));
  const { status, stderr } = spawnSync(PYTHON, ["-c", UNZIP, zip, temporary], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The class pack could not be unpacked:\n${stderr}`);
  rmSync(zip);
  return { folder: join(temporary, PACK_FOLDER), remove: () => rmSync(temporary, { recursive: true }) };
}

/** What a person opens; which server it takes depends on what the computer has. */
export const launcher = (pack: string): ServerProgram => ({ name: "start.sh", command: join(pack, "start.sh"), args: [] });
