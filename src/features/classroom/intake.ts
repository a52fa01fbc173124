/** What a teacher drops on the page, read one after the other: a bad file is named, and stops nothing. */
import { type HandIn, handInSchema } from "../../content/hand-in";
import { sharedCodeSchema, unpackShare } from "../../content/share";
import { readShareFile } from "../../content/share-file";

export const MOST_FILES = 200;

export type Intake = { kind: "taken"; file: string; handIn: HandIn } | { kind: "refused"; file: string; reason: string };

export async function readHandIn(file: File): Promise<Intake> {
  const reading = await readShareFile(file, handInSchema);
  return reading.kind === "read"
    ? { kind: "taken", file: file.name, handIn: reading.value }
    : { kind: "refused", file: file.name, reason: reading.reason };
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
    const pupil = (found?.[1] ?? "").replace(/[:,;\s]+$/, "").slice(0, 100) || `Somebody (${place})`;
    const known = taken.get(pupil)?.work ?? [];
    const work = [...known, { exercise, code, claimed: null, tries: 0 }];
    taken.set(pupil, { kind: "hand-in", pupil, assignment: null, madeAt: 0, work });
  }
  return [...[...taken].map(([pupil, handIn]) => ({ kind: "taken" as const, file: `link of ${pupil}`, handIn })), ...refused];
}
