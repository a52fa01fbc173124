/** An exercise among the others of its track. */
import type { Catalogue, ExerciseId, ExerciseSummary, Track } from "../content/exercise";

export interface Place {
  track: Track;
  index: number;
  previous: ExerciseSummary | null;
  next: ExerciseSummary | null;
}

export function placeOf(catalogue: Catalogue, id: ExerciseId): Place | null {
  for (const track of catalogue.tracks) {
    const index = track.exercises.findIndex((exercise) => exercise.id === id);
    if (index !== -1) return { track, index, previous: track.exercises[index - 1] ?? null, next: track.exercises[index + 1] ?? null };
  }
  return null;
}
