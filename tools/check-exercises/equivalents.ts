/**
 * `equivalent-mutants.toml` beside an exercise: changes to its solution that no test may notice, each with the reason. An entry names
 * the changed line by its text, so it stays right when other lines move, and it is stale as soon as no survivor looks like it.
 */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import * as v from "valibot";
import { readToml } from "../content/exercise-folder";
import type { ContentProblem } from "../content/problem";

export const LIST = "equivalent-mutants.toml";

const text = v.pipe(v.string(), v.nonEmpty());
const listSchema = v.strictObject({
  equivalent: v.array(v.strictObject({ function: v.string(), before: text, after: v.pipe(v.array(text), v.minLength(1)), reason: text })),
});

/** How a change is named in the list. */
export interface NamedChange {
  function: string;
  before: string;
  after: string;
}

export function readEquivalents(exercisePath: string, problems: ContentProblem[]): NamedChange[] {
  const root = join(exercisePath, "../..");
  const file = join(exercisePath, LIST);
  if (!existsSync(file)) return [];
  const list = readToml(root, relative(root, file), listSchema, problems)?.equivalent ?? [];
  return list.flatMap((entry) => entry.after.map((after) => ({ function: entry.function, before: entry.before, after })));
}

export interface Compared<Mutant> {
  unlisted: Mutant[];
  stale: NamedChange[];
}

export function compareWithList<Mutant extends NamedChange>(
  survivors: readonly Mutant[],
  listed: readonly NamedChange[],
): Compared<Mutant> {
  const key = (change: NamedChange) => [change.function, change.before, change.after].join("\n");
  const alive = new Set(survivors.map(key));
  const known = new Set(listed.map(key));
  return {
    unlisted: survivors.filter((mutant) => !known.has(key(mutant))),
    stale: listed.filter((change) => !alive.has(key(change))),
  };
}
