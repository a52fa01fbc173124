/** What Tab, Enter and Backspace do in the plain editor, as edits of the text. */

export interface TextSelection {
  start: number;
  end: number;
}
/** Replaces `from` to `to`, then selects. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
  select: TextSelection;
}

const INDENT = "    ";

function lineStart(code: string, at: number): number {
  return code.lastIndexOf("\n", at - 1) + 1;
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** Spaces up to the next stop; with several lines selected all of them move. */
export function indent(code: string, { start, end }: TextSelection): TextEdit {
  if (!code.slice(start, end).includes("\n")) {
    const insert = " ".repeat(INDENT.length - ((start - lineStart(code, start)) % INDENT.length));
    return { from: start, to: end, insert, select: { start: start + insert.length, end: start + insert.length } };
  }
  return changeLines(code, { start, end }, (line) => (line === "" ? line : INDENT + line));
}

export function outdent(code: string, selection: TextSelection): TextEdit {
  return changeLines(code, selection, (line) => line.slice(Math.min(INDENT.length, indentOf(line).length)));
}

function changeLines(code: string, { start, end }: TextSelection, change: (line: string) => string): TextEdit {
  const from = lineStart(code, start);
  // A selection that ends at the start of a line leaves that line alone.
  const last = end > start && code[end - 1] === "\n" ? end - 1 : end;
  const newline = code.indexOf("\n", last);
  const to = newline === -1 ? code.length : newline;
  const lines = code.slice(from, to).split("\n");
  const changed = lines.map(change);
  const insert = changed.join("\n");
  const firstGrew = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const movedStart = Math.max(from, start + firstGrew);
  return { from, to, insert, select: { start: movedStart, end: Math.max(movedStart, end + insert.length - (to - from)) } };
}

/** Keeps the indentation; a block that `:` opens goes one deeper, after `return` and the like one back. */
export function newLine(code: string, { start, end }: TextSelection): TextEdit {
  const line = code.slice(lineStart(code, start), start);
  const insert = `\n${nextIndent(line)}`;
  return { from: start, to: end, insert, select: { start: start + insert.length, end: start + insert.length } };
}

function nextIndent(line: string): string {
  const here = indentOf(line);
  const words = line.replace(/#.*$/, "").trim();
  if (words.endsWith(":")) return here + INDENT;
  if (/^(return|pass|break|continue|raise)\b/.test(words) && !hasOpenBracket(words)) return here.slice(INDENT.length);
  return here;
}

/** Then the statement goes on in the next line. */
function hasOpenBracket(words: string): boolean {
  const count = (brackets: RegExp) => words.match(brackets)?.length ?? 0;
  return count(/[([{]/g) > count(/[)\]}]/g);
}

/** In the indentation one step back; null where an ordinary character goes. */
export function backspace(code: string, { start, end }: TextSelection): TextEdit | null {
  if (start !== end) return null;
  const before = code.slice(lineStart(code, start), start);
  if (before === "" || !/^ +$/.test(before)) return null;
  const gone = before.length % INDENT.length || INDENT.length;
  return { from: start - gone, to: start, insert: "", select: { start: start - gone, end: start - gone } };
}

/** Where a line begins and ends, 1-based; the last line where there are fewer. */
export function lineSelection(code: string, line: number): TextSelection {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const newline = code.indexOf("\n", start);
    if (newline === -1) break;
    start = newline + 1;
  }
  const newline = code.indexOf("\n", start);
  return { start, end: newline === -1 ? code.length : newline };
}
