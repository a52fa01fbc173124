/** From folders to what the page loads. The result is validated with the page's own schema, so that the two cannot drift. */
import * as v from "valibot";
import { parseRoute } from "../../src/app/route";
import { type DrillSource, drillSummarySchema } from "../../src/content/drill";
import {
  type BundledExercise,
  bundledExerciseSchema,
  type Catalogue,
  catalogueSchema,
  type ExerciseSummary,
} from "../../src/content/exercise";
import { type SkillMap, skillMapSchema } from "../../src/content/skills";
import { readCourse, type TrackFolder } from "./course";
import { readDrills, readKit } from "./drill-folder";
import { type ExerciseFolder, readPage } from "./exercise-folder";
import { formulaToHtml, markdownToHtml } from "./markdown";
import { ContentError, type ContentProblem } from "./problem";
import { compileSkills } from "./skills";

export interface CompiledContent {
  catalogue: Catalogue;
  exercises: ReadonlyMap<string, BundledExercise>;
  skillMap: SkillMap;
  adviceHtml: string;
  drills: readonly DrillSource[];
  /** `kit.py`, which every drill imports. */
  kit: string;
}

/** @throws ContentError with everything that is wrong */
export function compileContent(): CompiledContent {
  const { tracks, skills, problems } = readCourse();
  const { drills, problems: drillProblems } = readDrills();
  problems.push(...drillProblems);
  const exercises = new Map<string, BundledExercise>();
  for (const folder of tracks.flatMap((track) => track.exercises)) exercises.set(folder.id, compileExercise(folder, problems));
  const adviceHtml = compilePage("exercises/advice.md", readPage("advice.md", problems), problems);
  if (problems.length > 0 || !skills) throw new ContentError(problems);
  const catalogue = v.parse(catalogueSchema, {
    tracks: tracks.map(compileTrack),
    drills: drills.map(({ slug, settings }) => ({ slug, title: settings.title })),
  });
  const lost = deadLinks("exercises/advice.md", adviceHtml, catalogue);
  if (lost.length > 0) throw new ContentError(lost);
  return {
    catalogue,
    exercises,
    skillMap: v.parse(skillMapSchema, compileSkills(skills)),
    adviceHtml,
    drills: drills.map(({ slug, settings: { source: _, ...shown }, source }) => ({
      ...v.parse(drillSummarySchema, { slug, ...shown }),
      source,
    })),
    kit: readKit(),
  };
}

function compileTrack({ slug, settings, exercises }: TrackFolder) {
  const formulaHtml = settings.maths ? formulaToHtml(settings.formula) : `<code>${escapeHtml(settings.formula)}</code>`;
  return { slug, title: settings.title, summary: settings.summary, formulaHtml, exercises: exercises.map(summary) };
}

function summary({ id, track, slug, settings }: ExerciseFolder): ExerciseSummary {
  const { title, level, minutes, packages, tags, keywords, needs } = settings;
  return { id, track, slug, title, level, minutes, packages, tags, keywords, needs };
}

function compileExercise(folder: ExerciseFolder, problems: ContentProblem[]): BundledExercise {
  const compiled = (name: string, text: string) => ({
    kind: "html",
    html: compilePage(`exercises/${folder.id}/${name}`, text, problems),
  });
  return v.parse(bundledExerciseSchema, {
    ...summary(folder),
    statement: compiled("statement.md", folder.statement),
    hints: folder.hints.map((hint) => ({ title: hint.title, text: compiled("hints.md", hint.text) })),
    explanation: compiled("explain.md", folder.explanation),
    starter: folder.starter,
    solution: folder.solution,
    tests: folder.tests,
    picture: folder.picture,
    imports: importedModules(folder.tests, folder.starter, folder.solution),
    data: folder.data.map(({ path, bytes }) => ({ path, base64: bytes.toString("base64") })),
    limits: folder.limits,
  });
}

function compilePage(file: string, text: string, problems: ContentProblem[]): string {
  try {
    return markdownToHtml(text);
  } catch (error) {
    problems.push({ file, what: String(error), fix: "Correct the formula." });
    return "";
  }
}

/** Links to addresses of this site that lead nowhere. */
export function deadLinks(file: string, html: string, catalogue: Catalogue): ContentProblem[] {
  return [...html.matchAll(/href="#([^"]*)"/g)]
    .map((match) => match[1] ?? "")
    .filter((address) => parseRoute(address, catalogue).kind === "unknown")
    .map((address) => ({ file, what: `links to #${address}, where nothing is.`, fix: "Write #/track/slug, or the address of a page." }));
}

/** Modules named by `import a.b` and `from a.b import c` at the start of a line, `solution` itself left out. */
export function importedModules(...sources: readonly string[]): string[] {
  const names = sources.flatMap((source) => [...source.matchAll(/^(?:from|import)\s+([\w.]+)/gm)].map((match) => match[1] ?? ""));
  return [...new Set(names)].filter((name) => name !== "" && name !== "solution").sort();
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
