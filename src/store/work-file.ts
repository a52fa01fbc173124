/** A person's work in one `.lr.json`: to take it along, or to keep it. Files of version 1 open for ever. */
import * as v from "valibot";
import { exerciseIdSchema } from "../content/exercise";
import { reviewIdSchema, reviewItemSchema } from "../content/review";
import { daySchema } from "../content/streak";
import { progressSchema } from "./records";

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

export const workFileSchema = v.object({
  kind: v.literal("work"),
  madeAt: milliseconds,
  drafts: v.pipe(
    v.array(
      v.object({
        id: exerciseIdSchema,
        code: v.pipe(v.string(), v.maxLength(200_000)),
        savedAt: milliseconds,
        starterHash: v.pipe(v.string(), v.maxLength(100)),
      }),
    ),
    v.maxLength(5_000),
  ),
  progress: v.record(exerciseIdSchema, progressSchema),
  // Files that were made before there was review.
  review: v.optional(v.record(reviewIdSchema, reviewItemSchema), {}),
  days: v.optional(v.pipe(v.array(daySchema), v.maxLength(20_000)), []),
});
export type WorkFile = v.InferOutput<typeof workFileSchema>;
