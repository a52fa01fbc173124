/** What the page "Write an exercise" hands out fits `exercises/`: read by the same code, and what is missing is what its to-do list says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it } from "vitest";
import { EMPTY_DRAFT, type ExerciseDraft } from "../../src/features/author/draft";
import { openPoints, zipOf } from "../../src/features/author/exercise-folder";
import { readExerciseFolder } from "./exercise-folder";
import { type ContentProblem, problemLine } from "./problem";

const DRAFT: ExerciseDraft = {
  ...EMPTY_DRAFT,
  title: 'Twice "as" much\\',
  statement: "Write `answer(x)`, which gives $2x$.",
  solution: "def answer(x):\n    return 2 * x",
  hints: ["Which operator multiplies?", "It is `*`.\n\n## A heading of its own\n\nAnd more."],
  packages: ["numpy", "scikit-learn"],
  explanation: "Because.",
  wrong: ["return x", "return x + 2", "return x ** 2"].map((line, index) => ({
    why: index === 0 ? "forgets\nthe factor" : `slip ${index}`,
    code: `def answer(x):\n    ${line}\n`,
  })),
};
const CATCHERS = ["test_example", "test_zero", "test_random"];

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "authored-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function unpack(draft: ExerciseDraft, catchers: readonly (string | null)[]): string[] {
  const files = Object.entries(unzipSync(zipOf(draft, catchers)));
  for (const [name, bytes] of files) {
    const file = join(root, "numpy", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return files.map(([name]) => name);
}

function read() {
  const problems: ContentProblem[] = [];
  const folder = readExerciseFolder(root, "numpy", "twice-as-much", problems);
  return { folder, problems: problems.map(problemLine) };
}

it("lacks only what its author has to say: topics, source, right answers", () => {
  unpack(DRAFT, CATCHERS);
  const { problems } = read();
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatch(/exercise\.toml: tags:/);
  expect(problems[1]).toMatch(/exercise\.toml: source: say under \[source\]/);
  expect(problems[2]).toMatch(/right: holds 0 \.py files/);
  const toDo = readFileSync(join(root, "numpy/twice-as-much/TO-DO.md"), "utf8");
  for (const point of openPoints(DRAFT, CATCHERS)) expect(toDo).toContain(point);
  expect(toDo).toMatch(/tags .* \[source\]/);
  expect(toDo).toContain("at least two right answers");
});

it("is an exercise once that is filled in", () => {
  unpack(DRAFT, CATCHERS);
  const folder = join(root, "numpy/twice-as-much");
  const settings = readFileSync(join(folder, "exercise.toml"), "utf8");
  writeFileSync(join(folder, "exercise.toml"), settings.replace("tags = []", 'tags = ["masks"]').replace("# values", "values"));
  mkdirSync(join(folder, "right"));
  for (const name of ["sum", "shift"]) writeFileSync(join(folder, `right/${name}.py`), "def answer(x):\n    return x + x\n");

  const { folder: exercise, problems } = read();
  expect(problems).toEqual([]);
  expect(exercise?.settings).toMatchObject({ title: 'Twice "as" much\\', packages: ["numpy", "scikit-learn"] });
  expect(exercise?.hints).toEqual([
    { title: "Hint 1", text: "Which operator multiplies?" },
    { title: "Hint 2", text: "It is `*`.\n\n### A heading of its own\n\nAnd more." },
  ]);
  expect(exercise?.wrong.map(({ caughtBy, why }) => [caughtBy, why])).toEqual([
    ["test_example", "forgets the factor"],
    ["test_zero", "slip 1"],
    ["test_random", "slip 2"],
  ]);
  expect(exercise).toMatchObject({
    starter: DRAFT.starter,
    tests: DRAFT.tests,
    solution: `${DRAFT.solution}\n`,
    explanation: "Because.\n",
  });
});

it("names everything that an exercise which was only begun still lacks", () => {
  const begun = { ...EMPTY_DRAFT, title: "Twice as much", wrong: [{ why: "", code: "answer = 1\n" }] };
  unpack(begun, []);
  const files = new Set(read().problems.map((line) => /twice-as-much\/([\w.]+)/.exec(line)?.[1]));
  const points = openPoints(begun, []);
  for (const file of files)
    expect(
      points.some((point) => point.startsWith(file ?? "?")),
      `TO-DO.md names ${file}`,
    ).toBe(true);
  expect(files).toContain("statement.md");
});

it("names the folder, and no file leaves it", () => {
  const names = unpack({ ...DRAFT, title: "../../Twice: as much" }, CATCHERS);
  expect(names.every((name) => name.startsWith("twice-as-much/"))).toBe(true);
  expect(strFromU8(unzipSync(zipOf(DRAFT, CATCHERS))["twice-as-much/wrong/mistake_1.py"] ?? new Uint8Array())).toMatch(
    /^# caught by: test_example \| /,
  );
});
