import { describe, expect, it } from "vitest";
import type { OutputItem } from "../../store/state";
import { LINES_IN_A_BLOCK, outputBlocks } from "./output-blocks";

const text = (id: number, printed: string, stream: "stdout" | "stderr" = "stdout"): OutputItem => ({
  kind: "text",
  id,
  stream,
  text: printed,
});
const table: OutputItem = {
  kind: "table",
  id: 9,
  table: { caption: "ndarray, 1 × 1", columns: ["0"], rows: [], more: { rows: 0, columns: 0 } },
};

describe("outputBlocks", () => {
  it("keeps both streams of one line together", () => {
    const [block, ...rest] = outputBlocks([text(1, "a "), text(2, "b", "stderr"), text(3, " c\n")]);
    expect(rest).toEqual([]);
    expect(block).toMatchObject({
      parts: [
        { stream: "stdout", text: "a " },
        { stream: "stderr", text: "b" },
        { stream: "stdout", text: " c\n" },
      ],
    });
  });

  it("cuts long text at the ends of lines, and loses nothing", () => {
    const lines = Array.from({ length: 2 * LINES_IN_A_BLOCK + 5 }, (_, index) => `line ${index}\n`).join("");
    // The store cuts its pieces in the middle of a line.
    const blocks = outputBlocks([text(1, lines.slice(0, 1_003)), text(2, lines.slice(1_003))]);
    expect(blocks.map((block) => block.kind === "text" && block.lines)).toEqual([LINES_IN_A_BLOCK, LINES_IN_A_BLOCK, 5]);
    expect(
      blocks
        .flatMap((block) => (block.kind === "text" ? block.parts : []))
        .map((part) => part.text)
        .join(""),
    ).toBe(lines);
  });

  it("puts tables and figures between the texts that surround them", () => {
    expect(outputBlocks([text(1, "before"), table, text(2, "after\n")]).map((block) => block.kind)).toEqual(["text", "table", "text"]);
  });
});
