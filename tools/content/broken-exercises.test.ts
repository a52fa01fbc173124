/** A collection of broken exercises: for each rule one error, with the file and what to do. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCourse } from "./course";
import { EXERCISES } from "./exercise-folder";

const EXERCISE = "numpy/boolean-surgery";
const TRACK = 'title = "NumPy"\nsummary = "Arrays."\nformula = "a[m]"\nmaths = false\nexercises = ["boolean-surgery"]\n';
const SKILLS = `[[groups]]\ntitle = "G"\nsummary = "s"\n[[groups.skills]]\ntitle = "A"\nwhy = "w"\nexercises = ["${EXERCISE}"]\n`;

let root = "";
const at = (name: string) => join(root, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);
const change = (name: string, from: string | RegExp, to: string) => write(name, readFileSync(at(name), "utf8").replace(from, to));
const remove = (name: string) => rmSync(at(name), { recursive: true });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "exercises-"));
  cpSync(join(EXERCISES, EXERCISE), at(EXERCISE), { recursive: true });
  write("course.toml", 'tracks = ["numpy"]\n');
  write("numpy/track.toml", TRACK);
  write("tags.toml", 'tags = ["masks", "views and copies"]\n');
  write("skills.toml", SKILLS);
});
afterEach(() => remove(""));

const inExercise = (name: string) => `${EXERCISE}/${name}`;
const TOML = inExercise("exercise.toml");

/** What breaks it; the file, and words of the one error that comes of it. */
const BROKEN: Readonly<Record<string, [() => void, string, string]>> = {
  "no settings": [() => remove(TOML), TOML, "is missing. Copy it from another folder"],
  "settings that are no TOML": [() => write(TOML, "title = "), TOML, "is not valid TOML"],
  "a level of 4": [() => change(TOML, "level = 1", "level = 4"), TOML, "level:"],
  "half a minute": [() => change(TOML, "minutes = 10", "minutes = 0.5"), TOML, "minutes:"],
  "no packages": [() => change(TOML, 'packages = ["numpy"]', "packages = []"), TOML, "packages:"],
  "no tags": [() => change(TOML, /^tags = .*$/m, "tags = []"), TOML, "tags:"],
  "no source": [() => change(TOML, /^values = .*$/m, ""), TOML, "say under [source] where the expected values come from"],
  "a slip in a key": [() => change(TOML, "minutes", "minuets"), TOML, "minuets"],
  "needs that do not exist": [() => change(TOML, "needs = []", 'needs = ["numpy/gone"]'), TOML, "needs numpy/gone, which does not exist"],
  "needs itself": [() => change(TOML, "needs = []", `needs = ["${EXERCISE}"]`), TOML, "which comes later"],
  "a topic that is not listed": [() => change(TOML, '"masks"', '"surgery"'), TOML, 'has the tag "surgery"'],
  "no statement": [() => remove(inExercise("statement.md")), inExercise("statement.md"), "is missing."],
  "an empty explanation": [() => write(inExercise("explain.md"), " \n"), inExercise("explain.md"), "is empty."],
  "a title in the statement": [
    () => change(inExercise("statement.md"), /^/, "# Surgery\n\n"),
    inExercise("statement.md"),
    "has a level-1 heading. Remove it",
  ],
  "a long statement": [
    () => write(inExercise("statement.md"), "word ".repeat(351)),
    inExercise("statement.md"),
    "has 351 words. Shorten it to 350",
  ],
  "one hint": [() => write(inExercise("hints.md"), "## Look\n\nHere.\n"), inExercise("hints.md"), "has 1 hints. Write two to four"],
  "no starter": [() => remove(inExercise("starter.py")), inExercise("starter.py"), "is missing."],
  "no solution": [() => remove(inExercise("solution.py")), inExercise("solution.py"), "is missing."],
  "no tests": [() => remove(inExercise("test_solution.py")), inExercise("test_solution.py"), "is missing."],
  "no wrong answers": [() => remove(inExercise("wrong")), inExercise("wrong"), "holds 0 .py files. Add at least 3 mistakes"],
  "no other right answers": [() => remove(inExercise("right")), inExercise("right"), "holds 0 .py files. Add at least 2 right answers"],
  "a mistake that names no test": [
    () => write(inExercise("wrong/silent.py"), "x = 1\n"),
    inExercise("wrong/silent.py"),
    'Write "# caught by: test_name | why people make this mistake".',
  ],
  "data that are too large": [
    () => {
      cpSync(at(inExercise("right")), at(inExercise("data")), { recursive: true });
      write(inExercise("data/large.csv"), "1,".repeat(150_000));
    },
    inExercise("data"),
    "Keep it under 200000",
  ],
  "an exercise that the track does not list": [
    () => cpSync(at(EXERCISE), at("numpy/another"), { recursive: true }),
    "numpy/track.toml",
    "does not list another. Add it where it belongs",
  ],
  "a track that lists what is not there": [
    () => change("numpy/track.toml", '"boolean-surgery"', '"boolean-surgery", "gone"'),
    "numpy/track.toml",
    "lists gone, which is no folder",
  ],
  "a track that the course does not list": [
    () => cpSync(at("numpy"), at("statistics"), { recursive: true }),
    "course.toml",
    "does not list the track statistics",
  ],
  "an exercise that shows no skill": [
    () => change("skills.toml", `exercises = ["${EXERCISE}"]`, 'coming = "All of it."'),
    TOML,
    "shows no skill. Name numpy/boolean-surgery for at least one skill",
  ],
};

describe("a broken exercise", () => {
  it("is none while nothing is broken", () => {
    expect(readCourse(root).problems).toEqual([]);
  });

  it.each(Object.entries(BROKEN))("with %s gives an error that says where, what, and what to do", (_, [breakIt, file, words]) => {
    breakIt();
    const { problems } = readCourse(root);
    const found = problems.filter((problem) => problem.file === `exercises/${file}`);
    expect(found.map(({ what, fix }) => `${what} ${fix}`).join("\n")).toContain(words);
    for (const { fix } of problems) expect(fix).not.toBe("");
    // One error for one rule, but for what a missing or misspelt thing takes with it.
    expect(problems.length).toBeLessThanOrEqual(2);
  });
});
