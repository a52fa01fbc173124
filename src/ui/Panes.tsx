import { type ReactNode, useEffect, useRef } from "react";
import { Cell, Grid, type GridImperativeHandle, type GridLayout, Gridline } from "react-resizable-panels";
import { guardedLocalStorage } from "../lib/key-value-memory";
import { type PaneArrangement, paneArrangement } from "./pane-arrangement";
import "./Pane.css";
import "./Panes.css";
import { useMediaQuery } from "./use-media-query";

interface PanesProps {
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  /** Accessible names of the lines between the panes; `under` is the one between two panes that lie under each other. */
  names: { left: string; right: string; under: string };
  /** Under which name sizes are remembered. */
  memory: string;
}

export type PaneMode = "columns" | "stacked" | "page";

/** Three columns from 1280 px; from 900 px the right pane lies under the middle one; below, one column that scrolls with the page. */
export function usePaneMode(): PaneMode {
  const wide = useMediaQuery("(min-width: 80rem)");
  const middle = useMediaQuery("(min-width: 56.25rem)");
  return wide ? "columns" : middle ? "stacked" : "page";
}

/** The three panes stay mounted when the window changes between arrangements: a turned tablet loses no undo history. */
export function Panes({ left, middle, right, names, memory }: PanesProps) {
  const mode = usePaneMode();
  const arrangement = paneArrangement(mode);
  const grid = useRef<GridImperativeHandle>(null);
  const key = `learning-rate:panes:${memory}:${mode}`;

  useEffect(() => {
    const layout = readLayout(key, arrangement);
    if (mode !== "page") grid.current?.setLayout(layout);
  }, [key, mode, arrangement]);

  return (
    <Grid
      className={`panes panes-${mode}`}
      columns={[...arrangement.columns]}
      rows={[...arrangement.rows]}
      defaultLayout={readLayout(key, arrangement)}
      disabled={mode === "page"}
      gridRef={grid}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction && mode !== "page") guardedLocalStorage.set(key, JSON.stringify(layout));
      }}
    >
      <Cell key="left" {...arrangement.cells.left}>
        {left}
      </Cell>
      <Cell key="middle" {...arrangement.cells.middle}>
        {middle}
      </Cell>
      <Cell key="right" {...arrangement.cells.right}>
        {right}
      </Cell>
      {mode === "page" ? null : <Gridline key="first" type="column" column={1} className="split" elementRef={named(names.left)} />}
      {mode === "columns" ? <Gridline key="second" type="column" column={2} className="split" elementRef={named(names.right)} /> : null}
      {mode === "stacked" ? <Gridline key="under" type="row" row={1} column={1} className="split" elementRef={named(names.under)} /> : null}
    </Grid>
  );
}

/** Gridline takes no `aria-label`. */
function named(name: string) {
  return (element: HTMLDivElement | null) => element?.setAttribute("aria-label", name);
}

function readLayout(key: string, { columns, rows, layout }: PaneArrangement): GridLayout {
  const ids = { columns: columns.map((track) => track.id), rows: rows.map((track) => track.id) };
  try {
    const stored: unknown = JSON.parse(guardedLocalStorage.get(key) ?? "null");
    const found = { columns: sizes(stored, "columns", ids.columns), rows: sizes(stored, "rows", ids.rows) };
    return found.columns && found.rows ? { columns: found.columns, rows: found.rows } : layout;
  } catch {
    return layout;
  }
}

function sizes(stored: unknown, axis: "columns" | "rows", ids: readonly string[]): Record<string, number> | null {
  if (typeof stored !== "object" || stored === null || !(axis in stored)) return null;
  const part: unknown = Reflect.get(stored, axis);
  if (typeof part !== "object" || part === null) return null;
  const found: Record<string, number> = {};
  for (const id of ids) {
    const size: unknown = Reflect.get(part, id);
    if (typeof size !== "number" || !(size > 0 && size <= 100)) return null;
    found[id] = size;
  }
  return found;
}
