/** `exercises/tags.toml`: the topics that one can filter by. A short list that everybody shares, so that no topic has two names. */
import * as v from "valibot";
import type { ExerciseFolder } from "./exercise-folder";
import type { ContentProblem } from "./problem";

export const tagsSchema = v.strictObject({ tags: v.pipe(v.array(v.string()), v.minLength(1)) });

const FILE = "exercises/tags.toml";

export function checkTags(
  tags: readonly string[],
  exercises: readonly Pick<ExerciseFolder, "id" | "settings">[],
): readonly ContentProblem[] {
  const known = new Set(tags);
  const used = new Set(exercises.flatMap(({ settings }) => settings.tags));
  return [
    ...repeated(tags).map((tag) => ({ file: FILE, what: `lists "${tag}" twice.`, fix: "Remove one of them." })),
    ...tags
      .filter((tag) => !used.has(tag))
      .map((tag) => ({ file: FILE, what: `lists "${tag}", which no exercise has.`, fix: "Remove it, or give it to an exercise." })),
    ...exercises.flatMap(({ id, settings }) => [
      ...settings.tags
        .filter((tag) => !known.has(tag))
        .map((tag) => ({
          file: `exercises/${id}/exercise.toml`,
          what: `has the tag "${tag}", which ${FILE} does not list.`,
          fix: "Choose one that is listed, move the word to keywords, or list it if it is a topic of several exercises.",
        })),
      ...repeated(settings.tags).map((tag) => ({
        file: `exercises/${id}/exercise.toml`,
        what: `has the tag "${tag}" twice.`,
        fix: "Remove one of them.",
      })),
    ]),
  ];
}

/** What occurs more than once, each once. */
export function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];
}
