/** The exercise as files that fit `exercises/<track>/<slug>/`, zipped, with a list of what its author still has to fill in. */
import { strToU8, zipSync } from "fflate";
import type { ExerciseDraft } from "./draft";
import { slugOf } from "./exercise-folder-name";

const LEAST_WRONG = 3;
const HINTS = { least: 2, most: 4 };
const NO_CATCHER = "test_to_be_named";

/** @param catchers the test that catches each wrong answer, as far as that is known */
export function zipOf(draft: ExerciseDraft, catchers: readonly (string | null)[]): Uint8Array<ArrayBuffer> {
  const slug = slugOf(draft);
  const files = Object.entries(folderOf(draft, catchers)).map(([path, text]) => [`${slug}/${path}`, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** Texts by their path in the exercise's folder. */
export function folderOf(draft: ExerciseDraft, catchers: readonly (string | null)[]): Record<string, string> {
  const wrong = draft.wrong.map(({ why, code }, index) => {
    const first = `# caught by: ${catchers[index] ?? NO_CATCHER} | ${oneLine(why) || "say why people make this mistake"}`;
    return [`wrong/mistake_${index + 1}.py`, ended(`${first}\n${code}`)] as const;
  });
  return {
    "exercise.toml": settings(draft),
    "statement.md": ended(draft.statement),
    "starter.py": ended(draft.starter),
    "solution.py": ended(draft.solution),
    "test_solution.py": ended(draft.tests),
    "hints.md": hints(draft),
    "explain.md": ended(
      draft.explanation.trim() === "" ? "Say why it works, where it is used, and what the library call is." : draft.explanation,
    ),
    ...Object.fromEntries(wrong),
    "TO-DO.md": toDo(draft, catchers),
  };
}

/** What only its author can say. */
export function openPoints(draft: ExerciseDraft, catchers: readonly (string | null)[]): string[] {
  const hintCount = written(draft).length;
  const points = [
    "exercise.toml: level, minutes, one to four tags out of exercises/tags.toml, and under [source] where the tests' expected values come from.",
    "right/: at least two right answers in other styles.",
  ];
  if (/^# /m.test(draft.statement)) points.push("statement.md: no heading with one hash sign; the title stands in exercise.toml.");
  for (const [name, text] of [
    ["statement.md", draft.statement],
    ["starter.py", draft.starter],
    ["solution.py", draft.solution],
    ["test_solution.py", draft.tests],
  ] as const) {
    if (text.trim() === "") points.push(`${name}: it is empty.`);
  }
  if (draft.wrong.length < LEAST_WRONG)
    points.push(`wrong/: at least ${LEAST_WRONG} mistakes that people really make; here are ${draft.wrong.length}.`);
  if (draft.wrong.some((_, index) => !catchers[index]))
    points.push("wrong/: the first line of each names the test that catches it. “Verify” finds it.");
  if (draft.wrong.some(({ why }) => why.trim() === "")) points.push("wrong/: the first line of each says why people make the mistake.");
  if (hintCount < HINTS.least || hintCount > HINTS.most)
    points.push(`hints.md: two to four hints, the gentlest first; here are ${hintCount}.`);
  if (hintCount > 0) points.push("hints.md: a heading of its own for each hint.");
  if (draft.explanation.trim() === "") points.push("explain.md: why it works, where it is used, what the library call is.");
  return points;
}

function toDo(draft: ExerciseDraft, catchers: readonly (string | null)[]): string {
  const slug = slugOf(draft);
  return ended(
    [
      "Put this folder into a track: `exercises/<track>/`. Its name is the exercise's address for ever: choose it well.",
      "",
      "Still to be filled in:",
      "",
      ...openPoints(draft, catchers).map((point) => `- ${point}`),
      "",
      `Then name \`${slug}\` in \`exercises/<track>/track.toml\` and in \`exercises/skills.toml\`, run \`npm run check:exercises <track>/${slug}\`,`,
      "and remove this file. CONTRIBUTING.md has the details.",
    ].join("\n"),
  );
}

function settings({ title, packages }: ExerciseDraft): string {
  return [
    `title = ${tomlText(oneLine(title))}`,
    "level = 1 # 1 to 3",
    "minutes = 15",
    // Every exercise of the site names one; all have NumPy at hand.
    `packages = [${(packages.length === 0 ? ["numpy"] : packages).map(tomlText).join(", ")}]`,
    "tags = [] # one to four out of exercises/tags.toml",
    "needs = [] # exercises to solve first, such as numpy/boolean-surgery",
    "",
    "[source]",
    '# values = "where the expected values of the tests come from: a library, a closed form, a case worked by hand"',
    "",
  ].join("\n");
}

/** Each under a heading, as the site's own; a heading within one goes a level down. */
function hints(draft: ExerciseDraft): string {
  const parts = written(draft).map((hint, index) => `## Hint ${index + 1}\n\n${hint.trim().replaceAll(/^## /gm, "### ")}\n`);
  return parts.length === 0 ? "Two to four hints go here, each under a heading with two hash signs.\n" : parts.join("\n");
}

function written(draft: ExerciseDraft): string[] {
  return draft.hints.filter((hint) => hint.trim() !== "");
}

/** JSON's escapes are those of TOML's basic strings, except for one sign, which TOML wants escaped. */
function tomlText(text: string): string {
  return JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function ended(text: string): string {
  return `${text.trimEnd()}\n`;
}
