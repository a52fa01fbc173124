/** Runs an exercise's tests on every mutant of its solution: a mutant that passes them all is a test that is missing. */
import type { ExerciseFolder } from "../content/exercise-folder";
import type { ContentProblem } from "../content/problem";
import { compareWithList, LIST, readEquivalents } from "./equivalents";
import { isEnoughFor, type Score } from "./mutation-score";
import type { Checker, Mutant } from "./python";

/** A mutant may take longer than the solution, but not for ever. */
const AT_LEAST_MS = 2000;
const TIMES_SOLUTION = 4;

export interface MutantsReport {
  score: Score;
  problems: ContentProblem[];
  /** Whether enough is caught and the list of equivalent mutants is right. */
  fine: boolean;
}

export async function tryMutants(exercise: ExerciseFolder, checker: Checker): Promise<MutantsReport> {
  const problems: ContentProblem[] = [];
  const file = (name: string) => `exercises/${exercise.id}/${name}`;
  const listed = readEquivalents(exercise.path, problems);
  const { report, milliseconds } = await checker.check(checker.lay(exercise), exercise.solution, exercise.tests);
  if (report.kind === "broken" || report.tests.some(({ outcome }) => outcome !== "passed")) {
    problems.push({ file: file("solution.py"), what: "does not pass its tests.", fix: "Mutants of it would show nothing." });
    return { score: { mutants: 0, killed: 0, survived: 0, equivalent: 0 }, problems, fine: false };
  }
  const limit = AT_LEAST_MS + TIMES_SOLUTION * milliseconds;
  const mutants = checker.mutants(exercise.solution);
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    if (await checker.passes(exercise, mutant.source, limit)) survivors.push(mutant);
  }
  const { unlisted, stale } = compareWithList(survivors, listed);
  for (const { before, after } of stale) {
    problems.push({ file: file(LIST), what: `is stale: no survivor has changed "${before}" into "${after}".`, fix: "Remove that entry." });
  }
  const fine = problems.length === 0;
  for (const { line, kind, function: name, before, after } of unlisted) {
    const what = `survived (${kind}${name === "" ? "" : `, in ${name}`}): ${before} → ${after}`;
    problems.push({ file: `${file("solution.py")}:${line}`, what, fix: "" });
  }
  const score = {
    mutants: mutants.length,
    killed: mutants.length - survivors.length,
    survived: unlisted.length,
    equivalent: survivors.length - unlisted.length,
  };
  return { score, problems, fine: fine && isEnoughFor("exercise", score) };
}
