import { Box, Clock } from "lucide-react";
import type { ReactNode } from "react";
import type { Exercise } from "../../content/exercise";
import { packageName } from "../../content/package-names";
import { Level } from "../../ui/Level";
import { RichTextView } from "../../ui/RichTextView";
import "./Statement.css";

/** The task: what to write. `children` follow it: hints, the solution, what comes after a pass. */
export function Statement({ exercise, children }: { exercise: Exercise; children?: ReactNode }) {
  const { title, level, minutes, packages, statement } = exercise;
  return (
    <article className="statement">
      <h1>{title}</h1>
      <p className="statement-facts">
        {level === null ? null : (
          <span>
            <Level level={level} /> <span aria-hidden="true">Level {level}</span>
          </span>
        )}
        {minutes === null ? null : (
          <span>
            <Clock className="icon icon-s" />
            {minutes} minutes
          </span>
        )}
        {packages.length === 0 ? null : (
          <span>
            <Box className="icon icon-s" />
            {packages.map(packageName).join(", ")}
          </span>
        )}
      </p>
      <RichTextView text={statement} />
      {children}
    </article>
  );
}
