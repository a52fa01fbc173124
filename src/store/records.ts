/** What stored records look like. Everything that comes out of storage passes here: other versions of this page wrote it. */
import * as v from "valibot";
import { exerciseIdSchema } from "../content/exercise";
import { reviewItemSchema } from "../content/review";
import { daySchema } from "../content/streak";
import type { Day } from "../lib/day";
import type { ReviewRecord } from "./review";
import type { Progress, ReplacedCode, Settings, Theme } from "./state";
import type { DraftRecord, StorageNews } from "./storage";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

export const MIN_FONT_SIZE = 10;
export const MAX_FONT_SIZE = 40;

const replacedSchema: v.GenericSchema<unknown, ReplacedCode> = v.object({
  code: v.string(),
  by: v.picklist(["reset", "shared", "import", "undo"]),
});

export const draftRecordSchema: v.GenericSchema<unknown, DraftRecord> = v.object({
  id: exerciseIdSchema,
  code: v.string(),
  revision: v.pipe(count, v.minValue(1)),
  savedAt: milliseconds,
  starterHash: v.string(),
  // Drafts that were kept before there was a step back.
  replaced: v.optional(v.nullable(replacedSchema), null),
});

export const progressSchema: v.GenericSchema<unknown, Progress> = v.object({
  state: v.picklist(["begun", "seen", "solved"]),
  tries: count,
  hints: count,
  last: v.nullable(v.object({ passed: count, total: count })),
  at: milliseconds,
});

export const reviewRecordSchema: v.GenericSchema<unknown, ReviewRecord> = v.object({
  ...reviewItemSchema.entries,
  replaced: v.nullable(reviewItemSchema),
});

export const daysSchema: v.GenericSchema<unknown, readonly Day[]> = v.array(daySchema);

export const themeSchema: v.GenericSchema<unknown, Theme> = v.picklist(["system", "light", "dark", "contrast"]);

export const settingsSchema: v.GenericSchema<unknown, Settings> = v.object({
  theme: themeSchema,
  editor: v.picklist(["auto", "monaco", "plain"]),
  fontSize: v.pipe(v.number(), v.minValue(MIN_FONT_SIZE), v.maxValue(MAX_FONT_SIZE)),
  // Settings that were kept before there was a choice.
  images: v.optional(v.picklist(["on", "off"]), "on"),
  drillTimer: v.optional(v.picklist(["on", "off"]), "off"),
});

export const newsSchema: v.GenericSchema<unknown, StorageNews> = v.variant("kind", [
  v.object({ kind: v.literal("draft"), id: exerciseIdSchema }),
  v.object({ kind: v.literal("progress") }),
  v.object({ kind: v.literal("settings") }),
  v.object({ kind: v.literal("review") }),
]);

/** Code that a closing tab put away because the database could not take it in time; see `draft-keeper.ts`. */
export interface RescuedDraft {
  code: string;
  /** The revision it was based on. */
  revision: number;
  starterHash: string;
  replaced: ReplacedCode | null;
}

const rescuedDraftSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    code: v.string(),
    revision: count,
    starterHash: v.string(),
    replaced: v.optional(v.nullable(replacedSchema), null),
  }),
);

export function parseRescuedDraft(json: string): RescuedDraft | null {
  const parsed = v.safeParse(rescuedDraftSchema, json);
  return parsed.success ? parsed.output : null;
}

/** Gives null for what is not there, and, with one warning that names it, for what this version cannot read. */
export function createRecordReader(): <T>(schema: v.GenericSchema<unknown, T>, name: string, stored: unknown) => T | null {
  const warned = new Set<string>();
  return (schema, name, stored) => {
    if (stored === undefined) return null;
    const parsed = v.safeParse(schema, stored);
    if (parsed.success) return parsed.output;
    if (!warned.has(name))
      console.warn(`Ignored what is stored as ${name}: this version of the page cannot read it.`, v.summarize(parsed.issues));
    warned.add(name);
    return null;
  };
}
