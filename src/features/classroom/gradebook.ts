/** The class's work and what grading it again has given. No browser and no Python here: the command line uses it too. */
import type { ExerciseId } from "../../content/exercise";
import type { HandIn, Work } from "../../content/hand-in";
import type { CheckEnd } from "../../python/python-runtime";
import { plainCode } from "./likeness";

export type Outcome =
  | { kind: "waiting" }
  | { kind: "grading" }
  | { kind: "graded"; passed: number; total: number }
  /** No test ran, or none to its end. */
  | { kind: "ended"; why: "broken" | "timed-out" | "crashed"; message: string }
  /** There is no such exercise on this site. */
  | { kind: "unknown" };

export interface Piece extends Work {
  /** By which equal work is found; see `likeness.ts`. */
  plain: string;
  outcome: Outcome;
}

export interface Pupil {
  /** The file's name, made unlike the others'. */
  file: string;
  name: string;
  madeAt: number;
  pieces: readonly Piece[];
}

export interface Gradebook {
  pupils: readonly Pupil[];
  /** Those that this site has, in the order in which the files bring them. */
  exercises: readonly ExerciseId[];
}

export const EMPTY_GRADEBOOK: Gradebook = { pupils: [], exercises: [] };

/** Adds a hand-in; one with the same pupil's name, made earlier, makes way: its file name is in `replaced`. */
export function withHandIn(
  book: Gradebook,
  file: string,
  handIn: HandIn,
  isKnown: (exercise: ExerciseId) => boolean,
): { book: Gradebook; replaced: string | null } {
  const former = book.pupils.find((other) => sameName(other.name, handIn.pupil));
  if (former && former.madeAt > handIn.madeAt) return { book, replaced: file };
  const others = book.pupils.filter((other) => other !== former);
  const names = others.map((other) => other.file);
  const pupil: Pupil = {
    file: names.includes(file) ? `${file} (${names.length + 1})` : file,
    name: handIn.pupil,
    madeAt: handIn.madeAt,
    pieces: lastOfEach(handIn.work, isKnown),
  };
  const pupils = [...others, pupil].sort((a, b) => a.name.localeCompare(b.name) || a.file.localeCompare(b.file));
  const known = pupil.pieces.filter(({ outcome }) => outcome.kind !== "unknown").map(({ exercise }) => exercise);
  const exercises = [...new Set([...book.exercises, ...known])];
  return { book: { pupils, exercises }, replaced: former && former.file !== file ? former.file : null };
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize("NFC").replaceAll(/\s+/g, " ").trim().toLowerCase();
  return plain(one) === plain(other);
}

function lastOfEach(work: readonly Work[], isKnown: (exercise: ExerciseId) => boolean): Piece[] {
  const pieces = new Map<ExerciseId, Piece>();
  for (const piece of work)
    pieces.set(piece.exercise, {
      ...piece,
      plain: plainCode(piece.code),
      outcome: { kind: isKnown(piece.exercise) ? "waiting" : "unknown" },
    });
  return [...pieces.values()];
}

export function outcomeOf(end: CheckEnd): Outcome {
  switch (end.kind) {
    case "checked":
      return { kind: "graded", passed: end.tests.filter(({ outcome }) => outcome === "passed").length, total: end.tests.length };
    case "broken":
      return { kind: "ended", why: "broken", message: "the code does not load" };
    case "timed-out":
      return { kind: "ended", why: "timed-out", message: `stopped after ${end.seconds} s` };
    case "crashed":
    case "unavailable":
      return { kind: "ended", why: "crashed", message: end.message };
    case "stopped":
      return { kind: "waiting" };
  }
}

export function withOutcome(book: Gradebook, file: string, exercise: ExerciseId, outcome: Outcome): Gradebook {
  const pupils = book.pupils.map((pupil) =>
    pupil.file === file
      ? { ...pupil, pieces: pupil.pieces.map((piece) => (piece.exercise === exercise ? { ...piece, outcome } : piece)) }
      : pupil,
  );
  return { ...book, pupils };
}

export interface Job {
  file: string;
  pupil: string;
  piece: Piece;
}

/** Exercise by exercise, so that one interpreter's image serves the whole column. */
export function waitingJobs({ pupils, exercises }: Gradebook): Job[] {
  return exercises.flatMap((exercise) =>
    pupils.flatMap(({ file, name, pieces }) =>
      pieces
        .filter((piece) => piece.exercise === exercise && piece.outcome.kind === "waiting")
        .map((piece) => ({ file, pupil: name, piece })),
    ),
  );
}

export interface Counts {
  pupils: number;
  pieces: number;
  done: number;
  complete: number;
  inPart: number;
  notHandedIn: number;
}

export function countsOf({ pupils, exercises }: Gradebook): Counts {
  const pieces = pupils.flatMap((pupil) => pupil.pieces).filter(({ outcome }) => outcome.kind !== "unknown");
  const graded = pieces.filter(({ outcome }) => outcome.kind !== "waiting" && outcome.kind !== "grading");
  const complete = graded.filter(({ outcome }) => isFull(outcome)).length;
  return {
    pupils: pupils.length,
    pieces: pieces.length,
    done: graded.length,
    complete,
    inPart: graded.length - complete,
    notHandedIn: pupils.length * exercises.length - pieces.length,
  };
}

export function isFull(outcome: Outcome): boolean {
  return outcome.kind === "graded" && outcome.passed === outcome.total && outcome.total > 0;
}

/** What a teacher should look at: said, never judged. */
export type Remark = { exercise: ExerciseId } & (
  | { kind: "alike"; others: readonly string[] }
  /** The file says more than grading gave. */
  | { kind: "claim"; claimed: { passed: number; total: number }; passed: number }
  | { kind: "ended"; message: string }
  | { kind: "unknown" }
);

/** By file name. */
export function remarksOf({ pupils }: Gradebook): ReadonlyMap<string, readonly Remark[]> {
  const authors = new Map<string, Pupil[]>();
  const keyOf = (piece: Piece) => `${piece.exercise}\n${piece.plain}`;
  for (const pupil of pupils) {
    for (const piece of pupil.pieces) {
      const key = keyOf(piece);
      const known = authors.get(key);
      if (known) known.push(pupil);
      else authors.set(key, [pupil]);
    }
  }
  return new Map(
    pupils.map((pupil) => [
      pupil.file,
      pupil.pieces.flatMap((piece) => {
        const others = (authors.get(keyOf(piece)) ?? []).filter((other) => other !== pupil).map(({ name }) => name);
        return [...alike(piece, others), ...trouble(piece), ...unconfirmed(piece)];
      }),
    ]),
  );
}

function alike({ exercise }: Piece, others: readonly string[]): Remark[] {
  return others.length > 0 ? [{ kind: "alike", exercise, others }] : [];
}

function trouble({ exercise, outcome }: Piece): Remark[] {
  if (outcome.kind === "unknown") return [{ kind: "unknown", exercise }];
  return outcome.kind === "ended" ? [{ kind: "ended", exercise, message: outcome.message }] : [];
}

function unconfirmed({ exercise, outcome, claimed }: Piece): Remark[] {
  if (claimed === null || (outcome.kind !== "graded" && outcome.kind !== "ended")) return [];
  const passed = outcome.kind === "graded" ? outcome.passed : 0;
  const saysAll = claimed.passed === claimed.total && !isFull(outcome);
  return claimed.passed > passed || saysAll ? [{ kind: "claim", exercise, claimed, passed }] : [];
}
