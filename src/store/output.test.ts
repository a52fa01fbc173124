import { describe, expect, test } from "vitest";
import { MAX_FIGURES, MAX_OUTPUT_CHARACTERS, MAX_OUTPUT_LINES } from "../python/protocol";
import type { RunEvent } from "../python/python-runtime";
import { appendOutput, BLOCK_CHARACTERS, MAX_BLOCKS, MAX_TABLES, type OutputLog } from "./output";

const EMPTY: OutputLog = { output: [], skipped: 0 };
const FIGURE: RunEvent = { kind: "figure", figure: { png: new Uint8Array(), alt: "", caption: "" } };
const TABLE: RunEvent = { kind: "table", table: { caption: "", columns: [], rows: [], more: { rows: 0, columns: 0 } } };

function printed(text: string, stream: "stdout" | "stderr" = "stdout", skipped = 0): RunEvent {
  return { kind: "output", stream, text, skipped };
}

function logger() {
  let id = 0;
  return (log: OutputLog, ...events: RunEvent[]) => appendOutput(log, events, () => ++id);
}

function textOf(log: OutputLog): string {
  return log.output.map((item) => (item.kind === "text" ? item.text : "")).join("");
}

describe("appending", () => {
  test("joins what one stream prints, and keeps the id", () => {
    const append = logger();
    const first = append(EMPTY, printed("a"));
    const second = append(first, printed("b\n"), printed("c"));
    expect(second.output).toEqual([{ kind: "text", id: 1, stream: "stdout", text: "ab\nc" }]);
  });

  test("keeps the order of streams, figures and tables", () => {
    const log = logger()(EMPTY, printed("a"), printed("no", "stderr"), printed("b"), FIGURE, printed("c"), TABLE);
    expect(log.output.map((item) => (item.kind === "text" ? item.text : item.kind))).toEqual(["a", "no", "b", "figure", "c", "table"]);
    expect(new Set(log.output.map((item) => item.id)).size).toBe(6);
  });

  test("starts a new block after 16,000 characters", () => {
    const log = logger()(EMPTY, printed("x".repeat(10_000)), printed("y".repeat(30_000)));
    expect(log.output.map((item) => (item.kind === "text" ? item.text.length : 0))).toEqual([BLOCK_CHARACTERS, BLOCK_CHARACTERS, 8_000]);
    expect(textOf(log)).toBe("x".repeat(10_000) + "y".repeat(30_000));
  });

  test("does not cut an emoji between two blocks", () => {
    const text = `${"x".repeat(BLOCK_CHARACTERS - 1)}😀`;
    const log = logger()(EMPTY, printed(text));
    expect(log.output).toHaveLength(2);
    expect(textOf(log)).toBe(text);
  });

  test("counts what the interpreter left out, also without text", () => {
    const log = logger()(EMPTY, printed("a", "stdout", 5), printed("", "stdout", 7));
    expect(log).toEqual({ output: [{ kind: "text", id: 1, stream: "stdout", text: "a" }], skipped: 12 });
  });

  test("does not change the log that it was given", () => {
    const append = logger();
    const first = append(EMPTY, printed("a"));
    append(first, printed("b"));
    expect(textOf(first)).toBe("a");
  });
});

describe("trimming", () => {
  test("keeps the newest characters and counts the others", () => {
    const append = logger();
    let log = EMPTY;
    const all = Array.from({ length: 60 }, (_, index) => `${index}`.padEnd(5_000, ".")).join("");
    for (let at = 0; at < all.length; at += 5_000) log = append(log, printed(all.slice(at, at + 5_000)));
    expect(textOf(log)).toBe(all.slice(-MAX_OUTPUT_CHARACTERS));
    expect(log.skipped).toBe(all.length - MAX_OUTPUT_CHARACTERS);
  });

  test("keeps the ids of the blocks that stay", () => {
    const append = logger();
    const before = append(EMPTY, printed("x".repeat(MAX_OUTPUT_CHARACTERS)));
    const after = append(before, printed("y".repeat(10)));
    expect(after.output[0]?.id).toBe(before.output[0]?.id);
    expect(textOf(after)).toHaveLength(MAX_OUTPUT_CHARACTERS);
  });

  test("keeps the newest lines, whole", () => {
    const lines = Array.from({ length: MAX_OUTPUT_LINES + 3 }, (_, index) => `${index}\n`);
    const log = logger()(EMPTY, printed(lines.join("")));
    expect(textOf(log)).toBe(lines.slice(3).join(""));
    expect(log.skipped).toBe("0\n1\n2\n".length);
  });

  test("counts a last line that has no end yet", () => {
    const log = logger()(EMPTY, printed("\n".repeat(MAX_OUTPUT_LINES)), printed("last"));
    expect(textOf(log)).toBe(`${"\n".repeat(MAX_OUTPUT_LINES - 1)}last`);
  });

  test("takes one huge piece as well", () => {
    const log = logger()(EMPTY, printed(`${"x".repeat(MAX_OUTPUT_CHARACTERS)}end`));
    expect(textOf(log)).toHaveLength(MAX_OUTPUT_CHARACTERS);
    expect(textOf(log).endsWith("end")).toBe(true);
    expect(log.skipped).toBe(3);
  });

  test("stays drawable when two streams take turns", () => {
    const turns = Array.from({ length: 10_000 }, (_, index) => printed(".", index % 2 ? "stderr" : "stdout"));
    const log = logger()(EMPTY, ...turns);
    expect(log.output).toHaveLength(MAX_BLOCKS);
    expect(log.skipped).toBe(10_000 - MAX_BLOCKS);
  });

  test("keeps figures and tables while text goes, but not hundreds of them", () => {
    const many = Array.from({ length: 60 }, () => [FIGURE, TABLE]).flat();
    const log = logger()(EMPTY, ...many, printed("x".repeat(MAX_OUTPUT_CHARACTERS + 1)));
    expect(log.output.filter((item) => item.kind === "figure")).toHaveLength(MAX_FIGURES);
    expect(log.output.filter((item) => item.kind === "table")).toHaveLength(MAX_TABLES);
    expect(textOf(log)).toHaveLength(MAX_OUTPUT_CHARACTERS);
  });

  test("an endless print at full speed costs little", () => {
    const append = logger();
    const piece = printed(`${"0123456789".repeat(10)}\n`.repeat(100));
    let log = EMPTY;
    const begun = performance.now();
    for (let batch = 0; batch < 400; batch++) log = append(log, piece);
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(textOf(log).length).toBeLessThanOrEqual(MAX_OUTPUT_CHARACTERS);
  });
});
