/** A class's hand-ins with answers out of the exercises' own folders, so that each verdict is known. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HandIn } from "../src/content/hand-in";
import { writeShareFile } from "../src/content/share-file";

const EXERCISES = join(import.meta.dirname, "../exercises");

export interface HandInFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Expected {
  pupil: string;
  file: HandInFile;
  /** Whether each exercise passes, in their order. */
  passes: readonly boolean[];
}

const read = (exercise: string, file: string) => readFileSync(join(EXERCISES, exercise, file), "utf8");
const answers = (exercise: string, kind: "right" | "wrong") =>
  readdirSync(join(EXERCISES, exercise, kind))
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => `# ${kind}/${name}\n${read(exercise, join(kind, name))}`);

/** Every third piece is wrong, and each file claims that all passed. */
export function classOf(pupils: number, exercises: readonly string[]): Expected[] {
  const material = exercises.map((exercise) => ({
    exercise,
    right: [read(exercise, "solution.py"), ...answers(exercise, "right")],
    wrong: answers(exercise, "wrong"),
  }));
  return Array.from({ length: pupils }, (_, index) => {
    const pupil = `Pupil ${String(index + 1).padStart(3, "0")}`;
    const passes = material.map((_exercise, column) => (index + column) % 3 !== 2);
    const work = material.map(({ exercise, right, wrong }, column) => {
      const choices = passes[column] ? right : wrong;
      // A line of its own in each, so that equal answers are told from copies.
      const code = `NAME = ${JSON.stringify(pupil)}\n${choices[index % choices.length]}`;
      return { exercise, code, claimed: { passed: 9, total: 9 }, tries: 1 + (index % 5) };
    });
    return { pupil, passes, file: handInFile({ kind: "hand-in", pupil, assignment: "Week 6", madeAt: 1_000 + index, work }) };
  });
}

export function handInFile(handIn: HandIn): HandInFile {
  return { name: `${handIn.pupil}.lr.json`, mimeType: "application/json", buffer: Buffer.from(writeShareFile(handIn)) };
}
