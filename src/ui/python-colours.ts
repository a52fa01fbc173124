/** Splits Python source into coloured pieces, for code that is shown outside Monaco. */

export type PieceKind = "key" | "str" | "num" | "com" | "call" | "def" | "text";
export interface Piece {
  kind: PieceKind;
  text: string;
}

export const PYTHON_KEYWORDS =
  "False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield".split(
    " ",
  );

const KEYWORD_SET = new Set(PYTHON_KEYWORDS);

/** Strings first: a # in a string is no comment. Triple quotes may run over lines or to the end. */
const PIECE =
  /(?<str>[rbfuRBFU]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))|(?<com>#[^\n]*)|(?<num>\b(?:0[xob][\da-f_]+|(?:\d[\d_]*)(?:\.[\d_]*)?(?:e[+-]?\d+)?j?)|\.\d[\d_]*(?:e[+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)/giu;

export function pythonPieces(code: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let defines = false;
  for (const match of code.matchAll(PIECE)) {
    if (match.index > end) pieces.push({ kind: "text", text: code.slice(end, match.index) });
    const [text] = match;
    end = match.index + text.length;
    const kind = kindOf(match.groups ?? {}, defines, code.slice(end, end + 1));
    defines = text === "def" || text === "class";
    pieces.push({ kind, text });
  }
  if (end < code.length) pieces.push({ kind: "text", text: code.slice(end) });
  return pieces;
}

function kindOf(groups: Record<string, string | undefined>, defines: boolean, next: string): PieceKind {
  const { str, com, num, word } = groups;
  if (str !== undefined) return "str";
  if (com !== undefined) return "com";
  if (num !== undefined) return "num";
  if (word !== undefined && KEYWORD_SET.has(word)) return "key";
  if (defines) return "def";
  return next === "(" ? "call" : "text";
}
