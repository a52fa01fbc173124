import { Check, CircleX } from "lucide-react";
import { Activity, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import type { AnswerForm, DrillQuestion } from "../../content/drill";
import { capitalized } from "../../lib/in-words";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { RichTextView } from "../../ui/RichTextView";
import { AnswerField } from "./AnswerField";
import { DrillPlot } from "./DrillPlot";
import { DrillSummary } from "./DrillSummary";
import { DrillTimer } from "./DrillTimer";
import type { DrillSession, Phase, Result } from "./drill-session";
import { emptyCells, readAnswer } from "./read-answer";
import "../../ui/squares.css";
import "./Drill.css";

const NOT_YET: Phase = { kind: "asking" };

interface DrillViewProps {
  session: DrillSession;
  title: string;
  /** The first tag, e.g. "linear algebra". */
  area: string;
  /** The state of Python, while there is no question yet. */
  python: ReactNode;
  /** After the last question. */
  onAnotherRow(): void;
}

export function DrillView({ session, title, area, python, onAnotherRow }: DrillViewProps) {
  const { questions, at, phase, results, trouble, begunAt, took } = useStore(session);
  const question = questions[at];
  return (
    <div className="drill-main">
      <div className="drill-top">
        <div>
          <p className="eyebrow">{capitalized(area)} drill</p>
          <h1>{title}</h1>
        </div>
        {begunAt !== null && phase.kind !== "done" && <DrillTimer begunAt={begunAt} />}
        <Strip at={phase.kind === "done" ? null : at} results={results} />
      </div>
      {trouble !== null && (
        <Banner tone="error" text={trouble}>
          {phase.kind === "drawing" && <Button onClick={() => void session.begin()}>Try again</Button>}
        </Banner>
      )}
      {phase.kind === "done" ? (
        <DrillSummary questions={questions} results={results} took={took} onAnotherRow={onAnotherRow} />
      ) : question ? (
        // The next one is rendered too, where nobody sees it, while this one is thought about: its formulas are there at once then.
        [at, at + 1].map((place) => {
          const asked = questions[place];
          if (!asked) return null;
          const isHere = place === at;
          return (
            <Activity key={place} mode={isHere ? "visible" : "hidden"}>
              <Asked session={session} question={asked} phase={isHere ? phase : NOT_YET} at={place} count={questions.length} />
            </Activity>
          );
        })
      ) : (
        <section className="drill-sheet squared" aria-busy="true" aria-label="The questions are being drawn">
          <p className="drill-ask">The questions are being drawn …</p>
          {python}
        </section>
      )}
    </div>
  );
}

function Strip({ at, results }: { at: number | null; results: readonly (Result | null)[] }) {
  const right = results.filter((result) => result?.first === "right").length;
  const where = at === null ? `All ${results.length} questions` : `Question ${at + 1} of ${results.length}`;
  return (
    <div className="squares" role="img" aria-label={`${where}, ${right} right at once`}>
      {results.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
        <span key={index} className={[stripClass(result), index === at ? "here" : ""].join(" ")}>
          {index + 1}
        </span>
      ))}
    </div>
  );
}

function stripClass(result: Result | null): string {
  if (result === null) return "";
  if (result.first === "right") return "solved";
  return result.isSolved ? "begun" : "missed";
}

interface AskedProps {
  session: DrillSession;
  question: DrillQuestion;
  phase: Phase;
  at: number;
  count: number;
}

