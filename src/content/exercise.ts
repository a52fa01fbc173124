/** What a track and an exercise are, once the build has read them from `exercises/`. The build validates with these schemas. */
import * as v from "valibot";
import type { RichText } from "../lib/rich-text";

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** `<track>/<slug>`: the exercise's folder, its address, and its key in storage. Never renamed. */
export const exerciseIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/));
export type ExerciseId = v.InferOutput<typeof exerciseIdSchema>;

export const exerciseSummarySchema = v.strictObject({
  id: exerciseIdSchema,
  track: slug,
  slug,
  title: v.string(),
  level: v.picklist([1, 2, 3]),
  minutes: v.number(),
  packages: v.array(v.string()),
  /** Topics out of `exercises/tags.toml`. */
  tags: v.array(v.string()),
  /** More words that the search finds it by. */
  keywords: v.array(v.string()),
  /** Exercises that are better solved first. */
  needs: v.array(exerciseIdSchema),
});
export type ExerciseSummary = v.InferOutput<typeof exerciseSummarySchema>;

export const trackSchema = v.strictObject({
  slug,
  title: v.string(),
  summary: v.string(),
  /** The track's icon: code or compiled KaTeX. */
  formulaHtml: v.string(),
  exercises: v.array(exerciseSummarySchema),
});
export type Track = v.InferOutput<typeof trackSchema>;

export const catalogueSchema = v.strictObject({
  tracks: v.array(trackSchema),
  /** By name alone: what they ask comes with the page of drills. */
  drills: v.array(v.strictObject({ slug, title: v.string() })),
});
export type Catalogue = v.InferOutput<typeof catalogueSchema>;

/** Compiled from Markdown and KaTeX by the build: our own text, safe to insert. */
const compiledTextSchema = v.strictObject({ kind: v.literal("html"), html: v.string() });

/** An exercise of ours. */
export const bundledExerciseSchema = v.strictObject({
  ...exerciseSummarySchema.entries,
  statement: compiledTextSchema,
  hints: v.array(v.strictObject({ title: v.string(), text: compiledTextSchema })),
  explanation: compiledTextSchema,
  starter: v.string(),
  solution: v.string(),
  tests: v.string(),
  picture: v.nullable(v.string()),
  /** Modules that the tests, the starter and the picture import: loaded while the interpreter boots. */
  imports: v.array(v.string()),
  /** Small files of `data/`, as base64. */
  data: v.array(v.strictObject({ path: v.string(), base64: v.string() })),
  /** Seconds. */
  limits: v.strictObject({ run: v.number(), check: v.number() }),
});
export type BundledExercise = v.InferOutput<typeof bundledExerciseSchema>;

type FromBuild = "id" | "title" | "starter" | "tests" | "picture" | "data" | "limits";

/** What the workspace opens: an exercise of ours, or one that somebody wrote and passed on. */
export interface Exercise extends Pick<BundledExercise, FromBuild> {
  packages: readonly string[];
  imports: readonly string[];
  level: BundledExercise["level"] | null;
  minutes: number | null;
  statement: RichText;
  hints: readonly { title: string; text: RichText }[];
  explanation: RichText | null;
  solution: string | null;
}
