/** All tracks and exercises in their order, and whether everything that names something names something that is there. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { EXERCISES, type ExerciseFolder, readExerciseFolder, readToml } from "./exercise-folder";
import type { ContentProblem } from "./problem";

const courseSchema = v.strictObject({ tracks: v.pipe(v.array(v.string()), v.minLength(1)) });
const trackSchema = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  summary: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  formula: v.pipe(v.string(), v.nonEmpty()),
  maths: v.boolean(),
  exercises: v.pipe(v.array(v.string()), v.minLength(1)),
});

export interface TrackFolder {
  slug: string;
  settings: v.InferOutput<typeof trackSchema>;
  exercises: ExerciseFolder[];
}

export function readCourse(): { tracks: TrackFolder[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const course = readToml(join(EXERCISES, "course.toml"), courseSchema, problems);
  const tracks = (course?.tracks ?? []).flatMap((slug) => {
    const settings = readToml(join(EXERCISES, slug, "track.toml"), trackSchema, problems);
    if (!settings) return [];
    const exercises = settings.exercises.flatMap((name) => readExerciseFolder(slug, name, problems) ?? []);
    checkListed(slug, settings.exercises, problems);
    return [{ slug, settings, exercises }];
  });
  checkTracksListed(course?.tracks ?? [], problems);
  checkNeeds(tracks, problems);
  return { tracks, problems };
}

const foldersIn = (path: string) =>
  readdirSync(path).filter((name) => !name.startsWith(".") && !name.startsWith("__") && statSync(join(path, name)).isDirectory());

function checkTracksListed(listed: readonly string[], problems: ContentProblem[]): void {
  for (const name of foldersIn(EXERCISES)) {
    if (!listed.includes(name))
      problems.push({
        file: "exercises/course.toml",
        what: `does not list the track ${name}.`,
        fix: "Add it where it belongs in the order.",
      });
  }
}

function checkListed(track: string, listed: readonly string[], problems: ContentProblem[]): void {
  const file = `exercises/${track}/track.toml`;
  for (const name of listed) {
    if (!existsSync(join(EXERCISES, track, name)))
      problems.push({ file, what: `lists ${name}, which is no folder.`, fix: "Correct the name or remove the line." });
  }
  for (const name of foldersIn(join(EXERCISES, track))) {
    if (!listed.includes(name)) problems.push({ file, what: `does not list ${name}.`, fix: "Add it where it belongs in the order." });
  }
}

function checkNeeds(tracks: readonly TrackFolder[], problems: ContentProblem[]): void {
  const known = new Set(tracks.flatMap((track) => track.settings.exercises.map((slug) => `${track.slug}/${slug}`)));
  for (const exercise of tracks.flatMap((track) => track.exercises)) {
    for (const needed of exercise.settings.needs) {
      if (!known.has(needed)) {
        problems.push({
          file: `exercises/${exercise.id}/exercise.toml`,
          what: `needs ${needed}, which does not exist.`,
          fix: "Name an exercise as track/slug.",
        });
      }
    }
  }
}
