/** `npm run regrade -- folder/ --out results.csv`: grades a class's hand-ins again, and writes a table. */
import { accessSync, closeSync, constants, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { countsOf, type Gradebook } from "../../src/features/classroom/gradebook";
import { gradebookCsv, type RefusedFile } from "../../src/features/classroom/gradebook-csv";
import { readCourse } from "../content/course";
import { buildBundles } from "./bundles";
import { createGrader } from "./grader";
import { openKeptOutcomes } from "./kept-outcomes";
import { createProgress } from "./progress";
import { readFolder } from "./read-folder";
import { regrade } from "./regrade";
import { RequestError, readRequest } from "./request";

const INTERRUPTED = 130;

async function main(): Promise<number> {
  // npm runs scripts in the project's folder, and says where the person was.
  const request = readRequest(process.argv.slice(2), process.env["INIT_CWD"] ?? process.cwd());
  const exercises = new Map(readCourse().tracks.flatMap((track) => track.exercises.map((exercise) => [exercise.id, exercise])));
  const content = await readFolder(request.folder, (id) => exercises.has(id));
  mustBeWritable(request.out);
  for (const { file, reason } of content.refused) console.error(`${file}: ${reason}`);
  if (content.leftAside > 0) console.log(`Left aside, because hand-ins end in .lr.json: ${counted(content.leftAside, "file")}.`);

  const kept = openKeptOutcomes(`${request.out}.graded.jsonl`, request.fresh);
  const bundles = await buildBundles();
  const pieces = countsOf(content.book).pieces;
  const graders = Array.from({ length: Math.max(1, Math.min(request.workers, pieces)) }, () => createGrader(bundles));
  const end = () => {
    for (const grader of graders) grader.end();
    bundles.remove();
  };
  const stop = new AbortController();
  const interrupt = () => {
    // The second time: at once.
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  process.on("exit", end);

  const progress = createProgress(process.stderr);
  const { book, reused, trouble } = await regrade(
    content.book,
    { exercises, graders, kept, runtime: bundles.hash, onProgress: progress.update },
    stop.signal,
  );
  end();
  const written = writeTable(request.out, book, content.refused);
  if (reused > 0) progress.say(`${reused} had been graded before, with the same code and tests; --fresh grades them again.`);
  progress.say(summary(book, content.refused));
  if (!written) return 1;
  progress.say(`Results: ${request.out}`);
  if (trouble !== null)
    progress.say(
      `Grading has stopped, because Python could not be started: ${trouble}\nRun "npm run runtime", then the same command again.`,
    );
  if (stop.signal.aborted) {
    progress.say("Stopped before the end. Run the same command again: what is graded stays graded.");
    return INTERRUPTED;
  }
  return gradedPieces(book) === 0 || trouble !== null ? 1 : 0;
}

/** Before the work, not after it. */
function mustBeWritable(out: string): void {
  try {
    accessSync(dirname(out), constants.W_OK);
    closeSync(openSync(out, "a"));
  } catch (error) {
    throw new RequestError(`${out} cannot be written (${messageOf(error)}). Choose another --out, or close the program that has it open.`);
  }
}

function writeTable(out: string, book: Gradebook, refused: readonly RefusedFile[]): boolean {
  const unfinished = `${out}.part`;
  try {
    writeFileSync(unfinished, gradebookCsv(book, refused));
    renameSync(unfinished, out);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    console.error(
      `${out} could not be written (${messageOf(error)}). Close the program that has it open, and run the same command again: what is graded stays graded.`,
    );
    return false;
  }
}

const gradedPieces = (book: Gradebook) =>
  book.pupils.flatMap((pupil) => pupil.pieces).filter(({ outcome }) => outcome.kind === "graded" || outcome.kind === "ended").length;

function summary(book: Gradebook, refused: readonly RefusedFile[]): string {
  const { pupils, pieces, done, complete, inPart } = countsOf(book);
  const files = refused.length > 0 ? ` Not taken: ${counted(refused.length, "file")}; the reasons stand above and in the table.` : "";
  return `${counted(pupils, "hand-in")} with ${counted(pieces, "answer")}: ${done} graded, ${complete} pass every test, ${inPart} do not.${files}`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof RequestError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
