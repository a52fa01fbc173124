/** Reads a folder of hand-ins: a bad file is named, and stops nothing. */
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { EMPTY_GRADEBOOK, type Gradebook, withHandIn } from "../../src/features/classroom/gradebook";
import type { RefusedFile } from "../../src/features/classroom/gradebook-csv";
import { type Intake, readHandIn } from "../../src/features/classroom/intake";
import { RequestError } from "./request";

const MOST_FILES = 500;
const ENDING = ".lr.json";

export interface FolderContent {
  book: Gradebook;
  refused: RefusedFile[];
  files: number;
  /** Files with other endings. */
  leftAside: number;
}

export async function readFolder(folder: string, isKnown: (exercise: string) => boolean): Promise<FolderContent> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new RequestError(`There is no folder ${folder}. Name the one in which the hand-ins lie.`);
  // No links: one that came in an archive of pupils' files could lead anywhere.
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const names = all.filter((name) => name.toLowerCase().endsWith(ENDING)).sort();
  if (names.length === 0)
    throw new RequestError(
      `${folder} holds no hand-ins: their names end in ${ENDING}${all.length > 0 ? `, and none of its ${all.length} files does` : ""}.`,
    );
  if (names.length > MOST_FILES)
    throw new RequestError(
      `${folder} holds ${names.length} hand-ins; at most ${MOST_FILES} are graded at a time. Grade its folders one by one.`,
    );
  let book = EMPTY_GRADEBOOK;
  const refused: RefusedFile[] = [];
  for (const name of names) {
    const intake = await readOne(folder, name);
    if (intake.kind === "refused") {
      refused.push(intake);
      continue;
    }
    const next = withHandIn(book, intake.file, intake.handIn, isKnown);
    book = next.book;
    if (next.replaced !== null)
      refused.push({ file: next.replaced, reason: `${intake.handIn.pupil} has handed in twice: the later one counts.` });
  }
  return { book, refused, files: names.length, leftAside: all.length - names.length };
}

async function readOne(folder: string, name: string): Promise<Intake> {
  const path = join(folder, name);
  const file = name.split(sep).join("/");
  try {
    const text = async () => new TextDecoder().decode(await readFile(path));
    return await readHandIn({ name: file, size: statSync(path).size, text });
  } catch (error) {
    return { kind: "refused", file, reason: `The file could not be read. (${error instanceof Error ? error.message : String(error)})` };
  }
}
