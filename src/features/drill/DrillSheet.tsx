import { Printer } from "lucide-react";
import type { DrillQuestion } from "../../content/drill";
import { Button } from "../../ui/Button";
import { QrCode } from "../../ui/QrCode";
import { RichTextView } from "../../ui/RichTextView";
import { DrillPlot } from "./DrillPlot";
import { writtenAnswer } from "./written-answer";
import "./DrillSheet.css";

interface DrillSheetProps {
  title: string;
  /** Which questions these are, e.g. the level and the seed. */
  what: string;
  questions: readonly DrillQuestion[];
  /** To the same questions on a screen. */
  link: string;
  back: string;
}

/** Two parts, each on pages of its own when printed: the questions with room to work, then the answers. */
export function DrillSheet({ title, what, questions, link, back }: DrillSheetProps) {
  return (
    <div className="print-sheet">
      <div className="print-controls row">
        <Button kind="primary" onClick={() => window.print()}>
          <Printer className="icon" />
          Print
        </Button>
        <a className="btn" href={back}>
          Answer on the screen
        </a>
        <span className="meta">The answers come on a page of their own.</span>
      </div>
      <section aria-label="Questions">
        <header>
          <div>
            <h1>{title}</h1>
            <p>{what}</p>
            <p className="print-name">Name</p>
          </div>
          <QrCode text={link} label="QR code of the link to these questions" />
        </header>
        <ol className="print-questions">
          {questions.map((question, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
            <li key={index}>
              <RichTextView text={{ kind: "markdown", markdown: question.text }} />
              {question.plot && <DrillPlot plot={question.plot} />}
              {question.answer.kind === "choice" && (
                <ol className="print-options">
                  {question.answer.options.map((option) => (
                    <li key={option}>
                      <RichTextView text={{ kind: "markdown", markdown: option }} />
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </section>
      <section className="print-answers" aria-label="Answers">
        <h2>Answers: {title}</h2>
        <p>{what}</p>
        <ol>
          {questions.map(({ answer, worked }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
            <li key={index}>
              <RichTextView text={{ kind: "markdown", markdown: writtenAnswer(answer, worked.answer) }} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
