/** What a teacher drops on the page, read one after the other: a bad file is named, and stops nothing. */
import * as v from "valibot";
import { type HandIn, handInSchema } from "../../content/hand-in";
import { type SharedCode, sharedCodeSchema, unpackShare } from "../../content/share";
import { readShareFile } from "../../content/share-file";

export const MOST_FILES = 200;
const MOST_NAME_CHARACTERS = 100;

export type Intake = { kind: "taken"; file: string; handIn: HandIn } | { kind: "refused"; file: string; reason: string };

const handInFileSchema = v.variant("kind", [handInSchema, sharedCodeSchema]);

/** @param file a hand-in, or somebody's code for one exercise, as the Share dialog saves it: then the file's name is the pupil's */
export async function readHandIn(file: Pick<File, "name" | "size" | "text">): Promise<Intake> {
  const reading = await readShareFile(file, handInFileSchema);
  if (reading.kind === "refused") return { kind: "refused", file: file.name, reason: reading.reason };
  const handIn = reading.value.kind === "code" ? handInOf(reading.value, file.name) : reading.value;
  return { kind: "taken", file: file.name, handIn };
}

function handInOf({ exercise, code }: SharedCode, fileName: string): HandIn {
  const pupil = fileName.replace(/(\.lr)?\.json$/i, "").slice(-MOST_NAME_CHARACTERS);
  const work = [{ exercise, code, claimed: null, tries: 0 }];
  return { kind: "hand-in", pupil: pupil === "" ? fileName : pupil, assignment: null, madeAt: 0, work };
}

/** Links with somebody's code, as pupils without a file send them: one a line, the pupil's name before it. Those of one name are one hand-in. */
export async function readHandInLinks(text: string): Promise<Intake[]> {
  const taken = new Map<string, HandIn>();
  const refused: Intake[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = `line ${index + 1}`;
    const found = /^(.*?)\s*(?:https?|file):\/\/\S*#\S*[?&]c=(\S+)$/.exec(line.trim());
    const payload = found?.[2];
    if (payload === undefined) {
      refused.push({ kind: "refused", file: place, reason: "There is no link with code in it." });
      continue;
    }
    const reading = await unpackShare(payload, sharedCodeSchema);
    if (reading.kind === "refused") {
      refused.push({ kind: "refused", file: place, reason: reading.reason });
      continue;
    }
    const { exercise, code } = reading.value;
    const pupil = (found?.[1] ?? "").replace(/[:,;\s]+$/, "").slice(0, MOST_NAME_CHARACTERS) || `Somebody (${place})`;
    const known = taken.get(pupil)?.work ?? [];
    const work = [...known, { exercise, code, claimed: null, tries: 0 }];
    taken.set(pupil, { kind: "hand-in", pupil, assignment: null, madeAt: 0, work });
  }
  return [...[...taken].map(([pupil, handIn]) => ({ kind: "taken" as const, file: `link of ${pupil}`, handIn })), ...refused];
}
