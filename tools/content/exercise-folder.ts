/** One exercise's folder as files: what must be there, read and validated, with errors that a Python teacher can act on. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parse as parseToml } from "smol-toml";
import * as v from "valibot";
import { exerciseIdSchema } from "../../src/content/exercise";
import type { ContentProblem } from "./problem";
import { wordCount } from "./word-count";

export const EXERCISES = join(import.meta.dirname, "../../exercises");
const MAX_DATA_BYTES = 200_000;
const MOST_WORDS = 350;
const LEAST_ANSWERS = { right: 2, wrong: 3 };
const DEFAULT_LIMITS = { run: 10, check: 30 };

const settingsSchema = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  level: v.picklist([1, 2, 3]),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  packages: v.pipe(v.array(v.string()), v.minLength(1)),
  picture_packages: v.optional(v.array(v.string()), []),
  tags: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(4)),
  keywords: v.optional(v.array(v.string()), []),
  needs: v.array(exerciseIdSchema),
  source: v.pipe(
    v.record(v.string(), v.string()),
    v.check((table) => Object.keys(table).length > 0, "say under [source] where the expected values come from"),
  ),
  limits: v.optional(v.strictObject({ run: v.optional(v.number()), check: v.optional(v.number()) }), {}),
});

export interface AnswerFile {
  /** Relative to the exercise's folder, e.g. `wrong/walks_uphill.py`. */
  path: string;
  code: string;
}

export interface WrongAnswer extends AnswerFile {
  caughtBy: string;
  why: string;
}

export interface ExerciseFolder {
  id: string;
  track: string;
  slug: string;
  path: string;
  settings: v.InferOutput<typeof settingsSchema>;
  limits: { run: number; check: number };
  statement: string;
  hints: { title: string; text: string }[];
  explanation: string;
  starter: string;
  solution: string;
  tests: string;
  picture: string | null;
  data: { path: string; bytes: Buffer }[];
  wrong: WrongAnswer[];
  right: AnswerFile[];
}

const shown = (root: string, file: string) => `exercises/${relative(root, file)}`;

export function readToml<Schema extends v.GenericSchema>(
  root: string,
  name: string,
  schema: Schema,
  problems: ContentProblem[],
): v.InferOutput<Schema> | null {
  const file = join(root, name);
  if (!existsSync(file)) {
    problems.push({ file: shown(root, file), what: "is missing.", fix: "Copy it from another folder and change it." });
    return null;
  }
  let content: unknown;
  try {
    content = parseToml(readFileSync(file, "utf8"));
  } catch (error) {
    problems.push({ file: shown(root, file), what: `is not valid TOML: ${String(error).split("\n")[0]}`, fix: "Correct that line." });
    return null;
  }
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    problems.push({
      file: shown(root, file),
      what: `${v.getDotPath(issue) ?? "the file"}: ${issue.message}.`,
      fix: "CONTRIBUTING.md says what belongs there; or compare with one that works.",
    });
  }
  return null;
}

/** Reads everything; what is wrong goes into `problems`, and null comes back if there is nothing to work with. */
export function readExerciseFolder(root: string, track: string, slug: string, problems: ContentProblem[]): ExerciseFolder | null {
  const path = join(root, track, slug);
  const before = problems.length;
  const settings = readToml(root, `${track}/${slug}/exercise.toml`, settingsSchema, problems);
  const text = (name: string) => readText(root, join(path, name), "Every exercise has one: see docs or a neighbour.", problems);
  const folder = {
    statement: text("statement.md"),
    explanation: text("explain.md"),
    starter: text("starter.py"),
    solution: text("solution.py"),
    tests: text("test_solution.py"),
    hints: readHints(root, join(path, "hints.md"), text("hints.md"), problems),
    picture: existsSync(join(path, "picture.py")) ? text("picture.py") : null,
    data: readData(root, path, problems),
    wrong: readAnswers(root, path, "wrong", problems).map((answer) => readWrongAnswer(root, path, answer, problems)),
    right: readAnswers(root, path, "right", problems),
  };
  if (hasTitle(folder.statement)) {
    problems.push({
      file: shown(root, join(path, "statement.md")),
      what: "has a level-1 heading.",
      fix: "Remove it: the title comes from exercise.toml.",
    });
  }
  const words = wordCount(folder.statement);
  if (words > MOST_WORDS) {
    problems.push({
      file: shown(root, join(path, "statement.md")),
      what: `has ${words} words.`,
      fix: `Shorten it to ${MOST_WORDS}: code blocks do not count, a formula counts as one word.`,
    });
  }
  if (settings === null || problems.length > before) return null;
  const limits = { run: settings.limits.run ?? DEFAULT_LIMITS.run, check: settings.limits.check ?? DEFAULT_LIMITS.check };
  return { id: `${track}/${slug}`, track, slug, path, settings, limits, ...folder };
}

