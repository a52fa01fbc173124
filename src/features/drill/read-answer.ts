/** What was typed, as an answer that `check` takes; or what about it cannot be read. That is said, and never graded. */
import type { AnswerForm, DrillAnswer } from "../../content/drill";
import { readNumber } from "./read-number";

/** `cell` is the field that the message speaks of. */
export type AnswerReading = { kind: "answer"; value: DrillAnswer } | { kind: "problem"; message: string; cell: number };

/** One text a field, rows after each other. */
export function emptyCells(form: AnswerForm): string[] {
  return Array.from({ length: cellCount(form) }, () => "");
}

export function cellCount(form: AnswerForm): number {
  if (form.kind === "matrix") return form.rows * form.columns;
  return form.kind === "vector" ? form.length : 1;
}

export function columnsOf(form: AnswerForm): number {
  return form.kind === "matrix" ? form.columns : 1;
}

/** "Row 1, column 2", "Entry 2", or "Answer" where there is one field. */
export function cellName(form: AnswerForm, cell: number): string {
  if (form.kind === "matrix") return `Row ${Math.floor(cell / form.columns) + 1}, column ${(cell % form.columns) + 1}`;
  return form.kind === "vector" ? `Entry ${cell + 1}` : "Answer";
}

export function readAnswer(form: AnswerForm, cells: readonly string[]): AnswerReading {
  const [only = ""] = cells;
  switch (form.kind) {
    case "shape":
      return readShape(only);
    case "choice":
      return only === ""
        ? { kind: "problem", message: "Choose one of the answers first.", cell: 0 }
        : { kind: "answer", value: Number(only) };
    case "code":
      return readCode(only);
    default:
      return readNumbers(form, cells);
  }
}

type NumbersForm = Extract<AnswerForm, { kind: "number" | "vector" | "matrix" }>;

function readNumbers(form: NumbersForm, cells: readonly string[]): AnswerReading {
  const values: number[] = [];
  for (const [cell, text] of cells.entries()) {
    const reading = readNumber(text);
    if (reading.kind === "number") values.push(reading.value);
    else
      return { kind: "problem", message: form.kind === "number" ? reading.message : `${cellName(form, cell)}: ${reading.message}`, cell };
  }
  return { kind: "answer", value: arranged(form, values) };
}

function arranged(form: NumbersForm, values: number[]): DrillAnswer {
  if (form.kind === "number") return values[0] ?? 0;
  if (form.kind === "vector") return values;
  return Array.from({ length: form.rows }, (_, row) => values.slice(row * form.columns, (row + 1) * form.columns));
}

const SHAPE_HELP = "Write a shape such as (3, 1), or () for a single number; or choose “an error”.";

function readShape(text: string): AnswerReading {
  if (text === AN_ERROR) return { kind: "answer", value: null };
  const problem = (message: string): AnswerReading => ({ kind: "problem", message, cell: 0 });
  const inner = text
    .trim()
    .replace(/^[([]/, "")
    .replace(/[)\]]$/, "")
    .trim();
  if (text.trim() === "") return problem(`The field is empty. ${SHAPE_HELP}`);
  if (inner === "") return { kind: "answer", value: [] };
  const sizes = inner.replace(/,$/, "").split(/\s*[,x×]\s*|\s+/);
  if (!sizes.every((size) => /^\d{1,6}$/.test(size))) return problem(`“${text.trim()}” is no shape that can be read. ${SHAPE_HELP}`);
  return { kind: "answer", value: sizes.map(Number) };
}

/** What the field for a shape holds when the answer is that NumPy raises an error. */
export const AN_ERROR = "an error";

function readCode(text: string): AnswerReading {
  const code = text.trim();
  return code === ""
    ? { kind: "problem", message: "The field is empty. Write one expression of Python.", cell: 0 }
    : { kind: "answer", value: code };
}

/**
 * Several numbers in one text, as copied from a table or from NumPy's output: one a cell, from `from` on. Null where the text is at most
 * one number, which goes into its field as it is.
 */
export function spreadOver(form: AnswerForm, cells: readonly string[], from: number, pasted: string): string[] | null {
  if (form.kind !== "vector" && form.kind !== "matrix") return null;
  const rows = pasted
    .replaceAll(/[[\]()]/g, " ")
    .split(/[\n;]/)
    .map(numbersIn)
    .filter((row) => row.length > 0);
  if (rows.flat().length < 2) return null;
  const next = [...cells];
  const columns = columnsOf(form);
  const isGrid = form.kind === "matrix" && rows.length > 1;
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      const cell = isGrid ? from + r * columns + c : from + rows.slice(0, r).flat().length + c;
      const isInRow = !isGrid || (from % columns) + c < columns;
      if (isInRow && cell < next.length) next[cell] = text;
    }
  }
  return next;
}

/** Where there are spaces or tabs besides, a comma within digits belongs to the number. */
function numbersIn(line: string): string[] {
  const separator = /\d,\d/.test(line) && /[^,\s]\s+[^,\s]/.test(line) && !/,\s/.test(line) ? /\s+/ : /[,\s]+/;
  return line.split(separator).filter((part) => part !== "");
}
