import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { TestOutcome } from "../../python/protocol";
import { CodeText } from "../../ui/CodeText";
import { Traceback } from "../../ui/Traceback";
import { FactsView } from "./FactsView";
import { PrintedText } from "./PrintedText";
import "./TestItem.css";

const WORDS = { passed: "Passed", failed: "Failed", error: "Error" } as const;
const ICONS = { passed: CircleCheck, failed: CircleX, error: CircleAlert } as const;

/** One test: its word, its sentence, and, where it does not hold, what was expected and what came out. */
export function TestItem({ test, onLine }: { test: TestOutcome; onLine(line: number): void }) {
  const { outcome, message, problem, facts, output, cases } = test;
  if (outcome === "passed") {
    return (
      <li className="test passed">
        <Row test={test} />
        {output === "" ? null : <PrintedText title="Printed by this test" output={output} />}
      </li>
    );
  }
  return (
    <li className="test wrong">
      <details open>
        <summary>
          <Row test={test} />
        </summary>
        <div className="test-body">
          {message === "" || message === problem?.sentence ? null : (
            <p className="say">
              <CodeText text={message} />
            </p>
          )}
          {problem === null ? null : <Traceback {...problem} onLine={onLine} />}
          {facts === null ? null : <FactsView facts={facts} />}
          {cases.total < 2 ? null : <p className="facts-line">{casesLine(cases)}</p>}
          {output === "" ? null : <PrintedText title="Printed by this test" output={output} />}
        </div>
      </details>
    </li>
  );
}

function Row({ test }: { test: TestOutcome }) {
  const Icon = ICONS[test.outcome];
  const colour = test.outcome === "passed" ? "ok-colour" : "no-colour";
  return (
    <span className="test-row">
      <Icon className={`icon ${colour}`} />
      <span>
        <span className={`word ${colour}`}>{WORDS[test.outcome]}</span> ·{" "}
        <CodeText text={test.sentence === "" ? test.name : test.sentence} />
      </span>
    </span>
  );
}

function casesLine({ total, passed, failing }: TestOutcome["cases"]): string {
  return `${passed} of ${total} cases passed${failing === null ? "" : `; fails for ${failing}`}`;
}