/** A text of its own beside the tracks. */
export function readPage(name: string, problems: ContentProblem[]): string {
  const file = join(EXERCISES, name);
  const text = readText(EXERCISES, file, "The site has a page that shows it.", problems);
  if (hasTitle(text))
    problems.push({ file: shown(EXERCISES, file), what: "has a level-1 heading.", fix: 'Begin with "## ": the page has a title.' });
  return text;
}

const hasTitle = (markdown: string) => /^# /m.test(markdown);

function readText(root: string, file: string, fix: string, problems: ContentProblem[]): string {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (text.trim() === "") {
    problems.push({
      file: shown(root, file),
      what: existsSync(file) ? "is empty." : "is missing.",
      fix,
    });
  }
  return text;
}

function readHints(root: string, file: string, text: string, problems: ContentProblem[]): { title: string; text: string }[] {
  if (text === "") return [];
  const hints = text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...rest] = part.split("\n");
      return { title: title.trim(), text: rest.join("\n").trim() };
    });
  if (hints.length < 2 || hints.length > 4) {
    problems.push({
      file: shown(root, file),
      what: `has ${hints.length} hints.`,
      fix: 'Write two to four, each under a "## " heading, the gentlest first.',
    });
  }
  return hints;
}

function readAnswers(root: string, path: string, kind: "right" | "wrong", problems: ContentProblem[]): AnswerFile[] {
  const folder = join(path, kind);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".py")) : [];
  if (names.length < LEAST_ANSWERS[kind]) {
    const fix = kind === "wrong" ? "mistakes that people really make" : "right answers in other styles";
    const files = `${names.length} .py ${names.length === 1 ? "file" : "files"}`;
    problems.push({ file: shown(root, folder), what: `holds ${files}.`, fix: `Add at least ${LEAST_ANSWERS[kind]} ${fix}.` });
  }
  return names.sort().map((name) => ({ path: `${kind}/${name}`, code: readFileSync(join(folder, name), "utf8") }));
}

function readWrongAnswer(root: string, path: string, answer: AnswerFile, problems: ContentProblem[]): WrongAnswer {
  const match = /^# caught by: (test_\w+) \| (.+)$/m.exec(answer.code.split("\n")[0] ?? "");
  if (!match) {
    const fix = 'Write "# caught by: test_name | why people make this mistake".';
    problems.push({ file: shown(root, join(path, answer.path)), what: "does not say in its first line which test must catch it.", fix });
  }
  return { ...answer, caughtBy: match?.[1] ?? "", why: match?.[2] ?? "" };
}

function readData(root: string, path: string, problems: ContentProblem[]): { path: string; bytes: Buffer }[] {
  const folder = join(path, "data");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  const files = names.sort().map((name) => ({ path: `data/${name}`, bytes: readFileSync(join(folder, name)) }));
  const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (size > MAX_DATA_BYTES) {
    problems.push({
      file: shown(root, folder),
      what: `holds ${size} bytes.`,
      fix: `Keep it under ${MAX_DATA_BYTES}: it travels with the exercise.`,
    });
  }
  return files;
}
