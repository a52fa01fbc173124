import { useEffect, useState } from "react";
import type { StatusView } from "./status-view";
import "./PythonStatus.css";

interface PythonStatusProps {
  view: StatusView;
  /** Seconds that the task at hand may take; null while none runs. */
  limitSeconds: number | null;
}

/** The same height in every state but the failed one: nothing moves while Python starts. */
export function PythonStatus({ view, limitSeconds }: PythonStatusProps) {
  const seconds = useSeconds(limitSeconds !== null);
  const numbers = limitSeconds === null ? view.numbers : `${Math.min(seconds, limitSeconds)} s of ${limitSeconds} s`;
  const fraction = limitSeconds === null ? view.fraction : Math.min(1, seconds / limitSeconds);
  return (
    <div className={`python ${view.tone}`} role="status" aria-label="Python">
      <span className="what">
        <i className={`dot ${view.tone}`} />
        <b>{view.what}</b>
      </span>
      <span className="detail">
        {view.detail}
        {numbers === "" ? null : (
          <span aria-hidden="true">
            {view.detail === "" ? "" : ", "}
            {numbers}
          </span>
        )}
      </span>
      {fraction === null ? null : <progress className="edge" max={100} value={Math.round(fraction * 100)} aria-label={view.what} />}
    </div>
  );
}

function useSeconds(counting: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!counting) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [counting]);
  return seconds;
}
