/**
 * What people pass on: in a link, where it is packed (`lib/payload.ts`), or in a file. Links of version 1 open for ever, so these schemas
 * only ever grow by what may be missing; `golden-links.json` holds one of each kind. What a later version adds is left aside.
 */
import * as v from "valibot";
import { decodePayload, type Encoded, encodePayload, explainPayloadProblem } from "../lib/payload";
import { exerciseIdSchema } from "./exercise";

const text = v.pipe(v.string(), v.maxLength(200_000));
const titleSchema = v.pipe(v.string(), v.regex(/\S/), v.maxLength(200));
const drillSlugSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const packageNameSchema = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9]+([-_.][a-z0-9]+)*$/i));

/** A whole exercise that somebody wrote. Its texts are Markdown, which the page shows without trusting it. */
export const selfMadeExerciseSchema = v.object({
  kind: v.literal("exercise"),
  title: titleSchema,
  statement: text,
  starter: text,
  /** Pytest; says `from solution import …`. */
  tests: text,
  /** The gentlest first. */
  hints: v.pipe(v.array(text), v.maxLength(10)),
  packages: v.pipe(v.array(packageNameSchema), v.maxLength(20)),
  solution: v.exactOptional(text),
  /** Shown after a pass. */
  explanation: v.exactOptional(text),
});
export type SelfMadeExercise = v.InferOutput<typeof selfMadeExerciseSchema>;

/** Somebody's answer to an exercise. */
export const sharedCodeSchema = v.object({
  kind: v.literal("code"),
  exercise: exerciseIdSchema,
  code: text,
  /** The exercise itself, in a file, where it is none of ours. */
  selfMade: v.exactOptional(selfMadeExerciseSchema),
});
export type SharedCode = v.InferOutput<typeof sharedCodeSchema>;

export const assignmentItemSchema = v.variant("kind", [
  v.object({ kind: v.literal("exercise"), exercise: exerciseIdSchema }),
  v.object({
    kind: v.literal("drill"),
    drill: drillSlugSchema,
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
    level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  }),
]);
export type AssignmentItem = v.InferOutput<typeof assignmentItemSchema>;

/** What a class is to do. */
export const assignmentSchema = v.object({
  kind: v.literal("assignment"),
  title: titleSchema,
  items: v.pipe(v.array(assignmentItemSchema), v.minLength(1), v.maxLength(200)),
});
export type Assignment = v.InferOutput<typeof assignmentSchema>;

export const shareSchema = v.variant("kind", [sharedCodeSchema, selfMadeExerciseSchema, assignmentSchema]);
export type Share = v.InferOutput<typeof shareSchema>;

export type Reading<T> = { kind: "read"; value: T } | { kind: "refused"; reason: string };

export function packShare(share: Share): Promise<Encoded> {
  return encodePayload(share);
}

/** @param payload what stands in a link behind `c=`, `#/x/` or `#/set/` */
export async function unpackShare<T>(payload: string, schema: v.GenericSchema<unknown, T>): Promise<Reading<T>> {
  const decoded = await decodePayload(payload);
  if (decoded.kind === "refused") return { kind: "refused", reason: explainPayloadProblem(decoded.problem) };
  return accept(decoded.value, schema, "link");
}

/** @param carrier where it came in: for the sentence that refuses it */
export function accept<T>(value: unknown, schema: v.GenericSchema<unknown, T>, carrier: "link" | "file"): Reading<T> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { kind: "read", value: parsed.output };
  const [issue] = parsed.issues;
  const place = issue && v.getDotPath(issue);
  return {
    kind: "refused",
    reason: `The ${carrier} holds something else than belongs here${place ? ` (at “${place.slice(0, 60)}”)` : ""}: it was put together wrongly, or by a newer version of this site.`,
  };
}
