/** Numbers as people write them: whole, with a point or a comma, a fraction, with a power of ten. */

export type NumberReading = { kind: "number"; value: number } | { kind: "problem"; message: string };

const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
const HELP = "Write a number such as 3, -2.5, 3/4 or 1e-3.";

export function readNumber(written: string): NumberReading {
  const text = written
    .trim()
    .replaceAll(/[−–]/g, "-")
    .replaceAll(/\s*\/\s*/g, "/")
    .replace(/^([+-])\s+/, "$1");
  if (text === "") return problem(`is empty. ${HELP}`, null);
  const parts = text.split("/");
  const [above = "", below] = parts;
  if (parts.length > 2) return problem("has more than one fraction bar.", written);
  if (below === undefined) return plainNumber(above, written);
  if (above === "" || below === "") return problem("is a fraction that is not finished: write both numbers, as in 3/4.", written);
  const [top, bottom] = [plainNumber(above, written), plainNumber(below, written)];
  if (top.kind === "problem") return top;
  if (bottom.kind === "problem") return bottom;
  if (bottom.value === 0) return problem("divides by zero.", written);
  return { kind: "number", value: top.value / bottom.value };
}

function plainNumber(text: string, written: string): NumberReading {
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text))
    return problem("has marks between the thousands: leave them out.", written);
  if (/^[+-]?$/.test(text)) return problem("is a sign without a number.", written);
  if (/[eE][+-]?$/.test(text)) return problem("has a power of ten that is not finished, as in 1e-3.", written);
  const value = PLAIN.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  if (Number.isNaN(value)) return problem(`is no number that can be read. ${HELP}`, written);
  if (!Number.isFinite(value)) return problem("is too large.", written);
  return { kind: "number", value };
}

function problem(what: string, written: string | null): NumberReading {
  return { kind: "problem", message: written === null ? `The field ${what}` : `“${written.trim()}” ${what}` };
}
