import type { ExerciseId } from "../../content/exercise";
import { type Gradebook, type Outcome, type Piece, type Pupil, type Remark, remarksOf } from "./gradebook";

/** A file that was not taken, and why. */
export interface RefusedFile {
  file: string;
  reason: string;
}

/**
 * One line a pupil and exercise, with a heading line; commas, UTF-8 with a byte order mark, so that spreadsheets read names right.
 * `when` is ISO 8601, UTC. A file that was not taken has a line at the end.
 */
export function gradebookCsv(book: Gradebook, refused: readonly RefusedFile[] = []): string {
  const remarks = remarksOf(book);
  const rows = book.pupils.flatMap((pupil) =>
    [...book.exercises, ...pupil.pieces.filter(isUnknown).map(({ exercise }) => exercise)].map((exercise) => {
      const piece = pupil.pieces.find((candidate) => candidate.exercise === exercise);
      return rowOf(
        pupil,
        exercise,
        piece,
        (remarks.get(pupil.file) ?? []).filter((remark) => remark.exercise === exercise),
      );
    }),
  );
  const refusals = refused.map(({ file, reason }) => ["", file, "", "", "not graded", "", "", "", "", "", reason]);
  return `\uFEFF${[HEADINGS, ...rows, ...refusals].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const isUnknown = ({ outcome }: Piece) => outcome.kind === "unknown";

const HEADINGS = [
  "pupil",
  "file",
  "handed in",
  "exercise",
  "result",
  "tests passed",
  "tests",
  "tries",
  "claimed",
  "alike with",
  "to look at",
];

function rowOf(pupil: Pupil, exercise: ExerciseId, piece: Piece | undefined, remarks: readonly Remark[]): (string | number)[] {
  const head = [pupil.name, pupil.file, when(pupil.madeAt), exercise];
  if (!piece) return [...head, "not handed in", "", "", "", "", "", ""];
  const { outcome, tries, claimed } = piece;
  const [passed, total] = outcome.kind === "graded" ? [outcome.passed, outcome.total] : ["", ""];
  const others = remarks.flatMap((remark) => (remark.kind === "alike" ? remark.others : []));
  return [
    ...head,
    resultOf(outcome),
    passed,
    total,
    tries,
    claimed === null ? "" : `${claimed.passed} of ${claimed.total}`,
    others.join("; "),
    remarks
      .filter(({ kind }) => kind !== "alike")
      .map(remarkText)
      .join("; "),
  ];
}

function resultOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "waiting":
    case "grading":
      return "not graded yet";
    case "graded":
      return outcome.passed === outcome.total ? "passed" : "in part";
    case "ended":
      return outcome.why === "broken" ? "does not load" : outcome.why === "timed-out" ? "timed out" : "crashed";
    case "unknown":
      return "no such exercise";
  }
}

/** Without the exercise's name. */
export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "alike":
      return `as ${remark.others.join(", ")}`;
    case "claim":
      return `file says ${remark.claimed.passed} of ${remark.claimed.total}, we count ${remark.passed}`;
    case "ended":
      return remark.message;
    case "unknown":
      return "no such exercise here";
  }
}

/** "" where nobody has said when: links and files of code do not. A date beyond the calendar, in a file made by hand, is no reason to fail. */
function when(milliseconds: number): string {
  if (milliseconds === 0) return "";
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

/** A spreadsheet takes a cell that begins like this for a formula, and a pupil chose the name. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
