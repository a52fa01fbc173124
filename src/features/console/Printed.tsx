import { memo, useMemo } from "react";
import type { RunEnd } from "../../python/python-runtime";
import type { OutputItem } from "../../store/state";
import { PngFigure } from "../../ui/PngFigure";
import { ScrollBox } from "../../ui/ScrollBox";
import { Traceback } from "../../ui/Traceback";
import { DataTable } from "./DataTable";
import { isSameBlock, type OutputBlock, outputBlocks, type TextBlock } from "./output-blocks";
import { interruption } from "./run-end";
import { useStickToEnd } from "./use-stick-to-end";

interface PrintedProps {
  output: readonly OutputItem[];
  skipped: number;
  end: RunEnd | null;
  onLine(line: number): void;
}

export function Printed({ output, skipped, end, onLine }: PrintedProps) {
  const blocks = useMemo(() => outputBlocks(output), [output]);
  const box = useStickToEnd();
  const words = end === null ? null : interruption(end);
  return (
    <ScrollBox name="Printed text" className="printed" ref={box}>
      {skipped === 0 ? null : <p className="meta">… {skipped.toLocaleString("en")} characters left out</p>}
      {blocks.map((block) => (
        <Block key={block.id} block={block} />
      ))}
      {end?.kind === "finished" && output.length === 0 && skipped === 0 ? (
        <p className="meta">The program ended and printed nothing.</p>
      ) : null}
      {end === null && output.length === 0 ? <p className="meta">What your program prints and draws appears here.</p> : null}
      {end?.kind === "raised" ? <Traceback {...end.problem} onLine={onLine} /> : null}
      {words === null ? null : <p className={end?.kind === "stopped" ? "run-end" : "run-end bad"}>{words}</p>}
    </ScrollBox>
  );
}

function Block({ block }: { block: OutputBlock }) {
  switch (block.kind) {
    case "text":
      return <PrintedText block={block} />;
    case "figure":
      return <PngFigure figure={block.figure} />;
    case "table":
      return <DataTable table={block.table} />;
  }
}

const PrintedText = memo(
  ({ block }: { block: TextBlock }) => (
    // 19 px a line, as in the style: the scrollbar stays true before the block was ever in sight.
    <pre className="printed-text" style={{ containIntrinsicBlockSize: `auto ${Math.max(1, block.lines) * 19}px` }}>
      {block.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added at the end
        <span key={index} className={part.stream}>
          {part.text}
        </span>
      ))}
    </pre>
  ),
  (before, after) => isSameBlock(before.block, after.block),
);
