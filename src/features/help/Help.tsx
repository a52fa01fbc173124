import type { Exercise } from "../../content/exercise";
import { isPass } from "../../store/progress";
import { useAppState } from "../../store/use-store";
import { Hints } from "./Hints";
import { EarlierExplanation } from "./Lesson";
import { SolutionButton, SolutionText } from "./Solution";
import "./Help.css";

/** Hints one by one, the solution after a question, and the explanation of an exercise that was solved before. */
export function Help({ exercise }: { exercise: Exercise }) {
  const shown = useAppState((state) => state.workspace.hintsShown);
  const showHint = useAppState((state) => state.showHint);
  const solutionShown = useAppState((state) => state.workspace.solutionShown);
  const showSolution = useAppState((state) => state.showSolution);
  const progress = useAppState((state) => state.progress[exercise.id]);
  const passed = useAppState(({ workspace: { check } }) => check.kind === "ended" && isPass(check.end));

  return (
    <section className="help" aria-label="Hints and solution">
      <Hints hints={exercise.hints} shown={shown} onShow={showHint}>
        {solutionShown || exercise.solution === null ? null : <SolutionButton exercise={exercise} onShow={showSolution} />}
      </Hints>
      {solutionShown && exercise.solution !== null ? <SolutionText code={exercise.solution} isSeen={progress?.state === "seen"} /> : null}
      {progress?.state === "solved" && !passed && exercise.explanation ? <EarlierExplanation text={exercise.explanation} /> : null}
    </section>
  );
}
