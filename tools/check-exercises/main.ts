/**
 * `npm run check:exercises [-- --restored] [track/slug …]`: every rule for every exercise, in real Pyodide. Tracks are checked beside
 * each other. With `--restored` the interpreters come out of a memory image.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { importedModules } from "../content/compile";
import { readCourse } from "../content/course";
import type { ExerciseFolder } from "../content/exercise-folder";
import { problemLine } from "../content/problem";
import { judge } from "./judge";
import { startChecker } from "./python";

/** Each holds an interpreter of up to 500 MB. */
const MOST_AT_ONCE = 4;

const RESTORED_FLAG = "--restored";
const RESTORED = process.argv.includes(RESTORED_FLAG);

interface Tally {
  passed: number;
  failed: number;
}

async function checkHere(exercises: readonly ExerciseFolder[]): Promise<Tally> {
  const packages = new Set(exercises.flatMap(({ settings }) => [...settings.packages, ...settings.picture_packages]));
  const imports = importedModules(...exercises.flatMap((exercise) => [exercise.tests, exercise.solution]));
  const checker = await startChecker([...packages], imports, RESTORED);
  const tally = { passed: 0, failed: 0 };
  for (const exercise of exercises) {
    const found = await judge(exercise, checker);
    for (const problem of found) console.error(problemLine(problem));
    if (found.length === 0) tally.passed += 1;
    else tally.failed += 1;
    const { id, wrong, right } = exercise;
    console.log(`${found.length === 0 ? "ok  " : "FAIL"} ${id} (${wrong.length} wrong answers, ${right.length} other right ones)`);
  }
  return tally;
}

/** Another process of this program, for one track. */
function checkElsewhere(exercises: readonly ExerciseFolder[]): Promise<Tally> {
  return new Promise((resolve) => {
    const script = process.argv[1] ?? "";
    const child = spawn(
      process.execPath,
      [...process.execArgv, script, ...(RESTORED ? [RESTORED_FLAG] : []), ...exercises.map((exercise) => exercise.id)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("close", () => {
      const lines = output.split("\n").filter((line) => /^(ok|FAIL) /.test(line));
      if (lines.length > 0) console.log(lines.join("\n"));
      const passed = lines.filter((line) => line.startsWith("ok")).length;
      // One that was never reached, because the process died, has failed too.
      resolve({ passed, failed: exercises.length - passed });
    });
  });
}

async function checkTracks(tracks: readonly (readonly ExerciseFolder[])[]): Promise<Tally> {
  const waiting = [...tracks];
  const tally = { passed: 0, failed: 0 };
  const work = async () => {
    for (let track = waiting.shift(); track; track = waiting.shift()) {
      const { passed, failed } = await checkElsewhere(track);
      tally.passed += passed;
      tally.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_ONCE) }, work));
  return tally;
}

const wanted = process.argv.slice(2).filter((argument) => argument !== RESTORED_FLAG);
const { tracks, problems } = readCourse();
const concerns = wanted.length === 0 ? problems : problems.filter(({ file }) => wanted.some((id) => file.includes(id)));
for (const problem of concerns) console.error(problemLine(problem));

const chosen = tracks
  .map((track) => track.exercises.filter(({ id }) => wanted.length === 0 || wanted.includes(id)))
  .filter((track) => track.length > 0);
const found = new Set(chosen.flat().map((exercise) => exercise.id));
const unknown = wanted.filter((id) => !found.has(id));
for (const id of unknown) console.error(`There is no complete exercise ${id}. Exercises are named track/slug, e.g. numpy/group-means.`);

const [only, ...others] = chosen;
const tally = only === undefined ? { passed: 0, failed: 0 } : others.length === 0 ? await checkHere(only) : await checkTracks(chosen);
const failed = tally.failed + unknown.length + (concerns.length > 0 ? 1 : 0);
console.log(`exercises: ${tally.passed} passed, ${failed} failed`);
process.exit(failed === 0 && tally.passed > 0 ? 0 : 1);
