/** What the page and the service worker tell each other. Neither may be of the other's version. */
import * as v from "valibot";

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const toWorkerSchema = v.variant("type", [
  /** Compare every file of the site with its SHA-256; answered through the port that comes with it. */
  v.object({ type: v.literal("check"), mend: v.boolean() }),
  /** The person has asked for the new version. */
  v.object({ type: v.literal("take-over") }),
]);
export type ToWorker = v.InferOutput<typeof toWorkerSchema>;

export const checkAnswerSchema = v.variant("type", [
  v.object({ type: v.literal("checking"), done: countSchema, total: countSchema }),
  v.object({ type: v.literal("checked"), bytes: countSchema, wrong: v.array(v.string()) }),
]);
export type CheckAnswer = v.InferOutput<typeof checkAnswerSchema>;

/** To all pages, while a version is being fetched. */
export const newsSchema = v.variant("type", [
  v.object({ type: v.literal("installing"), loaded: countSchema, total: countSchema }),
  v.object({ type: v.literal("install-failed"), reason: v.string() }),
]);
export type News = v.InferOutput<typeof newsSchema>;
