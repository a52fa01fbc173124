/** The console's log: pieces of text become blocks, and the oldest go when there is more than anybody can read. */
import { beginningOf, withoutBeginning } from "../lib/cut-text";
import { MAX_FIGURES, MAX_OUTPUT_CHARACTERS, MAX_OUTPUT_LINES } from "../python/protocol";
import type { RunEvent } from "../python/python-runtime";
import type { OutputItem, OutputText } from "./state";

export const BLOCK_CHARACTERS = 16_000;
/** Two streams that take turns make a block a piece: this many can still be drawn. */
export const MAX_BLOCKS = 2_000;
export const MAX_TABLES = 50;

export interface OutputLog {
  output: readonly OutputItem[];
  skipped: number;
}

type TextItem = { kind: "text" } & OutputText;
type NewId = () => number;

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function appendText(items: OutputItem[], stream: OutputText["stream"], text: string, newId: NewId): void {
  let rest = text;
  const last = items.at(-1);
  if (last?.kind === "text" && last.stream === stream && last.text.length < BLOCK_CHARACTERS) {
    const fits = beginningOf(rest, BLOCK_CHARACTERS - last.text.length);
    items[items.length - 1] = { ...last, text: last.text + fits };
    rest = rest.slice(fits.length);
  }
  while (rest !== "") {
    const block = beginningOf(rest, BLOCK_CHARACTERS);
    items.push({ kind: "text", id: newId(), stream, text: block });
    rest = rest.slice(block.length);
  }
}

/** How many characters must go from the front of this text to lose that many characters and that many lines. */
function charactersToDrop(text: string, characters: number, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line++) {
    const newline = text.indexOf("\n", at);
    if (newline === -1) return text.length;
    at = newline + 1;
  }
  return Math.max(at, characters);
}

/** The newest of one kind; the console shows a few figures and tables, not hundreds. */
function keepNewest(items: readonly OutputItem[], kind: OutputItem["kind"], most: number): readonly OutputItem[] {
  let tooMany = items.filter((item) => item.kind === kind).length - most;
  if (tooMany <= 0) return items;
  return items.filter((item) => item.kind !== kind || tooMany-- <= 0);
}

function excessOf(texts: readonly TextItem[]): { characters: number; lines: number; blocks: number } {
  let characters = 0;
  let lines = 0;
  for (const { text } of texts) {
    characters += text.length;
    lines += countNewlines(text);
  }
  if (texts.length > 0 && !texts.at(-1)?.text.endsWith("\n")) lines += 1;
  return { characters: characters - MAX_OUTPUT_CHARACTERS, lines: lines - MAX_OUTPUT_LINES, blocks: texts.length - MAX_BLOCKS };
}

/** Drops text from the front until the rest is within all limits. Figures and tables stay. */
export function trimOutput({ output, skipped }: OutputLog): OutputLog {
  const excess = excessOf(output.filter((item) => item.kind === "text"));
  if (excess.characters <= 0 && excess.lines <= 0 && excess.blocks <= 0) return { output, skipped };

  let dropped = 0;
  const kept: OutputItem[] = [];
  for (const item of output) {
    if (item.kind !== "text" || (excess.characters <= 0 && excess.lines <= 0 && excess.blocks <= 0)) {
      kept.push(item);
      continue;
    }
    const cut = excess.blocks > 0 ? item.text.length : charactersToDrop(item.text, excess.characters, excess.lines);
    const rest = withoutBeginning(item.text, cut);
    const gone = item.text.length - rest.length;
    if (rest !== "") kept.push({ ...item, text: rest });
    excess.characters -= gone;
    excess.lines -= countNewlines(item.text.slice(0, gone));
    excess.blocks -= 1;
    dropped += gone;
  }
  return { output: kept, skipped: skipped + dropped };
}

export function appendOutput(log: OutputLog, events: readonly RunEvent[], newId: NewId): OutputLog {
  const items = [...log.output];
  let skipped = log.skipped;
  for (const event of events) {
    if (event.kind === "output") {
      skipped += event.skipped;
      appendText(items, event.stream, event.text, newId);
    } else {
      items.push({ id: newId(), ...event });
    }
  }
  const trimmed = trimOutput({ output: items, skipped });
  return { ...trimmed, output: keepNewest(keepNewest(trimmed.output, "figure", MAX_FIGURES), "table", MAX_TABLES) };
}
