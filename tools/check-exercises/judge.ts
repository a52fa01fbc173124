/** The gate on content: what an exercise must show before it lands. */
import type { CheckReport } from "../../src/python/protocol";
import type { ExerciseFolder } from "../content/exercise-folder";
import type { ContentProblem } from "../content/problem";
import type { Checker, TestFunction } from "./python";

/** Top-level module to package, where the names differ. */
const PACKAGE_OF = new Map([
  ["sklearn", "scikit-learn"],
  ["mpl_toolkits", "matplotlib"],
]);
const ALWAYS_THERE = new Set(["pytest"]);
/** Node's Pyodide is about as fast as a laptop's browser; half of the limit leaves room for slower ones. */
const SHARE_OF_LIMIT = 0.5;

export async function judge(exercise: ExerciseFolder, checker: Checker): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  const complain = (file: string, what: string, fix: string) => problems.push({ file: `exercises/${exercise.id}/${file}`, what, fix });
  const tests = checker.testFunctions(exercise.tests);
  judgeTestFile(tests, complain);
  judgePackages(exercise, checker, complain);
  const folder = checker.lay(exercise);
  const check = (code: string, seed?: number) => checker.check(folder, code, exercise.tests, seed);

  const first = await check(exercise.solution);
  mustPass("solution.py", first.report, complain);
  if (first.milliseconds > exercise.limits.check * 1000 * SHARE_OF_LIMIT) {
    complain("test_solution.py", `takes ${(first.milliseconds / 1000).toFixed(1)} s.`, "Use smaller data, or set [limits] check.");
  }
  for (const seed of [1, 2]) mustPass("solution.py", (await check(exercise.solution, seed)).report, complain, ` in random order ${seed}`);
  const names = first.report.kind === "checked" ? first.report.tests.map((test) => test.name).join() : "";
  if (names !== tests.map((test) => test.name).join())
    complain("test_solution.py", "runs other tests than it defines.", "Define every test at the top level, once.");

  const starter = (await check(exercise.starter)).report;
  if (starter.kind === "broken")
    complain("starter.py", `does not load: ${starter.problem.message}`, "It must define what the tests import.");
  else if (starter.tests.every((test) => test.outcome === "passed"))
    complain("starter.py", "passes all tests.", "Make the tests stricter or the starter emptier.");
  if (verdict(starter) !== verdict((await check(exercise.starter, 3)).report))
    complain("test_solution.py", "gives another verdict the second time.", "Fix the seeds.");

  for (const [file, code] of [["starter.py", exercise.starter] as const, ["solution.py", exercise.solution] as const]) {
    const result = await checker.run(folder, code);
    if (result.kind === "raised")
      complain(file, `raises ${result.problem.type} as a script: ${result.problem.message}`, "Run must work on it.");
  }
  for (const answer of exercise.right) mustPass(answer.path, (await check(answer.code)).report, complain);
  for (const answer of exercise.wrong) {
    const { report } = await check(answer.code);
    mustBeCaught(answer.path, answer.caughtBy, report, complain);
    if (verdict(report) !== verdict((await check(answer.code, 4)).report))
      complain(answer.path, "gives another verdict in another order.", "Make the tests independent.");
  }
  if (exercise.picture !== null) {
    const figures = await checker.draw(folder, exercise.solution, exercise.tests, exercise.picture);
    if (figures !== 1) complain("picture.py", `draws ${figures} figures with the solution.`, "It must return one figure.");
  }
  return problems;
}

type Complain = (file: string, what: string, fix: string) => void;

function judgeTestFile(tests: readonly TestFunction[], complain: Complain): void {
  if (tests.length < 6) complain("test_solution.py", `has ${tests.length} tests.`, "Write at least six, one of them on random data.");
  for (const test of tests) {
    for (const problem of test.problems) complain("test_solution.py", `${test.name} ${problem}.`, "Correct it.");
  }
}

function judgePackages(exercise: ExerciseFolder, checker: Checker, complain: Complain): void {
  const { packages, picture_packages } = exercise.settings;
  const code = [
    exercise.tests,
    exercise.starter,
    exercise.solution,
    ...exercise.right.map((a) => a.code),
    ...exercise.wrong.map((a) => a.code),
  ];
  const demand = (sources: readonly string[], listed: readonly string[], key: string) => {
    for (const name of checker.importedPackages(sources)) {
      const packageName = PACKAGE_OF.get(name) ?? name;
      if (!ALWAYS_THERE.has(packageName) && !listed.includes(packageName))
        complain("exercise.toml", `does not list ${packageName}.`, `Add it to ${key}.`);
    }
  };
  demand(code, packages, "packages");
  if (exercise.picture !== null) demand([exercise.picture], [...packages, ...picture_packages], "picture_packages");
}

function mustPass(file: string, report: CheckReport, complain: Complain, when = ""): void {
  if (report.kind === "broken") {
    complain(file, `does not load${when}: ${report.problem.type} ${report.problem.message}`, "Correct it.");
    return;
  }
  for (const test of report.tests) {
    if (test.outcome !== "passed") complain(file, `${test.outcome} ${test.name}${when}: ${test.message}`, "A right answer must pass.");
  }
}

function mustBeCaught(file: string, caughtBy: string, report: CheckReport, complain: Complain): void {
  if (report.kind === "broken") {
    complain(file, `does not even load: ${report.problem.message}`, `${caughtBy} must catch it.`);
    return;
  }
  const named = report.tests.find((test) => test.name === caughtBy);
  if (!named) complain(file, `names ${caughtBy}, which is no test.`, "Correct its first line.");
  else if (named.outcome !== "failed")
    complain(file, `${named.outcome} ${caughtBy}.`, "Make that test stricter, or name the one that fails.");
  else if (named.message === "")
    complain("test_solution.py", `${caughtBy} fails without a message for ${file}.`, "Say what is wrong in the assertion.");
}

function verdict(report: CheckReport): string {
  return report.kind === "broken" ? "broken" : report.tests.map((test) => `${test.name}:${test.outcome}`).join();
}
