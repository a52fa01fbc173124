/** A drill whose answer a test can compute from what stands on the screen. */
export const DETERMINANT = "#/drill/determinant?seed=42&level=1";

/** @param formulas as they were written: one holds `\begin{pmatrix}a & b \\ c & d\end{pmatrix}` */
export function determinantIn(formulas: readonly string[]): number {
  const entries = formulas.map((formula) => /pmatrix\}(.*?)\\end/.exec(formula)?.[1] ?? "").find((inner) => inner !== "") ?? "";
  const [a = 0, b = 0, c = 0, d = 0] = entries.split(/&|\\\\/).map(Number);
  return a * d - b * c;
}
