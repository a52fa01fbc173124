/**
 * `npm run bench:classroom [pupils]`: a class's work, graded again on the page in a real Chromium, and by `npm run regrade` with
 * two and a half times as many hand-ins of two exercises. Every verdict is known beforehand; forged claims, an endless loop and a program that takes all
 * memory are among them. Prints Markdown tables; ends with 1 if a verdict is wrong.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { classOf, type HandInFile, handInFile } from "../../e2e/class-of";
import { findBrowser } from "../find-browser.mjs";
import { QUIET_CHROMIUM } from "../quiet-chromium";
import { rendererMemory } from "./renderer-memory";
import { startServer } from "./server";

const ROOT = join(import.meta.dirname, "../..");
const PUPILS = Number(process.argv[2] ?? 200);
const AT_THE_COMMAND_LINE = Math.round(2.5 * PUPILS);
const EXERCISES = [
  "numpy/group-means",
  "linear-algebra/projection",
  "gradient-descent/walk-downhill",
  "numpy/block-sum",
  "scikit-learn/scale-inside-the-fold",
] as const;
/** For the command line: a thousand answers with scikit-learn would take an hour on 2 cores. */
const [FIRST, SECOND] = EXERCISES;
const HOSTILE = { "Endless Eve": "while True: pass", "Hungry Hal": "x = []\nwhile True: x.append(bytearray(10**7))" };
const PARTS = 10;
/** Grading takes a third of a second a piece; an hour means that something hangs. */
const PATIENCE_MS = 3_600_000;

interface HandIns {
  files: HandInFile[];
  /** Whether it passes, by pupil and exercise. */
  expected: ReadonlyMap<string, boolean>;
}

const keyOf = (pupil: string, exercise: string) => `${pupil}, ${exercise}`;

function handIns(pupils: number, exercises: readonly string[]): HandIns {
  const hostile = Object.entries(HOSTILE);
  const honest = classOf(pupils - hostile.length, exercises);
  return {
    files: [
      ...honest.map(({ file }) => file),
      ...hostile.map(([pupil, code]) =>
        handInFile({
          kind: "hand-in",
          pupil,
          assignment: null,
          madeAt: 1,
          work: [{ exercise: FIRST, code, claimed: { passed: 9, total: 9 }, tries: 1 }],
        }),
      ),
    ],
    expected: new Map([
      ...honest.flatMap(({ pupil, passes }) =>
        exercises.map((exercise, column) => [keyOf(pupil, exercise), passes[column] === true] as const),
      ),
      ...hostile.map(([pupil]) => [keyOf(pupil, FIRST), false] as const),
    ]),
  };
}

interface Judged {
  wrongVerdicts: string[];
  graded: number;
  /** Claims that more passed than does. */
  forged: number;
  forgedFound: number;
}

/** What the table says beside what is known. Every file claims that all passed. */
function judge(csv: string, { expected }: HandIns): Judged {
  const judged: Judged = { wrongVerdicts: [], graded: 0, forged: 0, forgedFound: 0 };
  for (const line of csv.trim().split("\r\n").slice(1)) {
    const [pupil = "", , , exercise = "", result = ""] = line.split(",");
    const passes = expected.get(keyOf(pupil, exercise));
    if (passes === undefined) continue;
    judged.graded += 1;
    if ((result === "passed") !== passes || result === "not graded yet") judged.wrongVerdicts.push(`${keyOf(pupil, exercise)}: ${result}`);
    if (passes) continue;
    judged.forged += 1;
    if (/file says|timed out|crashed|does not load/.test(line)) judged.forgedFound += 1;
  }
  if (judged.graded !== expected.size) judged.wrongVerdicts.push(`${expected.size - judged.graded} pieces are not in the table`);
  return judged;
}

