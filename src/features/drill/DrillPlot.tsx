import { useId } from "react";
import type { DrillPlot as Plot } from "../../content/drill";
import "./DrillPlot.css";

/** Pixels of a square, where there is room for it. */
const SQUARE = 26;
/** For the numbers along the left and the lower edge. */
const MARGIN = 20;
/** Of an arrow's head, in pixels. */
const HEAD = 10;

type Point = readonly [x: number, y: number];

/** A small plot on squared paper. */
export function DrillPlot({ plot }: { plot: Plot }) {
  const paper = useId();
  const [left, right] = plot.x;
  const [low, high] = plot.y;
  const width = (right - left) * SQUARE;
  const height = (high - low) * SQUARE;
  const at = ([x, y]: Point): Point => [(x - left) * SQUARE, (high - y) * SQUARE];
  const columns = wholeNumbers(left, right);
  const rows = wholeNumbers(low, high);
  // Where an axis is off the paper, its numbers stand at the edge all the same.
  const [originX, originY] = at([clamp(0, left, right), clamp(0, low, high)]);
  return (
    <svg
      className="drill-plot"
      viewBox={`${-MARGIN} ${-MARGIN / 2} ${width + 1.5 * MARGIN} ${height + 1.5 * MARGIN}`}
      width={width + 1.5 * MARGIN}
      role="img"
      aria-label={plot.says}
    >
      <clipPath id={paper}>
        <rect width={width} height={height} />
      </clipPath>
      <rect className="plot-paper" width={width} height={height} />
      <path
        className="plot-grid"
        d={columns.map((x) => `M${at([x, 0])[0]} 0v${height}`).join("") + rows.map((y) => `M0 ${at([0, y])[1]}h${width}`).join("")}
      />
      <path className="plot-axis" d={`M${originX} 0v${height}M0 ${originY}h${width}`} />
      <g className="plot-numbers">
        {columns.map((x) => (
          <text key={x} x={at([x, 0])[0]} y={height + 14} textAnchor="middle">
            {numeral(x)}
          </text>
        ))}
        {rows.map((y) => (
          <text key={y} x={-6} y={at([0, y])[1] + 4} textAnchor="end">
            {numeral(y)}
          </text>
        ))}
      </g>
      <g clipPath={`url(#${paper})`}>
        {plot.curves.map(({ points, dashed }) => {
          const way = `M${points.map((p) => at(p).join(" ")).join("L")}`;
          return <path key={way} className={dashed ? "plot-curve dashed" : "plot-curve"} d={way} />;
        })}
      </g>
      {plot.arrows.map(({ from, to, label }) => (
        <Arrow key={`${from} ${to}`} from={at(from)} to={at(to)} label={label} />
      ))}
      {plot.points.map(({ at: place, label }) => {
        const [x, y] = at(place);
        return (
          <g key={String(place)}>
            <circle className="plot-point" cx={x} cy={y} r={4} />
            <text className="plot-label" x={x + 8} y={y - 8}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** From and to in pixels. */
function Arrow({ from: [x0, y0], to: [x1, y1], label }: { from: Point; to: Point; label: string }) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [neckX, neckY] = [x1 - HEAD * dx, y1 - HEAD * dy];
  const side = HEAD / 2.4;
  return (
    <g className="plot-arrow">
      <path className="plot-shaft" d={`M${x0} ${y0}L${neckX} ${neckY}`} />
      <path d={`M${x1} ${y1}L${neckX - side * dy} ${neckY + side * dx}L${neckX + side * dy} ${neckY - side * dx}Z`} />
      <text className="plot-label" x={x1 + 12 * dx} y={y1 + 12 * dy + 5} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

function wholeNumbers(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** With a minus as long as a plus. */
function numeral(value: number): string {
  return String(value).replace("-", "−");
}
