/**
 * What a drill is: short questions without end, drawn from a seed. `drill.py` draws and grades them in Python; what it says is read with
 * these schemas. `exercises/drills/` holds the drills.
 */
import * as v from "valibot";

const text = v.pipe(v.string(), v.regex(/\S/));
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** `drill.toml`. */
export const drillSettingsSchema = v.strictObject({
  title: text,
  about: v.pipe(text, v.maxLength(120)),
  /** The first one is the area, by which drills are listed together. */
  tags: v.pipe(v.array(text), v.minLength(1), v.maxLength(4)),
  /** What makes each of the three levels. */
  levels: v.strictTuple([text, text, text]),
  /** How long a question takes somebody who can do it. */
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120)),
  /** Where the right answers come from, other than the drill itself. */
  source: v.strictObject({ values: text }),
});
export type DrillSettings = v.InferOutput<typeof drillSettingsSchema>;

export const drillSummarySchema = v.strictObject({ slug, ...v.omit(drillSettingsSchema, ["source"]).entries });
export type DrillSummary = v.InferOutput<typeof drillSummarySchema>;

export const drillLevelSchema = v.picklist([1, 2, 3]);
export type DrillLevel = v.InferOutput<typeof drillLevelSchema>;

/** Of a plot, along one axis. */
const MOST_SQUARES = 16;

/** An answer may be off by so much, in each number. */
const tolerance = v.pipe(v.number(), v.minValue(0), v.maxValue(0.1));

/** A drill with its program, as the build ships it. */
export interface DrillSource extends DrillSummary {
  /** `drill.py`. */
  source: string;
}

/** What kind of answer is wanted, and what the field for it must know. */
export const answerFormSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("number"), tolerance }),
  v.strictObject({ kind: v.literal("vector"), length: count, tolerance }),
  v.strictObject({ kind: v.literal("matrix"), rows: count, columns: count, tolerance }),
  /** Of an array; or an error, where NumPy raises one. */
  v.strictObject({ kind: v.literal("shape") }),
  v.strictObject({ kind: v.literal("choice"), options: v.pipe(v.array(text), v.minLength(2), v.maxLength(6)) }),
  /** One expression of Python, in which `names` are known. */
  v.strictObject({ kind: v.literal("code"), names: v.pipe(v.array(text), v.minLength(1)) }),
]);
export type AnswerForm = v.InferOutput<typeof answerFormSchema>;

/** A shape that is an error is null; a choice is its place among the options, from 0. */
export type DrillAnswer = number | number[] | number[][] | string | null;

/** What an answer of this form looks like when it goes to `check`. */
export function answerSchema(form: AnswerForm): v.GenericSchema<unknown, DrillAnswer> {
  const number = v.pipe(v.number(), v.finite());
  switch (form.kind) {
    case "number":
      return number;
    case "vector":
      return v.pipe(v.array(number), v.length(form.length));
    case "matrix":
      return v.pipe(v.array(v.pipe(v.array(number), v.length(form.columns))), v.length(form.rows));
    case "shape":
      return v.nullable(v.array(size));
    case "choice":
      return v.pipe(size, v.maxValue(form.options.length - 1));
    case "code":
      return text;
  }
}

const coordinate = v.pipe(v.number(), v.finite());
const point = v.strictTuple([coordinate, coordinate]);
const range = v.pipe(
  v.strictTuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]),
  v.check(([low, high]) => low < high && high - low <= MOST_SQUARES, `a range goes up, by at most ${MOST_SQUARES}`),
);
const label = v.pipe(v.string(), v.maxLength(12));

/** A small plot on squared paper: one square is 1 by 1. `kit.plot` makes it. */
export const drillPlotSchema = v.strictObject({
  x: range,
  y: range,
  /** For who cannot see it: all that the question needs. */
  says: text,
  curves: v.array(v.strictObject({ points: v.pipe(v.array(point), v.minLength(2), v.maxLength(200)), dashed: v.boolean() })),
  points: v.array(v.strictObject({ at: point, label })),
  arrows: v.array(v.strictObject({ from: point, to: point, label })),
});
export type DrillPlot = v.InferOutput<typeof drillPlotSchema>;

const answerValueSchema = v.union([v.number(), v.array(v.number()), v.array(v.array(v.number())), v.string(), v.null()]);

/** What `question(rng, level)` returns. */
export const drillQuestionSchema = v.pipe(
  v.strictObject({
    /** Markdown with formulas. */
    text,
    /** The drawn numbers; only `drill.py` knows what they mean, and gets them back with the answer. */
    data: v.record(v.string(), v.unknown()),
    answer: answerFormSchema,
    plot: v.optional(drillPlotSchema),
    worked: v.strictObject({
      /** One step each, Markdown with formulas. */
      steps: v.pipe(v.array(text), v.minLength(1)),
      answer: answerValueSchema,
    }),
  }),
  v.check(({ answer, worked }) => v.is(answerSchema(answer), worked.answer), "the worked answer is not of the kind that is asked for"),
);
export type DrillQuestion = v.InferOutput<typeof drillQuestionSchema>;

/** What `harness/drills.py` reads: each question has a seed of its own. */
export function drawRequest(seeds: readonly number[], level: DrillLevel): string {
  return JSON.stringify({ draw: seeds.map((seed) => [seed, level]) });
}

export function gradeRequest(question: DrillQuestion, answer: DrillAnswer): string {
  return JSON.stringify({ question, answer });
}

/** The sentence is Markdown with formulas. */
const replySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.variant("kind", [
    v.strictObject({ kind: v.literal("drawn"), questions: v.pipe(v.array(drillQuestionSchema), v.maxLength(100)) }),
    v.strictObject({ kind: v.literal("right") }),
    v.strictObject({ kind: v.literal("wrong"), sentence: v.string() }),
  ]),
);
export type DrillReply = v.InferOutput<typeof replySchema>;

/** Null for what no drill says. */
export function readDrillReply(json: string): DrillReply | null {
  const parsed = v.safeParse(replySchema, json, { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
