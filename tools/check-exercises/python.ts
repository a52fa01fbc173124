/** Real Pyodide in Node with the wheels and the harness that the browser gets. One interpreter checks many answers; the harness cleans up between them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type CheckReport, checkReportSchema, type RunResult, runResultSchema } from "../../src/python/protocol";
import type { ExerciseFolder } from "../content/exercise-folder";
import { startCpuLimit } from "./cpu-limit";
import type { Starter } from "./node-worker";

export interface TestFunction {
  name: string;
  sentence: string;
  problems: string[];
}

const mutantSchema = v.strictObject({
  kind: v.string(),
  line: v.number(),
  function: v.string(),
  before: v.string(),
  after: v.string(),
  source: v.string(),
});
/** The same program with one small change: see mutants.py. */
export type Mutant = v.InferOutput<typeof mutantSchema>;

export interface Checker {
  check(folder: string, code: string, tests: string, orderSeed?: number): Promise<{ report: CheckReport; milliseconds: number }>;
  run(folder: string, code: string): Promise<RunResult>;
  draw(folder: string, code: string, tests: string, picture: string): Promise<number>;
  /** Writes the exercise's data files and gives the folder's path inside Python. */
  lay(exercise: ExerciseFolder): string;
  testFunctions(tests: string): TestFunction[];
  importedPackages(sources: readonly string[]): string[];
  mutants(solution: string): Mutant[];
  /** Lets go of the interpreter. */
  close(): void;
  /** Whether `code` passes every test within so many milliseconds of processor time; ends at the first test that fails. */
  passes(exercise: ExerciseFolder, code: string, milliseconds: number): Promise<boolean>;
}

const testFunctionsSchema = v.array(v.strictObject({ name: v.string(), sentence: v.string(), problems: v.array(v.string()) }));

/** An interpreter with the modules of the checker. */
async function startInterpreter(starter: Starter, restored: boolean) {
  const { py, close } = await (restored ? starter.restored() : starter.plain());
  for (const name of ["test_file_rules.py", "mutations.py", "mutants.py"])
    py.FS.writeFile(`/lib/learning-rate/${name}`, readFileSync(join(import.meta.dirname, name), "utf8"));
  return { py, close, harness: py.pyimport("harness"), rules: py.pyimport("test_file_rules"), mutation: py.pyimport("mutants") };
}

/** @param restored whether the interpreter comes out of a memory image, as most do in the browser, or from the start */
export async function startChecker(starter: Starter, restored: boolean): Promise<Checker> {
  let { py, close, harness, rules, mutation } = await startInterpreter(starter, restored);
  const cpu = startCpuLimit();
  let figures = 0;
  const emit = (kind: string) => {
    if (kind === "figure") figures += 1;
  };

  async function check(folder: string, code: string, tests: string, picture: string | undefined, options: Record<string, unknown>) {
    const started = performance.now();
    // `undefined` becomes None; `null` would become Pyodide's own JsNull.
    const json = await harness.check.callKwargs(code, tests, picture, folder, emit, options);
    return { report: v.parse(checkReportSchema, JSON.parse(json)), milliseconds: performance.now() - started };
  }

  function lay(exercise: ExerciseFolder): string {
    const folder = `/home/learner/${exercise.id}`;
    py.FS.mkdirTree(`${folder}/data`);
    for (const { path, bytes } of exercise.data) py.FS.writeFile(`${folder}/${path}`, bytes);
    return folder;
  }

  return {
    check: (folder, code, tests, orderSeed) => check(folder, code, tests, undefined, { order_seed: orderSeed }),
    async run(folder, code) {
      return v.parse(runResultSchema, JSON.parse(await harness.run(code, "", folder, emit)));
    },
    async draw(folder, code, tests, picture) {
      figures = 0;
      await check(folder, code, tests, picture, {});
      return figures;
    },
    lay,
    testFunctions: (tests) => v.parse(testFunctionsSchema, JSON.parse(rules.test_functions(tests))),
    importedPackages: (sources) => v.parse(v.array(v.string()), JSON.parse(rules.imported_packages(py.toPy([...sources])))),
    close: () => close(),
    mutants: (solution) => v.parse(v.array(mutantSchema), JSON.parse(mutation.as_json(solution))),
    async passes(exercise, code, milliseconds) {
      const folder = lay(exercise);
      py.setInterruptBuffer(cpu.signal);
      try {
        const { report } = await cpu.within(milliseconds, () => check(folder, code, exercise.tests, undefined, { first_failure: true }));
        return report.kind === "checked" && report.tests.every(({ outcome }) => outcome === "passed");
      } catch (error) {
        if (!isBreakdown(error) && !isInterrupt(error)) throw error;
        close();
        ({ py, close, harness, rules, mutation } = await startInterpreter(starter, restored));
        return false;
      }
    },
  };
}

/** Whether Python is beyond use, as after a recursion in C that has filled the stack. Pyodide marks such errors. */
function isBreakdown(error: unknown): boolean {
  return error instanceof Error && "pyodide_fatal_error" in error;
}

/** Whether the limit was reached outside the learner's code, in the midst of the harness. */
function isInterrupt(error: unknown): boolean {
  return error instanceof Error && "type" in error && error.type === "KeyboardInterrupt";
}
