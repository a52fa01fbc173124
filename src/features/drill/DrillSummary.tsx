import { useEffect, useRef } from "react";
import type { DrillQuestion } from "../../content/drill";
import { plural } from "../../lib/plural";
import { Button } from "../../ui/Button";
import { RichTextView } from "../../ui/RichTextView";
import { DrillPlot } from "./DrillPlot";
import { type Result, rightAtOnce } from "./drill-session";

interface DrillSummaryProps {
  questions: readonly DrillQuestion[];
  results: readonly (Result | null)[];
  /** Milliseconds. */
  took: number | null;
  onAnotherRow(): void;
}

/** How it went, and what to look at again. */
export function DrillSummary({ questions, results, took, onAnotherRow }: DrillSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const right = rightAtOnce(results);
  const missed = results.flatMap((result, index) => {
    const question = questions[index];
    return result && result.first !== "right" && question ? [{ result, question, index }] : [];
  });
  return (
    <section className="drill-sheet drill-summary" aria-label="Summary">
      <h2 ref={heading} tabIndex={-1}>
        {right} of {plural(results.length, "question")} right at once
      </h2>
      <p className="meta">{took === null ? "" : `In ${duration(took)}.`}</p>
      {missed.length === 0 ? (
        <p>Nothing to repeat. A higher level changes the traps, not only the numbers.</p>
      ) : (
        <>
          <h3>To repeat</h3>
          <ol className="drill-missed">
            {missed.map(({ result, question, index }) => (
              <li key={index} value={index + 1}>
                <RichTextView text={{ kind: "markdown", markdown: question.text }} />
                {question.plot && <DrillPlot plot={question.plot} />}
                <div className="meta">
                  {result.first === "shown" ? (
                    "The solution was shown."
                  ) : (
                    <RichTextView text={{ kind: "markdown", markdown: `${result.sentence}${result.isSolved ? " Then right." : ""}` }} />
                  )}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      <div className="drill-actions">
        <Button kind="primary" onClick={onAnotherRow}>
          Other numbers
        </Button>
        <a className="btn" href="#/drills">
          Other drills
        </a>
      </div>
    </section>
  );
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? plural(seconds, "second") : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
