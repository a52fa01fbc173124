import type { ReactNode } from "react";
import type { Exercise } from "../../content/exercise";
import type { CheckEnd } from "../../python/python-runtime";
import { isPass } from "../../store/progress";
import { useAppState } from "../../store/use-store";
import { Traceback } from "../../ui/Traceback";
import { NothingChecked } from "./NothingChecked";
import { PrintedText } from "./PrintedText";
import { TestItem } from "./TestItem";
import { VerdictLine } from "./VerdictLine";
import { interruption, verdictOf } from "./verdict";
import "./Results.css";

interface ResultsProps {
  exercise: Exercise;
  onLine(line: number): void;
  /** What follows a pass: picture and explanation. */
  lesson: ReactNode;
}

export function Results({ exercise, onLine, lesson }: ResultsProps) {
  const check = useAppState((state) => state.workspace.check);
  const progress = useAppState((state) => state.progress[exercise.id]);
  const end = check.kind === "ended" ? check.end : null;

  return (
    <>
      <VerdictLine verdict={verdictOf(check, progress)} tests={end?.kind === "checked" ? end.tests : []} />
      {check.kind === "none" ? <NothingChecked tests={exercise.tests} /> : null}
      {check.kind === "checking" ? <Bones /> : null}
      {end && isPass(end) ? lesson : null}
      {end ? <Report end={end} onLine={onLine} /> : null}
    </>
  );
}

function Report({ end, onLine }: { end: CheckEnd; onLine(line: number): void }) {
  if (end.kind === "checked") {
    return (
      <>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
        <ol className="results" role="list">
          {end.tests.map((test) => (
            <TestItem key={test.name} test={test} onLine={onLine} />
          ))}
        </ol>
        <PrintedWhileLoading output={end.output} />
      </>
    );
  }
  if (end.kind === "broken") {
    return (
      <div className="broken">
        <p>Your code could not be loaded, so there was nothing to test.</p>
        <Traceback {...end.problem} onLine={onLine} />
        <PrintedWhileLoading output={end.output} />
      </div>
    );
  }
  return <p className={end.kind === "stopped" ? "interruption" : "interruption bad"}>{interruption(end)}</p>;
}

function PrintedWhileLoading({ output }: { output: string }) {
  return output === "" ? null : <PrintedText title="Printed while your code was loaded" output={output} />;
}

function Bones() {
  return (
    <div className="bones" aria-hidden="true">
      <span className="bone" />
      <span className="bone" />
      <span className="bone" />
    </div>
  );
}
