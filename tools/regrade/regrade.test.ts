/** Real interpreters, as the command starts them. One exercise that needs NumPy alone: what it costs to begin is paid once. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { EMPTY_GRADEBOOK, type Gradebook, type Outcome, remarksOf, withHandIn } from "../../src/features/classroom/gradebook";
import { readCourse } from "../content/course";
import { type Bundles, buildBundles } from "./bundles";
import { CONTROL, probingAnswer } from "./escape-probes";
import { createGrader, type Grader } from "./grader";
import type { KeptOutcomes } from "./kept-outcomes";
import { regrade } from "./regrade";

const SLOW = 300_000;
const ID = "numpy/group-means";
const FUNCTION = "\ndef group_means(X, labels, k):\n    return 1\n";
const found = readCourse()
  .tracks.flatMap((track) => track.exercises)
  .find(({ id }) => id === ID);
if (!found) throw new Error(`There is no exercise ${ID}.`);
const EXERCISE = { ...found, limits: { run: 10, check: 8 } };

let folder = "";
let bundles: Bundles;
let grader: Grader;
/** Beside the first. */
let second: Grader;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "regrade-test-"));
  bundles = await buildBundles();
  grader = createGrader(bundles);
  second = createGrader(bundles);
}, SLOW);
afterAll(() => {
  grader.end();
  second.end();
  bundles.remove();
  rmSync(folder, { recursive: true });
});

function bookOf(codes: Record<string, string>): Gradebook {
  const claimed = { passed: 11, total: 11 };
  return Object.entries(codes).reduce<Gradebook>((book, [pupil, code]) => {
    const work = [{ exercise: ID, code, claimed, tries: 1 }];
    return withHandIn(book, `${pupil}.lr.json`, { kind: "hand-in", pupil, assignment: null, madeAt: 1, work }, () => true).book;
  }, EMPTY_GRADEBOOK);
}

const NOTHING_KEPT: KeptOutcomes = { find: () => null, keep: () => {} };
const parts = (kept: KeptOutcomes) => ({
  exercises: new Map([[ID, EXERCISE]]),
  graders: [grader],
  kept,
  runtime: bundles.hash,
  onProgress: () => {},
});

async function outcomesOf(codes: Record<string, string>): Promise<{ book: Gradebook; outcomes: Record<string, Outcome | undefined> }> {
  const { book, trouble } = await regrade(
    bookOf(codes),
    { ...parts(NOTHING_KEPT), graders: [grader, second] },
    new AbortController().signal,
  );
  expect(trouble).toBeNull();
  return { book, outcomes: Object.fromEntries(book.pupils.map(({ name, pieces }) => [name, pieces[0]?.outcome])) };
}

it(
  "gives each answer its verdict, whatever its file claims and whatever the one before it did",
  async () => {
    const total = 11;
    const { book, outcomes } = await outcomesOf({
      a_starter: EXERCISE.starter,
      b_forged: FUNCTION,
      c_right: EXERCISE.solution,
      d_broken: "def group_means(:",
      e_endless: `while True: pass${FUNCTION}`,
      f_prints: `import os\nwhile True:\n    print('x' * 1000)\n    os.write(1, b'y' * 1000)${FUNCTION}`,
      g_exit: "import os\ndef group_means(X, labels, k):\n    os._exit(0)\n",
      h_recursion: "def group_means(X, labels, k):\n    return group_means(X, labels, k)\n",
      i_memory: `grown = []\nwhile True: grown.append(bytearray(10**7))${FUNCTION}`,
      j_javascript_memory: `import js\nkept = []\nwhile True:\n    kept.append(js.Uint8Array.new(2 * 10**8).fill(1))${FUNCTION}`,
      k_pytest: `import pytest\npytest.main = lambda *a, **k: 0${FUNCTION}`,
      l_tests: `open('test_solution.py', 'w').write('def test_all():\\n    "It holds."\\n')${FUNCTION}`,
      m_files: `import os\nfor top, folders, files in os.walk('/lib'):\n    for name in files:\n        with open(os.path.join(top, name), 'r+b') as file: file.write(b'broken')${FUNCTION}`,
      n_verdict: `import js\njs.JSON.parse = js.Object\njs.Promise.prototype.then = js.Object${FUNCTION}`,
      z_right: EXERCISE.solution,
    });
    const { c_right, z_right, d_broken, e_endless, f_prints, i_memory, j_javascript_memory, ...others } = outcomes;
    expect(c_right).toEqual({ kind: "graded", passed: total, total });
    expect(z_right).toEqual({ kind: "graded", passed: total, total });
    expect(d_broken).toMatchObject({ kind: "ended", why: "broken" });
    expect(e_endless).toMatchObject({ kind: "ended", why: "timed-out" });
    expect(f_prints).toMatchObject({ kind: "ended", why: "timed-out" });
    for (const outcome of [i_memory, j_javascript_memory]) expect(outcome).toMatchObject({ kind: "ended" });
    for (const [name, outcome] of Object.entries(others))
      expect(outcome?.kind === "graded" && outcome.passed === outcome.total, `${name} passes`).toBe(false);
    const remarks = remarksOf(book).get("b_forged.lr.json") ?? [];
    expect(remarks.some(({ kind }) => kind === "claim")).toBe(true);
  },
  SLOW,
);

it(
  "lets Python reach nothing of this machine",
  async () => {
    let connections = 0;
    const server = createServer(() => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const secretFile = join(folder, "secret.txt");
    const writtenFile = join(folder, "written.txt");
    writeFileSync(secretFile, "open sesame");
    process.env["REGRADE_SECRET"] = "open sesame";
    const code = probingAnswer({ secretFile, secretVariable: "REGRADE_SECRET", writtenFile, port });
    const end = await grader.grade({
      task: { kind: "check", code: code + FUNCTION, tests: EXERCISE.tests, picture: null, files: [] },
      needs: { packages: ["numpy"], imports: ["numpy"] },
      limitSeconds: 60,
    });
    server.close();
    expect(end.kind === "checked" && end.output.trim().split("\n")).toEqual([CONTROL]);
    expect(connections).toBe(0);
    expect(existsSync(writtenFile)).toBe(false);
  },
  SLOW,
);

it(
  "goes on after an interruption where it was, and never counts what was under way",
  async () => {
    const known = new Map<string, Outcome>();
    const kept: KeptOutcomes = { find: (key) => known.get(key) ?? null, keep: (key, outcome) => known.set(key, outcome) };
    const stop = new AbortController();
    const book = bookOf({ Ada: EXERCISE.solution, Ben: FUNCTION, Cem: "x = 1" });
    const first = await regrade(book, { ...parts(kept), onProgress: (done) => done === 1 && stop.abort() }, stop.signal);
    expect(first.book.pupils.map(({ pieces }) => pieces[0]?.outcome.kind)).toEqual(["graded", "waiting", "waiting"]);
    const rest = await regrade(book, parts(kept), new AbortController().signal);
    expect(rest.reused).toBe(1);
    expect(rest.book.pupils.map(({ pieces }) => pieces[0]?.outcome.kind)).toEqual(["graded", "graded", "ended"]);
  },
  SLOW,
);
