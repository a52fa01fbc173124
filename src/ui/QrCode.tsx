import { useMemo } from "react";
import { encode } from "uqr";
import "./QrCode.css";

/** Black on white in every theme: cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} fill="#000" />
      </svg>
    </div>
  );
}

function drawn(text: string): { size: number; path: string } {
  // The white around it, which cameras need too, is the box's.
  const { data, size } = encode(text, { ecc: "L", border: 0 });
  const runs = data.flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: runs.join("") };
}
