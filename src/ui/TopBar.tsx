import type { ReactNode } from "react";
import "./TopBar.css";

export function Brand() {
  return (
    <a className="brand" href="#/" aria-label="Learning Rate, all tracks">
      <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
        <path className="curve" d="M3 3Q16 44.6 29 14.1" />
        <path className="steps" d="M4.5 7.5H9.5V19.3H14.5V25" />
        <circle className="goal" cx="18.2" cy="26.7" r="3.4" />
      </svg>
      <span className="hide-s">Learning Rate</span>
    </a>
  );
}

/** The bar on top of every page: the mark, what `children` say of the place, and buttons at the end. */
export function TopBar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <header className="top">
      <Brand />
      {children}
      <div className="top-end">{end}</div>
    </header>
  );
}
