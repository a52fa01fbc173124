/** `exercises/skills.toml`: what jobs ask for, and the exercises that show it. */
import * as v from "valibot";
import { exerciseIdSchema } from "../../src/content/exercise";
import type { SkillMap } from "../../src/content/skills";
import type { ContentProblem } from "./problem";
import { repeated } from "./tags";

const text = v.pipe(v.string(), v.nonEmpty());

const skillSchema = v.strictObject({
  title: text,
  why: text,
  exercises: v.optional(v.array(exerciseIdSchema), []),
  /** What this site does not have yet. */
  coming: v.optional(text),
});

export const skillsSchema = v.strictObject({
  groups: v.pipe(
    v.array(v.strictObject({ title: text, summary: text, skills: v.pipe(v.array(skillSchema), v.minLength(1)) })),
    v.minLength(1),
  ),
});
export type SkillsFile = v.InferOutput<typeof skillsSchema>;

const FILE = "exercises/skills.toml";

/** @param ids all exercises: each of them shows some skill */
export function checkSkills({ groups }: SkillsFile, ids: readonly string[]): readonly ContentProblem[] {
  const skills = groups.flatMap((group) => group.skills);
  const known = new Set(ids);
  const named = new Set(skills.flatMap((skill) => skill.exercises));
  return [
    ...repeated(groups.map(({ title }) => title)).map((title) => ({
      file: FILE,
      what: `has two groups "${title}".`,
      fix: "Rename one, or put their skills together.",
    })),
    ...repeated(skills.map(({ title }) => title)).map((title) => ({
      file: FILE,
      what: `has two skills "${title}".`,
      fix: "Rename one, or put their exercises together.",
    })),
    ...skills.flatMap(({ title, exercises, coming }) => [
      ...(exercises.length === 0 && coming === undefined
        ? [{ file: FILE, what: `names no exercise for "${title}".`, fix: "Name some, or say in `coming` what is not there yet." }]
        : []),
      ...exercises
        .filter((id) => !known.has(id))
        .map((id) => ({ file: FILE, what: `names ${id} for "${title}", which does not exist.`, fix: "Name an exercise as track/slug." })),
      ...repeated(exercises).map((id) => ({ file: FILE, what: `names ${id} twice for "${title}".`, fix: "Remove one of them." })),
    ]),
    ...ids
      .filter((id) => !named.has(id))
      .map((id) => ({
        // The exercise's own file, so that checking this one exercise says it too.
        file: `exercises/${id}/exercise.toml`,
        what: "shows no skill.",
        fix: `Name ${id} for at least one skill in ${FILE}.`,
      })),
  ];
}

export function compileSkills({ groups }: SkillsFile): SkillMap {
  return {
    groups: groups.map((group) => ({
      ...group,
      skills: group.skills.map(({ coming, ...skill }) => ({ ...skill, coming: coming ?? null })),
    })),
  };
}
