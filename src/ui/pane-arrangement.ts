/** Where the three panes lie in the grid. */
import type { GridLayout } from "react-resizable-panels";

interface Track {
  id: string;
  minSize?: string;
}
interface Place {
  column: number;
  row: number;
  columnSpan?: number;
  rowSpan?: number;
}
export interface PaneArrangement {
  columns: readonly Track[];
  rows: readonly Track[];
  cells: { left: Place; middle: Place; right: Place };
  layout: GridLayout;
}

const COLUMNS: PaneArrangement = {
  columns: [
    { id: "left", minSize: "20rem" },
    { id: "middle", minSize: "24rem" },
    { id: "right", minSize: "20rem" },
  ],
  rows: [{ id: "all" }],
  cells: { left: { column: 0, row: 0 }, middle: { column: 1, row: 0 }, right: { column: 2, row: 0 } },
  layout: { columns: { left: 34, middle: 35, right: 31 }, rows: { all: 100 } },
};

const STACKED: PaneArrangement = {
  columns: [
    { id: "left", minSize: "18rem" },
    { id: "middle", minSize: "24rem" },
  ],
  rows: [
    { id: "upper", minSize: "14rem" },
    { id: "lower", minSize: "8rem" },
  ],
  cells: { left: { column: 0, row: 0, rowSpan: 2 }, middle: { column: 1, row: 0 }, right: { column: 1, row: 1 } },
  layout: { columns: { left: 45, middle: 55 }, rows: { upper: 54, lower: 46 } },
};

const PAGE: PaneArrangement = {
  columns: [{ id: "all" }],
  rows: [{ id: "left" }, { id: "middle" }, { id: "right" }],
  cells: { left: { column: 0, row: 0 }, middle: { column: 0, row: 1 }, right: { column: 0, row: 2 } },
  layout: { columns: { all: 100 }, rows: { left: 34, middle: 33, right: 33 } },
};

export function paneArrangement(mode: "columns" | "stacked" | "page"): PaneArrangement {
  return { columns: COLUMNS, stacked: STACKED, page: PAGE }[mode];
}
