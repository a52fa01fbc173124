import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useStore } from "zustand";
import type { TestOutcome } from "../../python/protocol";
import { Button } from "../../ui/Button";
import { CodeText } from "../../ui/CodeText";
import { type Authoring, type AuthoringState, isVerifying } from "./authoring";
import type { Line, Subject } from "./verification";

const STATES = {
  holds: { icon: CircleCheck, word: "Holds", colour: "ok-colour" },
  missing: { icon: CircleX, word: "Missing", colour: "no-colour" },
  unknown: { icon: CircleDashed, word: "Not known yet", colour: "" },
} as const;

/** Runs solution, starter and wrong answers, and says line by line what holds and what is missing. */
export function VerificationBox({ authoring }: { authoring: Authoring }) {
  const state = useStore(authoring);
  const { verification } = state;
  const runs = isVerifying(state);
  return (
    <section className="author-box" aria-label="Verification">
      <div className="author-box-head">
        <h2>Does it hold?</h2>
        {runs ? (
          <Button onClick={authoring.cancel}>Cancel</Button>
        ) : (
          <Button kind="primary" onClick={() => void authoring.verify()}>
            Verify
          </Button>
        )}
      </div>
      {runs ? <progress max={verification?.total ?? 1} value={verification?.done ?? 0} aria-label="Verifying" /> : null}
      <p className="author-note" role="status">
        {sentence(state)}
      </p>
      {verification === null ? null : (
        <ul className="author-lines">
          {verification.lines.map((line) => (
            <LineItem key={line.what} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LineItem({ line: { what, state, say, failures } }: { line: Line }) {
  const { icon: Icon, word, colour } = STATES[state];
  return (
    <li>
      <Icon className={`icon ${colour}`} aria-hidden="true" />
      <div>
        <p>
          <span className={`word ${colour}`}>{word}</span> · {what}
        </p>
        {say === "" ? null : (
          <p className="author-note">
            <CodeText text={say} />
          </p>
        )}
        {failures.map((test) => (
          <Failure key={test.name} test={test} />
        ))}
      </div>
    </li>
  );
}

function Failure({ test: { name, sentence: asked, message, problem } }: { test: TestOutcome }) {
  const said = problem !== null && problem.sentence !== "" ? problem.sentence : message;
  return (
    <blockquote className="author-failure">
      <p>
        <CodeText text={asked === "" ? name : asked} />
      </p>
      {said === "" ? null : <pre>{said}</pre>}
    </blockquote>
  );
}

function sentence({ draft, verification }: AuthoringState): string {
  if (verification === null) return "Nothing runs before you press Verify. Each answer gets an interpreter of its own.";
  if (verification.at !== null) return `${nameOf(verification.at)}, ${verification.done + 1} of ${verification.total} …`;
  if (verification.of !== draft) return "You have changed the exercise since. Verify it again.";
  const missing = verification.lines.filter(({ state }) => state !== "holds").length;
  if (missing === 0) return "All of it holds. It can be passed on.";
  return missing === 1 ? "One line does not hold yet." : `${missing} lines do not hold yet.`;
}

function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case "solution":
      return "Running the tests on the solution";
    case "starter":
      return "Running the tests on the starter";
    case "wrong":
      return `Running the tests on wrong answer ${subject.index + 1}`;
  }
}
