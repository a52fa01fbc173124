/**
 * The checker reuses one interpreter for many answers; learners get a new one for each. This shows that the verdicts are the same:
 * what the gate saw is compared with what fresh interpreters say about the same answers.
 */
import type { CheckReport, TestOutcome } from "../../src/python/protocol";
import { importedModules } from "../content/compile";
import type { AnswerFile, ExerciseFolder } from "../content/exercise-folder";
import type { ContentProblem } from "../content/problem";
import { type Starter, starterInNode } from "./node-worker";
import { type Checker, startChecker } from "./python";

export type FreshCheckers = (exercise: ExerciseFolder) => Promise<Checker>;

/** Each comes out of a memory image with the exercise's own packages, as in the browser. Exercises with the same packages share the image. */
export function freshCheckers(exercises: readonly ExerciseFolder[]): FreshCheckers {
  const setOf = ({ settings }: ExerciseFolder) => settings.packages.join();
  const starters = new Map<string, Promise<Starter>>();
  return async (exercise) => {
    const set = setOf(exercise);
    const alike = exercises.filter((other) => setOf(other) === set);
    const imports = importedModules(...alike.flatMap(({ tests, solution }) => [tests, solution]));
    const starter = starters.get(set) ?? starterInNode(exercise.settings.packages, imports);
    starters.set(set, starter);
    return startChecker(await starter, true);
  };
}

/** A checker that also notes what it says about each answer when its tests run in their own order. */
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
export async function compareWithFresh(exercise: ExerciseFolder, noted: ReadonlyMap<string, CheckReport>, fresh: FreshCheckers) {
  const problems: ContentProblem[] = [];
  let tests = 0;
  const answers = answersOf(exercise);
  const inFresh = async (code: string) => {
    const checker = await fresh(exercise);
    const { report } = await checker.check(checker.lay(exercise), code, exercise.tests);
    checker.close();
    return report;
  };
  for (const { path, code } of answers) {
    const report = await inFresh(code);
    if (report.kind === "checked") tests += report.tests.length;
    for (const what of await differencesNotByChance(noted.get(code), report, () => inFresh(code))) {
      problems.push({ file: `exercises/${exercise.id}/${path}`, what, fix: "A verdict must not depend on what was checked before." });
    }
  }
  return { problems, answers: answers.length, tests };
}

/**
 * An answer that draws its random numbers without a seed, which is a mistake that people make, shows other numbers each time, in fresh
 * interpreters too, and may pass a test by luck. Of such a one only the whole verdict is compared.
 *
 * @param freshAgain another fresh interpreter's report
 */
export async function differencesNotByChance(
  reused: CheckReport | undefined,
  fresh: CheckReport,
  freshAgain: () => Promise<CheckReport>,
): Promise<string[]> {
  const found = differences(reused, fresh);
  if (found.length === 0 || differences(await freshAgain(), fresh).length === 0) return found;
  return same(passes(reused), passes(fresh)) ? [] : [sentence("Whether it passes", passes(reused), passes(fresh))];
}

const passes = (report: CheckReport | undefined) => report?.kind === "checked" && report.tests.every(({ outcome }) => outcome === "passed");

function answersOf({ starter, solution, right, wrong }: ExerciseFolder): AnswerFile[] {
  return [{ path: "starter.py", code: starter }, { path: "solution.py", code: solution }, ...right, ...wrong];
}

/** In outcomes, messages, numbers, output: everything that a learner would see. */
export function differences(reused: CheckReport | undefined, fresh: CheckReport): string[] {
  if (reused?.kind !== "checked" || fresh.kind !== "checked") return same(reused, fresh) ? [] : [sentence("The verdict", reused, fresh)];
  const names = new Set([...reused.tests, ...fresh.tests].map(({ name }) => name));
  const inTests = [...names].flatMap((name) => {
    const named = (test: TestOutcome) => test.name === name;
    return differencesOf(name, reused.tests.find(named), fresh.tests.find(named));
  });
  const order = (report: typeof fresh) => report.tests.map(({ name }) => name);
  return [
    ...inTests,
    ...(same(order(reused), order(fresh)) ? [] : [sentence("The order of the tests", order(reused), order(fresh))]),
    ...(reused.output === fresh.output ? [] : [sentence("The output of the import", reused.output, fresh.output)]),
  ];
}

function differencesOf(name: string, reused: TestOutcome | undefined, fresh: TestOutcome | undefined): string[] {
  if (!reused || !fresh) return [sentence(name, reused, fresh)];
  const keys = Object.keys(fresh) as (keyof TestOutcome)[];
  return keys.filter((key) => !same(reused[key], fresh[key])).map((key) => sentence(`${name}, ${key}:`, reused[key], fresh[key]));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const sentence = (about: string, reused: unknown, fresh: unknown) =>
  `${about} is ${JSON.stringify(reused)} in an interpreter that is used again, ${JSON.stringify(fresh)} in a fresh one.`;