/** Asked by hand: a locator looks through the whole table each time, and what that leaves behind took a third of the page's memory. */
async function done(page: Page): Promise<number> {
  const heading = await page.evaluate(() => document.querySelector(".class-grading h2")?.textContent ?? "");
  const [graded = 0, all = 0] = (heading.match(/\d+/g) ?? []).map(Number);
  return all === 0 ? 0 : graded / all;
}

/** Megabytes of all renderers together while a part of the work was done. What has ended is freed now and then, not at once: the least counts. */
interface Part {
  least: number;
  most: number;
}

const partOf = (samples: readonly number[]): Part => ({ least: Math.min(...samples), most: Math.max(...samples) });

async function gradeOnThePage(work: HandIns): Promise<{ csv: string; parts: Part[]; seconds: number }> {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: findBrowser("chromium") ?? "chromium", args: [...QUIET_CHROMIUM] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${server.address}#/classroom`);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Add hand-ins" }).click();
    await (await chooser).setFiles(work.files);
    const begun = performance.now();
    await page.getByRole("region", { name: "Grading" }).getByRole("button", { name: "Grade" }).click();
    const parts: Part[] = [];
    let samples: number[] = [];
    while (parts.length < PARTS) {
      await page.waitForTimeout(1_000);
      samples.push(rendererMemory().reduce((sum, size) => sum + size, 0));
      if (performance.now() - begun > PATIENCE_MS) throw new Error("Grading does not come to an end.");
      if ((await done(page)) < (parts.length + 1) / PARTS) continue;
      parts.push(partOf(samples));
      samples = [];
      console.error(`${parts.length} of ${PARTS} parts graded on the page after ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
    const seconds = (performance.now() - begun) / 1000;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export CSV" }).click();
    return { csv: readFileSync(await (await download).path(), "utf8"), parts, seconds };
  } finally {
    await browser.close();
    server.close();
  }
}

function gradeAtTheCommandLine(work: HandIns): { csv: string; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), "bench-classroom-"));
  try {
    mkdirSync(join(folder, "hand-ins"));
    for (const { name, buffer } of work.files) writeFileSync(join(folder, "hand-ins", name), buffer);
    const begun = performance.now();
    execFileSync("npm", ["run", "--silent", "regrade", "--", join(folder, "hand-ins"), "--out", join(folder, "results.csv")], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    return { csv: readFileSync(join(folder, "results.csv"), "utf8"), seconds: (performance.now() - begun) / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(where: string, pupils: number, seconds: number, { wrongVerdicts, graded, forged, forgedFound }: Judged): string {
  const perPiece = (seconds / graded).toFixed(2);
  return `| ${where} | ${pupils} | ${graded} | ${wrongVerdicts.length} | ${forgedFound} of ${forged} | ${(seconds / 60).toFixed(1)} min, ${perPiece} s a piece |`;
}

console.log("| where | hand-ins | pieces | wrong verdicts | forged claims found | time |\n|---|---|---|---|---|---|");
const onThePage = handIns(PUPILS, EXERCISES);
const page = await gradeOnThePage(onThePage);
const pageJudged = judge(page.csv, onThePage);
console.log(row("the page, Chromium", PUPILS, page.seconds, pageJudged));
// Not in the table, and at once: what comes next takes as long again.
const ranges = page.parts.map(({ least, most }) => `${least.toFixed(0)} to ${most.toFixed(0)}`);
console.error(`Memory of all renderers in each tenth of the work, MB: ${ranges.join(", ")}.`);
const atTheCommandLine = handIns(AT_THE_COMMAND_LINE, [FIRST, SECOND]);
const command = gradeAtTheCommandLine(atTheCommandLine);
const commandJudged = judge(command.csv, atTheCommandLine);
console.log(row("`npm run regrade`", AT_THE_COMMAND_LINE, command.seconds, commandJudged));
const wrong = [...pageJudged.wrongVerdicts, ...commandJudged.wrongVerdicts];
for (const line of wrong.slice(0, 20)) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);
