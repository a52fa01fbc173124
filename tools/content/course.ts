/** All tracks and exercises in their order, and whether everything that names something names something that is there. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { DRILLS } from "./drill-folder";
import { EXERCISES, type ExerciseFolder, readExerciseFolder, readToml } from "./exercise-folder";
import type { ContentProblem } from "./problem";
import { checkSkills, type SkillsFile, skillsSchema } from "./skills";
import { checkTags, tagsSchema } from "./tags";

const courseSchema = v.strictObject({ tracks: v.pipe(v.array(v.string()), v.minLength(1)) });
const text = v.pipe(v.string(), v.nonEmpty());
const partSchema = v.strictObject({
  title: text,
  summary: v.pipe(text, v.maxLength(80)),
  formula: text,
  maths: v.boolean(),
  exercises: v.pipe(v.array(v.string()), v.minLength(1)),
});
/** A long track may be shown in parts, each as a track of its own; the addresses of its exercises stay those of the folder. */
const partsSchema = v.strictObject({ parts: v.pipe(v.array(v.strictObject({ name: text, ...partSchema.entries })), v.minLength(1)) });
const trackSchema = v.union([partSchema, partsSchema]);

export interface TrackFolder {
  slug: string;
  settings: v.InferOutput<typeof partSchema>;
  exercises: ExerciseFolder[];
}

export interface Course {
  tracks: TrackFolder[];
  /** Null where the file cannot be read; the problems say why. */
  skills: SkillsFile | null;
  problems: ContentProblem[];
}

/** @param root the folder that is called `exercises` in errors */
export function readCourse(root = EXERCISES): Course {
  const problems: ContentProblem[] = [];
  const course = readToml(root, "course.toml", courseSchema, problems);
  const tracks = (course?.tracks ?? []).flatMap((folder) => readTrack(root, folder, problems));
  checkTracksListed(root, course?.tracks ?? [], problems);
  checkNeeds(tracks, problems);
  const vocabulary = readToml(root, "tags.toml", tagsSchema, problems);
  const skills = readToml(root, "skills.toml", skillsSchema, problems);
  // An exercise that could not be read would be missed here a second time.
  if (vocabulary && skills && problems.length === 0) {
    const exercises = tracks.flatMap((track) => track.exercises);
    problems.push(...checkTags(vocabulary.tags, exercises));
    const ids = exercises.map(({ id }) => id);
    problems.push(...checkSkills(skills, ids));
  }
  return { tracks, skills, problems };
}

function readTrack(root: string, folder: string, problems: ContentProblem[]): TrackFolder[] {
  const settings = readToml(root, `${folder}/track.toml`, trackSchema, problems);
  if (!settings) return [];
  const parts =
    "parts" in settings
      ? settings.parts.map(({ name, ...part }) => ({ slug: `${folder}-${name}`, ...part }))
      : [{ slug: folder, ...settings }];
  const listed = parts.flatMap((part) => part.exercises);
  checkListed(root, folder, listed, problems);
  return parts.map(({ slug, ...part }) => {
    // One that is no folder has been told already, in one line and not in one for each of its files.
    const there = part.exercises.filter((name) => existsSync(join(root, folder, name)));
    const exercises = there.flatMap((name) => readExerciseFolder(root, folder, name, problems) ?? []);
    return { slug, settings: part, exercises: exercises.map((exercise) => ({ ...exercise, track: slug })) };
  });
}

const foldersIn = (path: string) =>
  readdirSync(path).filter((name) => !name.startsWith(".") && !name.startsWith("__") && statSync(join(path, name)).isDirectory());

function checkTracksListed(root: string, listed: readonly string[], problems: ContentProblem[]): void {
  for (const name of foldersIn(root)) {
    if (name !== DRILLS && !listed.includes(name))
      problems.push({
        file: "exercises/course.toml",
        what: `does not list the track ${name}.`,
        fix: "Add it where it belongs in the order.",
      });
  }
}

function checkListed(root: string, track: string, listed: readonly string[], problems: ContentProblem[]): void {
  const file = `exercises/${track}/track.toml`;
  for (const name of listed) {
    if (!existsSync(join(root, track, name)))
      problems.push({ file, what: `lists ${name}, which is no folder.`, fix: "Correct the name or remove the line." });
  }
  for (const name of foldersIn(join(root, track))) {
    if (!listed.includes(name)) problems.push({ file, what: `does not list ${name}.`, fix: "Add it where it belongs in the order." });
  }
}

/** In the course's order, each exercise needs only what came before. */
function checkNeeds(tracks: readonly TrackFolder[], problems: ContentProblem[]): void {
  const all = tracks.flatMap((track) => track.exercises);
  const places = new Map(all.map(({ id }, index) => [id, index]));
  for (const [index, { id, settings }] of all.entries()) {
    for (const needed of settings.needs) {
      const place = places.get(needed);
      const file = `exercises/${id}/exercise.toml`;
      if (place === undefined)
        problems.push({ file, what: `needs ${needed}, which does not exist.`, fix: "Name an exercise as track/slug." });
      else if (place >= index)
        problems.push({ file, what: `needs ${needed}, which comes later.`, fix: "Change the order in track.toml, or the needs." });
    }
  }
}
