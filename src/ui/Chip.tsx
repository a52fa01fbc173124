import type { ReactNode } from "react";
import "./Chip.css";

/** A filter that is on or off. */
export function Chip({ on, onToggle, children }: { on: boolean; onToggle(): void; children: ReactNode }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  );
}
