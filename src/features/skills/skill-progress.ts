/** How far somebody is with each skill of the map. */
import type { Catalogue, ExerciseSummary, Track } from "../../content/exercise";
import type { Skill, SkillMap } from "../../content/skills";
import { type AllProgress, allExercises, countSolved, standingOf } from "../../store/standing";

export interface SkillProgress {
  /** The tracks with exercises that show the skill, in the catalogue's order. */
  tracks: readonly { track: Track; exercises: readonly ExerciseSummary[] }[];
  exercises: readonly ExerciseSummary[];
  solved: number;
  /** Begun, or else the first one that was neither solved nor seen. */
  next: ExerciseSummary | null;
}

export function skillProgress(skill: Skill, { tracks }: Catalogue, progress: AllProgress): SkillProgress {
  const named = new Set(skill.exercises);
  const found = tracks
    .map((track) => ({ track, exercises: track.exercises.filter(({ id }) => named.has(id)) }))
    .filter(({ exercises }) => exercises.length > 0);
  const exercises = found.flatMap((part) => part.exercises);
  const first = (standing: "begun" | "untouched") => exercises.find(({ id }) => standingOf(progress, id) === standing);
  return { tracks: found, exercises, solved: countSolved(exercises, progress), next: first("begun") ?? first("untouched") ?? null };
}

export interface MapProgress {
  /** Exercises. */
  solved: number;
  total: number;
  /** Skills of which all exercises that are there are solved, and skills that have exercises. */
  complete: number;
  open: number;
}

export function mapProgress({ groups }: SkillMap, catalogue: Catalogue, progress: AllProgress): MapProgress {
  const exercises = allExercises(catalogue);
  const open = groups
    .flatMap(({ skills }) => skills)
    .map((skill) => skillProgress(skill, catalogue, progress))
    .filter((known) => known.exercises.length > 0);
  return {
    solved: countSolved(exercises, progress),
    total: exercises.length,
    complete: open.filter((known) => known.solved === known.exercises.length).length,
    open: open.length,
  };
}
