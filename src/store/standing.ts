/** How somebody stands with exercises, and the words for it. */
import type { Catalogue, ExerciseId, ExerciseSummary } from "../content/exercise";
import type { Progress } from "./state";

export type AllProgress = Readonly<Record<ExerciseId, Progress>>;
export type Standing = Progress["state"] | "untouched";

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  solved: "solved",
  begun: "begun",
  seen: "solution seen",
  untouched: "not begun",
};

export function standingOf(progress: AllProgress, id: ExerciseId): Standing {
  return progress[id]?.state ?? "untouched";
}

export function countSolved(exercises: readonly ExerciseSummary[], progress: AllProgress): number {
  return exercises.filter(({ id }) => standingOf(progress, id) === "solved").length;
}

export function allExercises({ tracks }: Catalogue): ExerciseSummary[] {
  return tracks.flatMap((track) => track.exercises);
}
