import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ExerciseSummary } from "../../content/exercise";
import { dayWords } from "../../lib/day-words";
import { allExercises } from "../../store/standing";
import type { Progress } from "../../store/state";
import { useAppState } from "../../store/use-store";
import { buttonClass } from "../../ui/Button";
import { nextStep } from "./next-step";
import "./GoOn.css";

/** What to do now: one proposal. */
export function GoOn() {
  const catalogue = useAppState((state) => state.catalogue);
  const progress = useAppState((state) => state.progress);
  const isRead = useAppState((state) => state.storage !== "reading");
  if (!isRead) return <GoOnBones />;
  const step = nextStep(catalogue, progress);
  switch (step.kind) {
    case "go-on":
      return <Begun exercise={step.exercise} progress={step.progress} />;
    case "start":
      return (
        <Box title="Start here" exercise={step.exercise} action="Begin">
          <p className="lead">Write Python. Press Check. See why.</p>
          <p>
            <strong>{step.exercise.title}</strong> takes about {step.exercise.minutes} minutes. There is nothing to install, and nothing is
            sent anywhere.
          </p>
        </Box>
      );
    case "next":
      return (
        <Box title="Next" exercise={step.exercise} action="Begin">
          <p>
            <strong>{step.exercise.title}</strong>, level {step.exercise.level}, about {step.exercise.minutes} minutes.
          </p>
        </Box>
      );
    case "done":
      return (
        <Box title="All done">
          <p>You have worked through all {allExercises(catalogue).length} exercises. Each of them can be opened again.</p>
        </Box>
      );
  }
}

function Begun({ exercise, progress: { last, at } }: { exercise: ExerciseSummary; progress: Progress }) {
  const [now] = useState(() => Date.now());
  return (
    <Box title="Go on" when={dayWords(at, now)} exercise={exercise} action="Open it">
      <p>
        <strong>{exercise.title}</strong>
        {last ? `, ${last.passed} of ${last.total} tests passed.` : ", not checked yet."} Your code is as you left it.
      </p>
    </Box>
  );
}

interface BoxProps {
  title: string;
  when?: string;
  exercise?: ExerciseSummary;
  action?: string;
  children: ReactNode;
}

function Box({ title, when, exercise, action, children }: BoxProps) {
  return (
    <section className="go-on" aria-labelledby="go-on-title">
      <div className="go-on-head">
        <h2 id="go-on-title">{title}</h2>
        {when ? <span className="meta">{when}</span> : null}
      </div>
      {children}
      {exercise ? (
        <a className={buttonClass({ kind: "primary" })} href={`#/${exercise.id}`} aria-label={`${action}: ${exercise.title}`}>
          {action}
          <ChevronRight className="icon" aria-hidden="true" />
        </a>
      ) : null}
    </section>
  );
}

/** In the size of what comes. */
function GoOnBones() {
  return (
    <div className="go-on" aria-hidden="true">
      <span className="bone title" />
      <span className="bone" />
      <span className="bone short" />
      <span className="bone button" />
    </div>
  );
}
