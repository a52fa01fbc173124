/** What the command line asks for. */
import { availableParallelism } from "node:os";
import { isAbsolute, relative, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface RegradeRequest {
  folder: string;
  out: string;
  workers: number;
  /** Grade also what an earlier run has graded. */
  fresh: boolean;
}

const USAGE = `npm run regrade -- folder/ --out results.csv [--workers 4] [--fresh]

  folder/     hand-ins (.lr.json), also in folders within it
  --out       the table that is written; not inside of folder/, where pupils' files lie
  --workers   how many are graded at the same time; else as many as this machine has cores
  --fresh     grade everything again, also what an earlier run has graded`;
/** More only wait for each other, and each takes up to 0.7 GB. */
const MOST_WORKERS = 64;

/** Says what is wrong with what a person asked for. */
export class RequestError extends Error {}

/** @param start the folder in which the command was typed */
export function readRequest(words: readonly string[], start: string): RegradeRequest {
  const { values, positionals } = parse(words);
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new RequestError(`Name the folder with the hand-ins.\n\n${USAGE}`);
  if (more.length > 0) throw new RequestError(`Name one folder; "${more[0]}" is one too many. Are spaces in its name? Put it into quotes.`);
  if (values.out === undefined) throw new RequestError(`Say where the results go, e.g. --out results.csv\n\n${USAGE}`);
  const request = {
    folder: resolve(start, folder),
    out: resolve(start, values.out),
    workers: workersOf(values.workers),
    fresh: values.fresh,
  };
  const way = relative(request.folder, request.out);
  if (way === "" || (!way.startsWith("..") && !isAbsolute(way)))
    throw new RequestError(`${request.out} lies inside of the folder with the hand-ins. Choose another place, e.g. --out ../results.csv`);
  return request;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { out: { type: "string" }, workers: { type: "string" }, fresh: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new RequestError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function workersOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS)
    throw new RequestError(`--workers takes a whole number from 1 to ${MOST_WORKERS}, and "${text}" is none.`);
  return count;
}
