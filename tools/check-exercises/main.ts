/**
 * `npm run check:exercises [-- --restored | --fresh | --mutants] [track/slug …]`: every rule for every exercise, in real Pyodide. Tracks
 * are checked beside each other. With `--restored` the interpreters come out of a memory image; with `--fresh` each answer is checked
 * in an interpreter of its own besides, and must get the same verdict; with `--mutants` the tests are tried on small changes to the
 * solution instead.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { importedModules } from "../content/compile";
import { readCourse } from "../content/course";
import type { ExerciseFolder } from "../content/exercise-folder";
import { type ContentProblem, problemLine } from "../content/problem";
import { compareWithFresh, type FreshCheckers, freshCheckers, noting } from "./fresh";
import { judge } from "./judge";
import { isEnoughFor, readScores, scoreLine, scoreTable, sum } from "./mutation-score";
import { starterInNode } from "./node-worker";
import { type Checker, startChecker } from "./python";
import { tryMutants } from "./try-mutants";

/** Each holds an interpreter of up to 500 MB. */
const MOST_AT_ONCE = 4;

const RESTORED_FLAG = "--restored";
const MUTANTS_FLAG = "--mutants";
const FRESH_FLAG = "--fresh";
const isFlag = (argument: string) => [RESTORED_FLAG, FRESH_FLAG, MUTANTS_FLAG].includes(argument);
const flags = process.argv.filter(isFlag);
const wanted = process.argv.slice(2).filter((argument) => !isFlag(argument));
const inspect = flags.includes(MUTANTS_FLAG) ? inspectTests : flags.includes(FRESH_FLAG) ? inspectVerdicts : inspectRules;

interface Inspection {
  fine: boolean;
  problems: readonly ContentProblem[];
  summary: string;
}

async function inspectRules(exercise: ExerciseFolder, checker: Checker): Promise<Inspection> {
  const problems = await judge(exercise, checker);
  const { id, wrong, right } = exercise;
  return {
    fine: problems.length === 0,
    problems,
    summary: `${id} (${wrong.length} wrong answers, ${right.length} other right ones)`,
  };
}

async function inspectVerdicts(exercise: ExerciseFolder, reusing: Checker, fresh: FreshCheckers): Promise<Inspection> {
  const { checker, noted } = noting(reusing);
  const broken = await judge(exercise, checker);
  const { problems, answers, tests } = await compareWithFresh(exercise, noted, fresh);
  return {
    fine: broken.length + problems.length === 0,
    problems: [...broken, ...problems],
    summary: `${exercise.id}: ${answers} answers, ${tests} tests, ${problems.length} differences from fresh interpreters`,
  };
}

async function inspectTests(exercise: ExerciseFolder, checker: Checker): Promise<Inspection> {
  const { fine, problems, score } = await tryMutants(exercise, checker);
  return { fine, problems, summary: scoreLine(exercise.id, score) };
}

/** One line an exercise, which begins with ok or FAIL. */
async function checkHere(exercises: readonly ExerciseFolder[]): Promise<string[]> {
  if (exercises.length === 0) return [];
  const packages = new Set(exercises.flatMap(({ settings }) => [...settings.packages, ...settings.picture_packages]));
  const imports = importedModules(...exercises.flatMap((exercise) => [exercise.tests, exercise.solution]));
  const starter = await starterInNode([...packages], imports);
  const checker = await startChecker(starter, flags.includes(RESTORED_FLAG));
  const fresh = freshCheckers(exercises);
  const lines: string[] = [];
  for (const exercise of exercises) {
    const { fine, problems, summary } = await inspect(exercise, checker, fresh);
    for (const problem of problems) console.error(problemLine(problem));
    const line = `${fine ? "ok  " : "FAIL"} ${summary}`;
    console.log(line);
    lines.push(line);
  }
  return lines;
}

/** Another process of this program, for one track. */
function checkElsewhere(exercises: readonly ExerciseFolder[]): Promise<string[]> {
  return new Promise((resolve) => {
    const script = process.argv[1] ?? "";
    const child = spawn(process.execPath, [...process.execArgv, script, ...flags, ...exercises.map((exercise) => exercise.id)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", () => {
      const lines = output.split("\n").filter((line) => /^(ok|FAIL) /.test(line));
      if (lines.length > 0) console.log(lines.join("\n"));
      resolve(lines);
    });
  });
}

async function checkTracks(tracks: readonly (readonly ExerciseFolder[])[]): Promise<string[]> {
  // The one that takes longest must not come last: it would run alone.
  const waiting = [...tracks].sort((a, b) => b.length - a.length);
  const lines: string[] = [];
  const work = async () => {
    for (let track = waiting.shift(); track; track = waiting.shift()) lines.push(...(await checkElsewhere(track)));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_ONCE) }, work));
  return lines;
}

const { tracks, problems } = readCourse();
const concerns = wanted.length === 0 ? problems : problems.filter(({ file }) => wanted.some((id) => file.includes(id)));
for (const problem of concerns) console.error(problemLine(problem));

const chosen = tracks
  .map((track) => track.exercises.filter(({ id }) => wanted.length === 0 || wanted.includes(id)))
  .filter((track) => track.length > 0);
const exercises = chosen.flat();
const unknown = wanted.filter((wantedId) => !exercises.some(({ id }) => id === wantedId));
for (const id of unknown) console.error(`There is no complete exercise ${id}. Exercises are named track/slug, e.g. numpy/group-means.`);

const lines = await (chosen.length > 1 ? checkTracks(chosen) : checkHere(exercises));
let enough = true;
if (flags.includes(MUTANTS_FLAG)) {
  const scores = readScores(lines);
  console.log(scoreTable(scores));
  enough = wanted.length > 0 || isEnoughFor("together", sum([...scores.values()]));
  if (!enough) console.error("Together the tests catch too few mutants.");
}
const passed = lines.filter((line) => line.startsWith("ok")).length;
// One that was never reached, because its process died, has failed too.
const failed = exercises.length - passed + unknown.length + (concerns.length > 0 || !enough ? 1 : 0);
console.log(`exercises: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
