/**
 * `npm run bench [rounds]`: how long a person waits, as ratios to bare Pyodide doing the same imports in the same browser and run.
 * Prints a Markdown table; medians of the rounds (3 unless told). Trust the ratios, not the milliseconds.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import * as v from "valibot";
import { findBrowser } from "../find-browser.mjs";
import { type BenchServer, startServer } from "./server";

const ROOT = join(import.meta.dirname, "../..");
const ROUNDS = Number(process.argv[2] ?? 3);
const PATIENCE_MS = 180_000;

const SUBJECTS = [
  { name: "NumPy", id: "numpy/boolean-surgery", packages: ["numpy", "pytest"], imports: ["numpy", "pytest"] },
  {
    name: "scikit-learn",
    id: "scikit-learn/scale-inside-the-fold",
    packages: ["numpy", "scikit-learn", "pytest"],
    imports: [
      "numpy",
      "pytest",
      "sklearn.datasets",
      "sklearn.linear_model",
      "sklearn.model_selection",
      "sklearn.pipeline",
      "sklearn.preprocessing",
    ],
  },
] as const;
type Subject = (typeof SUBJECTS)[number];

interface Times {
  bare: number;
  editor: number;
  ready: number;
  verdict: number;
  /** From pressing Check a second time, once the next interpreter is ready. */
  next: number;
}

const since = (page: Page) => page.evaluate(() => performance.now());

async function timeBare(browser: Browser, server: BenchServer, { packages, imports }: Subject): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.address}bare/bare.html#${encodeURIComponent(JSON.stringify({ packages, imports }))}`);
  const handle = await page.waitForFunction(() => Reflect.get(window, "bare"), null, { timeout: PATIENCE_MS });
  const result: unknown = await handle.jsonValue();
  await page.close();
  if (typeof result !== "number") throw new Error(`Bare Pyodide failed: ${String(result)}`);
  return result;
}

async function timeApp(browser: Browser, server: BenchServer, { id }: Subject): Promise<Omit<Times, "bare">> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${server.address}#/${id}`);
  const editor = page.getByRole("textbox", { name: "Code editor" });
  await editor.waitFor();
  const editorTime = await since(page);
  await page.getByRole("status", { name: "Python" }).getByText("Python ready").waitFor();
  const ready = await since(page);
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(readFileSync(join(ROOT, "exercises", id, "solution.py"), "utf8"));
  const verdictLine = page.getByRole("region", { name: "Results" }).getByText(/^(\d+) of \1 tests passed$/);
  const pressed = await since(page);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await verdictLine.waitFor();
  const verdict = ready + (await since(page)) - pressed;
  const again = await since(page);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await verdictLine.waitFor({ state: "detached" });
  await verdictLine.waitFor();
  const next = (await since(page)) - again;
  await context.close();
  return { editor: editorTime, ready, verdict, next };
}

const versionSchema = v.object({ runtime: v.object({ core: v.string() }) });

async function main(): Promise<void> {
  const executablePath = findBrowser("chromium");
  if (executablePath === null)
    throw new Error("The bench needs Chromium. Install it, or name it: CHROMIUM=/path/to/chromium npm run bench");
  const { runtime } = v.parse(versionSchema, JSON.parse(readFileSync(join(ROOT, "public/pyodide/manifest.json"), "utf8")));
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const times = new Map<Subject, Times[]>(SUBJECTS.map((subject) => [subject, []]));
  // The rounds are interleaved, so that a machine that slows down slows everything.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of SUBJECTS) {
      const bare = await timeBare(browser, server, subject);
      const app = await timeApp(browser, server, subject);
      times.get(subject)?.push({ bare, ...app });
      console.error(`round ${round + 1}, ${subject.name}: bare ${seconds(bare)}, verdict ${seconds(app.verdict)}`);
    }
  }
  console.log(
    `Chromium ${browser.version()}, Pyodide ${runtime.core}, ${ROUNDS} rounds, first visits, loopback; medians, and ratios to bare Pyodide.\n`,
  );
  console.log(
    "| exercise | bare Pyodide, same imports | editor | Python ready | first verdict | next verdict |\n|---|---|---|---|---|---|",
  );
  for (const subject of SUBJECTS) console.log(row(subject.name, times.get(subject) ?? []));
  await browser.close();
  server.close();
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

function row(name: string, times: readonly Times[]): string {
  const cell = (pick: (time: Times) => number) =>
    `${seconds(median(times.map(pick)))} (${median(times.map((time) => pick(time) / time.bare)).toFixed(2)})`;
  const cells = [cell((t) => t.editor), cell((t) => t.ready), cell((t) => t.verdict), cell((t) => t.next)];
  return `| ${name} | ${seconds(median(times.map((time) => time.bare)))} | ${cells.join(" | ")} |`;
}

await main();
