/**
 * The checker reuses one interpreter for many answers; learners get a new one for each. This shows that the verdicts are the same:
 * what the gate saw is compared with what fresh interpreters say about the same answers.
 */
import { fork } from "node:child_process";
import { join } from "node:path";
import * as v from "valibot";
import { type CheckReport, checkReportSchema } from "../../src/python/protocol";
import type { AnswerFile, ExerciseFolder } from "../content/exercise-folder";
import type { ContentProblem } from "../content/problem";
import type { Checker } from "./python";

export const freshReportsSchema = v.array(checkReportSchema);

export function answersOf({ starter, solution, right, wrong }: ExerciseFolder): AnswerFile[] {
  return [{ path: "starter.py", code: starter }, { path: "solution.py", code: solution }, ...right, ...wrong];
}

/** A checker that also notes what it said about each answer, in the tests' own order. */
export function noting(checker: Checker): { checker: Checker; noted: Map<string, CheckReport> } {
  const noted = new Map<string, CheckReport>();
  return {
    noted,
    checker: {
      ...checker,
      async check(folder, code, tests, orderSeed) {
        const checked = await checker.check(folder, code, tests, orderSeed);
        if (orderSeed === undefined) noted.set(code, checked.report);
        return checked;
      },
    },
  };
}

/** @param noted what the interpreter that is used again said, by code */
export async function compareWithFresh(exercise: ExerciseFolder, noted: ReadonlyMap<string, CheckReport>) {
  const fresh = await freshReports(exercise);
  const problems: ContentProblem[] = [];
  let tests = 0;
  for (const [index, { path, code }] of answersOf(exercise).entries()) {
    const [reused, other] = [noted.get(code), fresh[index]];
    if (other?.kind === "checked") tests += other.tests.length;
    for (const what of differences(reused, other)) {
      problems.push({ file: `exercises/${exercise.id}/${path}`, what, fix: "A verdict must not depend on what was checked before." });
    }
  }
  return { problems, answers: fresh.length, tests };
}

/** In a process of its own: interpreters that are done with are never quite let go of. */
function freshReports(exercise: ExerciseFolder): Promise<readonly CheckReport[]> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "fresh-interpreters.ts"), [exercise.id]);
    child.on("message", (message) => resolve(v.parse(freshReportsSchema, message)));
    child.on("close", (code) => reject(new Error(`${exercise.id}: the fresh interpreters ended with ${code} and without a verdict.`)));
  });
}

/** Outcomes, messages, numbers, output: everything that a learner would see. */
export function differences(reused: CheckReport | undefined, fresh: CheckReport | undefined): string[] {
  if (reused?.kind !== "checked" || fresh?.kind !== "checked") return same(reused, fresh) ? [] : [compared("", reused, fresh)];
  const names = new Set([...reused.tests, ...fresh.tests].map(({ name }) => name));
  const found = [...names].flatMap((name) => {
    const [one, other] = [reused, fresh].map(({ tests }) => tests.find((test) => test.name === name));
    return same(one, other) ? [] : [compared(`${name} `, one, other)];
  });
  if (found.length === 0 && !same(reused, fresh)) found.push(compared("", reused.output, fresh.output));
  return found;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const compared = (about: string, reused: unknown, fresh: unknown) =>
  `${about}says ${JSON.stringify(reused)} in an interpreter that is used again, ${JSON.stringify(fresh)} in a fresh one.`;
