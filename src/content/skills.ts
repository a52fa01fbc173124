/** What jobs ask for, and the exercises that show it. The build reads it from `exercises/skills.toml` and validates it with this schema. */
import * as v from "valibot";
import { exerciseIdSchema } from "./exercise";

export const skillMapSchema = v.strictObject({
  groups: v.array(
    v.strictObject({
      title: v.string(),
      summary: v.string(),
      skills: v.array(
        v.strictObject({
          title: v.string(),
          why: v.string(),
          exercises: v.array(exerciseIdSchema),
          /** What this site does not have yet. */
          coming: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});
export type SkillMap = v.InferOutput<typeof skillMapSchema>;
export type SkillGroup = SkillMap["groups"][number];
export type Skill = SkillGroup["skills"][number];
