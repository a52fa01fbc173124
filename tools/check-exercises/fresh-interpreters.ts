/** One answer, one interpreter, out of a memory image with the exercise's own packages, as in the browser. Sends all verdicts at once. */
import { importedModules } from "../content/compile";
import { readCourse } from "../content/course";
import { answersOf } from "./fresh";
import { starterInNode } from "./node-worker";
import { startChecker } from "./python";

const [, , id] = process.argv;
const exercise = readCourse()
  .tracks.flatMap(({ exercises }) => exercises)
  .find((candidate) => candidate.id === id);
if (!exercise) throw new Error(`There is no complete exercise ${id}.`);

const starter = await starterInNode(exercise.settings.packages, importedModules(exercise.tests, exercise.starter, exercise.solution));
const reports = [];
for (const { code } of answersOf(exercise)) {
  const checker = await startChecker(starter, true);
  reports.push((await checker.check(checker.lay(exercise), code, exercise.tests)).report);
}
process.send?.(reports, () => process.exit(0));