function Asked({ session, question, phase, at, count }: AskedProps) {
  const [cells, setCells] = useState(() => emptyCells(question.answer));
  const [problem, setProblem] = useState<{ message: string; cell: number } | null>(null);
  const problemId = useId();
  const isOpen = phase.kind === "asking";
  const isJudged = phase.kind === "right" || phase.kind === "wrong" || phase.kind === "shown";
  const onward = useRef<HTMLButtonElement>(null);
  const [isWorkedShown, setWorkedShown] = useState(false);
  const isWorked = isJudged && (phase.kind !== "right" || isWorkedShown);
  useEffect(() => {
    if (isJudged) onward.current?.focus();
  }, [isJudged]);
  useEffect(() => {
    if (!isJudged) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "w" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(event.target instanceof Element) || event.target.closest("[role=dialog], [role=menu]") === null)
        setWorkedShown((shown) => !shown);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isJudged]);

  function answer(): void {
    if (!isOpen) return;
    const reading = readAnswer(question.answer, cells);
    if (reading.kind === "problem") {
      setProblem({ message: reading.message, cell: reading.cell });
      return;
    }
    setProblem(null);
    void session.answer(reading.value);
  }

  return (
    <>
      <section className="drill-sheet squared" aria-label={`Question ${at + 1} of ${count}`}>
        <div className="drill-ask">
          <RichTextView text={{ kind: "markdown", markdown: question.text }} />
        </div>
        {question.plot && <DrillPlot plot={question.plot} />}
        <AnswerField
          form={question.answer}
          cells={cells}
          locked={!isOpen}
          badCell={problem?.cell ?? null}
          describedBy={problemId}
          onChange={(next) => {
            setCells(next);
            setProblem(null);
          }}
          onEnter={answer}
        />
        <p className="drill-problem" id={problemId} role="alert">
          {problem === null ? "" : `${problem.message} Nothing was counted.`}
        </p>
        <div className="drill-actions">
          {isJudged ? (
            <>
              <Button kind="primary" ref={onward} onClick={session.next}>
                {at + 1 < count ? "Next" : "Finish"} <kbd>↵</kbd>
              </Button>
              {phase.kind === "right" ? (
                <Button kind="quiet" aria-expanded={isWorked} onClick={() => setWorkedShown(!isWorkedShown)}>
                  Worked solution <kbd>W</kbd>
                </Button>
              ) : (
                <Button kind="quiet" onClick={session.tryAgain}>
                  Try this one again
                </Button>
              )}
            </>
          ) : (
            <>
              <Button kind="primary" inactive={!isOpen} onClick={answer}>
                Answer <kbd>↵</kbd>
              </Button>
              <Button kind="quiet" inactive={!isOpen} onClick={session.show}>
                Show me
              </Button>
            </>
          )}
          <span className="meta drill-exact">{exactness(question.answer)}</span>
        </div>
      </section>
      {isJudged && (
        <section className="drill-after" aria-label="Verdict">
          <Verdict phase={phase} />
          {isWorked && <Worked question={question} />}
        </section>
      )}
    </>
  );
}

/** How near an answer must be, before it is given. */
function exactness(form: AnswerForm): string {
  if (!("tolerance" in form))
    return form.kind === "code" ? `You have ${["np", ...form.names.filter((name) => name !== "np")].join(", ")}.` : "";
  return form.tolerance < 1e-6 ? "Exact answers; fractions such as 3/4 are fine." : `Right if off by at most ${form.tolerance}.`;
}

function Verdict({ phase }: { phase: Phase }) {
  if (phase.kind === "right")
    return (
      <div className="drill-verdict right" role="status">
        <Check className="icon" />
        <p>
          <strong>Right.</strong>
        </p>
      </div>
    );
  if (phase.kind === "shown")
    return (
      <div className="drill-verdict" role="status">
        <p>This is how it goes. It counts as one to repeat.</p>
      </div>
    );
  return (
    <div className="drill-verdict wrong" role="status">
      <CircleX className="icon" />
      <div>
        <strong>Not yet. </strong>
        <RichTextView text={{ kind: "markdown", markdown: phase.kind === "wrong" ? phase.sentence : "" }} />
      </div>
    </div>
  );
}

function Worked({ question }: { question: DrillQuestion }) {
  return (
    <section className="drill-worked" aria-label="Worked solution">
      <h2>Worked solution</h2>
      <ol>
        {question.worked.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={index}>
            <RichTextView text={{ kind: "markdown", markdown: step }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
