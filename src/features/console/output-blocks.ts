/** Cuts what was printed into blocks, so that the browser lays out only those in sight. */
import type { OutputItem } from "../../store/state";

export interface TextPart {
  stream: "stdout" | "stderr";
  text: string;
}
export interface TextBlock {
  kind: "text";
  id: string;
  parts: readonly TextPart[];
  lines: number;
}
export type OutputBlock = TextBlock | Exclude<OutputItem, { kind: "text" }>;

export const LINES_IN_A_BLOCK = 200;

/** A block of text ends at a line's end, so that blocks under each other read like one text. */
export function outputBlocks(items: readonly OutputItem[]): OutputBlock[] {
  const blocks: OutputBlock[] = [];
  let open: { id: string; parts: TextPart[]; lines: number } | null = null;
  for (const item of items) {
    if (item.kind !== "text") {
      open = null;
      blocks.push(item);
      continue;
    }
    let at = 0;
    while (at < item.text.length) {
      if (open === null) {
        open = { id: `${item.id}:${at}`, parts: [], lines: 0 };
        blocks.push({ kind: "text", ...open });
      }
      const end = endOfLines(item.text, at, LINES_IN_A_BLOCK - open.lines);
      open.parts.push({ stream: item.stream, text: item.text.slice(at, end.at) });
      open.lines += end.lines;
      blocks[blocks.length - 1] = { kind: "text", ...open };
      if (open.lines >= LINES_IN_A_BLOCK) open = null;
      at = end.at;
    }
  }
  return blocks;
}

function endOfLines(text: string, from: number, most: number): { at: number; lines: number } {
  let at = from;
  for (let lines = 0; lines < most; lines++) {
    const newline = text.indexOf("\n", at);
    if (newline === -1) return { at: text.length, lines };
    at = newline + 1;
  }
  return { at, lines: most };
}

export function isSameBlock(a: TextBlock, b: TextBlock): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(({ stream, text }, index) => b.parts[index]?.stream === stream && b.parts[index].text === text)
  );
}
