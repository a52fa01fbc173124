/**
 * What Python may say while a task runs. Learners' code can find this function in the harness's frames, so it passes on output,
 * tables and figures only, never a verdict, and no more than a page can take.
 */
import { MAX_FIGURE_BYTES, MAX_FIGURES } from "../limits";
import type { Figure, WorkerMessage } from "../protocol";

/** The harness sends at most 40 messages and 600,000 characters in a second; JSON writes a character with up to 12. */
const MAX_MESSAGES_A_SECOND = 150;
const MAX_CHARACTERS_A_SECOND = 8_000_000;

// Taken before Python starts, which can replace all three.
const { parse } = JSON;
const { floor } = Math;
const now = performance.now.bind(performance);

export type Send = (message: WorkerMessage, transfer?: Transferable[]) => void;

interface PythonBytes {
  length: number;
  toJs(): Uint8Array<ArrayBuffer>;
}

/** `send(kind, json, data)` for the harness. */
export function createOutlet(send: Send) {
  const tooMuch = createMeter();
  let figures = 0;
  let shut = false;

  return (kind: string, json: string, data?: PythonBytes | null) => {
    if (shut) return;
    if (kind === "figure") figures += 1;
    if (tooMuch(json.length) || figures > MAX_FIGURES) {
      shut = true;
      send({ type: "crashed", reason: "unknown", message: "The program sent more than a page can take, so it was ended." });
      return;
    }
    const content = parse(json);
    if (kind === "output") send({ type: "output", stream: content.stream, text: content.text, skipped: content.skipped });
    else if (kind === "table") send({ type: "table", table: content });
    else if (kind === "figure" && data && data.length <= MAX_FIGURE_BYTES) {
      const figure: Figure = { png: data.toJs().slice(), alt: content.alt, caption: content.caption };
      send({ type: "figure", figure }, [figure.png.buffer]);
    }
  };
}

function createMeter() {
  let second = -1;
  let messages = 0;
  let characters = 0;
  return (more: number): boolean => {
    const current = floor(now() / 1000);
    if (current !== second) {
      second = current;
      messages = 0;
      characters = 0;
    }
    messages += 1;
    characters += more;
    return messages > MAX_MESSAGES_A_SECOND || characters > MAX_CHARACTERS_A_SECOND;
  };
}
