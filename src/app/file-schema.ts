/** What a `.lr.json` may hold that somebody opens. */
import * as v from "valibot";
import { handInSchema } from "../content/hand-in";
import { shareSchema } from "../content/share";
import { workFileSchema } from "../store/work-file";

export const fileSchema = v.variant("kind", [shareSchema, workFileSchema, handInSchema]);
