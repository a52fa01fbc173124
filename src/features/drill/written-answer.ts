/** A right answer as it stands on the sheet: Markdown with formulas. */
import type { AnswerForm, DrillAnswer } from "../../content/drill";

export function writtenAnswer(form: AnswerForm, answer: DrillAnswer): string {
  if (form.kind === "choice") return typeof answer === "number" ? (form.options[answer] ?? "") : "";
  if (form.kind === "code") return `\`${String(answer)}\``;
  if (form.kind === "shape") return Array.isArray(answer) ? `\`${shapeText(answer.flat())}\`` : "an error";
  if (typeof answer === "number") return `$${numberText(answer)}$`;
  if (!Array.isArray(answer)) return "";
  const rows = answer.map((row) => (typeof row === "number" ? numberText(row) : row.map(numberText).join(" & ")));
  return form.kind === "vector" ? `$(${rows.join(", ")})$` : `$\\begin{pmatrix}${rows.join(" \\\\ ")}\\end{pmatrix}$`;
}

/** As Python writes it. */
function shapeText(sizes: readonly number[]): string {
  return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`;
}

/** No 0.30000000000000004. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(10)));
}
