/** Where to go on. */
import type { Catalogue, ExerciseSummary } from "../../content/exercise";
import { type AllProgress, allExercises } from "../../store/standing";
import type { Progress } from "../../store/state";

export type NextStep =
  /** Begun and not solved: the last one of these. */
  | { kind: "go-on"; exercise: ExerciseSummary; progress: Progress }
  | { kind: "start"; exercise: ExerciseSummary }
  | { kind: "next"; exercise: ExerciseSummary }
  /** Every exercise is solved, or its solution was seen. */
  | { kind: "done" };

export function nextStep(catalogue: Catalogue, progress: AllProgress): NextStep {
  const exercises = allExercises(catalogue);
  const touched = exercises
    .flatMap((exercise, index) => {
      const known = progress[exercise.id];
      return known ? [{ exercise, index, progress: known }] : [];
    })
    .sort((a, b) => b.progress.at - a.progress.at);
  const begun = touched.find((known) => known.progress.state === "begun");
  if (begun) return { kind: "go-on", exercise: begun.exercise, progress: begun.progress };

  // Onwards from where one was last, and what was left out after that.
  const after = (touched[0]?.index ?? -1) + 1;
  const untouched = [...exercises.slice(after), ...exercises.slice(0, after)].find(({ id }) => !progress[id]);
  if (!untouched) return { kind: "done" };
  return { kind: touched.length === 0 ? "start" : "next", exercise: untouched };
}
