/** What a pupil hands in: one `.lr.json` file with the code of an assignment. A teacher grades it again; what it claims is only compared. */
import * as v from "valibot";
import { exerciseIdSchema } from "./exercise";

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

export const handInSchema = v.object({
  kind: v.literal("hand-in"),
  /** As the pupil wrote it. */
  pupil: name,
  /** The title of the assignment; null where somebody hands in what they like. */
  assignment: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  /** Milliseconds since 1970, by the pupil's clock. */
  madeAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
  work: v.pipe(
    v.array(
      v.object({
        exercise: exerciseIdSchema,
        code: v.pipe(v.string(), v.maxLength(200_000)),
        /** The pupil's last Check; null where there was none. */
        claimed: v.nullable(v.object({ passed: count, total: count })),
        tries: count,
      }),
    ),
    v.maxLength(200),
  ),
});
export type HandIn = v.InferOutput<typeof handInSchema>;
export type Work = HandIn["work"][number];
