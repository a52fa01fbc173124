import { CodeText } from "./CodeText";
import "./Traceback.css";

export interface TracebackFrame {
  line: number;
  function: string;
  code: string;
}

interface TracebackProps {
  /** What a person would say about it; "" where nothing helps. */
  sentence: string;
  frames: readonly TracebackFrame[];
  type: string;
  message: string;
  /** Where it is, for mistakes without frames. */
  line: number | null;
  onLine(line: number): void;
}

/** An exception: first the plain sentence, then the learner's own lines, then what Python says. */
export function Traceback({ sentence, frames, type, message, line, onLine }: TracebackProps) {
  return (
    <div className="traceback">
      {sentence === "" ? null : (
        <p className="say">
          <CodeText text={sentence} />
        </p>
      )}
      {frames.length === 0 ? null : <Frames frames={frames} onLine={onLine} />}
      {frames.length > 0 || line === null ? null : (
        <p>
          <LineLink line={line} onLine={onLine} />
        </p>
      )}
      {type === "" && message === "" ? null : <p className="python-says">{says(type, message)}</p>}
    </div>
  );
}

function says(type: string, message: string): string {
  if (type === "") return message;
  return message === "" ? type : `${type}: ${message}`;
}

function Frames({ frames, onLine }: Pick<TracebackProps, "frames" | "onLine">) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets
    <ol className="frames" role="list">
      {frames.map((frame, index) => (
        // Recursion repeats frames: only the place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: a traceback never changes
        <li key={index}>
          <LineLink line={frame.line} onLine={onLine} />
          {frame.function === "" || frame.function === "<module>" ? null : (
            <span className="meta">
              in <code>{frame.function}</code>
            </span>
          )}
          <code className="frame-code">{frame.code.trim()}</code>
        </li>
      ))}
    </ol>
  );
}

/** Moves the editor there. */
export function LineLink({ line, onLine }: { line: number; onLine(line: number): void }) {
  return (
    <button type="button" className="line-link" onClick={() => onLine(line)}>
      line {line}
    </button>
  );
}
