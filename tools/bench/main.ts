/**
 * `npm run bench [rounds]`: how long a person waits, as ratios to stock Pyodide in the same browser and run; medians of 5 rounds
 * unless told. Prints Markdown tables, and draws them into `docs/performance.svg`. Trust the ratios, not the milliseconds.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import * as v from "valibot";
import { FILE_CACHE, IMAGE_CACHE } from "../../src/python/image-store";
import { findBrowser } from "../find-browser.mjs";
import { QUIET_CHROMIUM } from "../quiet-chromium";
import { drawChart } from "./chart";
import { measureEndurance } from "./endurance";
import { type BenchServer, startServer } from "./server";
import { SUBJECTS, type Subject } from "./subjects";

const ROOT = join(import.meta.dirname, "../..");
const ROUNDS = Number(process.argv[2] ?? 5);
const PATIENCE_MS = 180_000;
const VIEWPORT = { width: 1440, height: 900 };

type Draft = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Milliseconds. */
interface Times {
  bare: number;
  /** From navigation to the answer; the button is pressed as soon as it is there. */
  first: number;
  /** The same without the site's own image, as on a slow line. */
  firstPlain: number;
  later: number;
  /** From the end of a task to the next interpreter ready: from an image, and from the start. */
  next: number;
  nextPlain: number;
  /** From a button pressed on a ready interpreter to its answer. */
  pressed: number;
}

async function timeBare(browser: Browser, server: BenchServer, { packages, bareCode }: Subject): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.address}bare/bare.html#${encodeURIComponent(JSON.stringify({ packages, code: bareCode }))}`);
  const handle = await page.waitForFunction(() => Reflect.get(window, "bare"), null, { timeout: PATIENCE_MS });
  const result: unknown = await handle.jsonValue();
  await context.close();
  if (typeof result !== "number") throw new Error(`Stock Pyodide failed: ${String(result)}`);
  return result;
}

/** The learner's code, as a draft of an earlier day: nothing else of the site is in the browser. */
async function draftOf(browser: Browser, server: BenchServer, { exercise, code }: Subject): Promise<Draft> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${server.address}#/${exercise}`);
  await page.getByRole("textbox", { name: "Code editor" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
  await page.getByRole("region", { name: "Code", exact: true }).getByText("Saved").waitFor();
  const draft = await context.storageState({ indexedDB: true });
  await context.close();
  return draft;
}

async function visit(context: BrowserContext, server: BenchServer, subject: Subject): Promise<{ page: Page; answered: number }> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript((hurry) => Reflect.set(globalThis, "hurry", hurry), { button: subject.button, answer: subject.answer });
  await page.addInitScript({ path: join(import.meta.dirname, "press-at-once.mjs") });
  await page.goto(`${server.address}#/${subject.exercise}`);
  const answered: unknown = await (
    await page.waitForFunction(() => Reflect.get(window, "answered"), null, { timeout: PATIENCE_MS })
  ).jsonValue();
  if (typeof answered !== "number") throw new Error("The page gave no time.");
  return { page, answered };
}

/** Presses the button on a ready interpreter, and watches the page from inside: `pressed` and `next`. */
async function press(page: Page, button: string): Promise<{ pressed: number; next: number }> {
  await page.getByRole("status", { name: "Python" }).getByText("Python ready").waitFor();
  // What stands by for the next start must be prepared, as it is when a person has read the last result.
  await page.waitForTimeout(1_500);
  return page.evaluate(
    (name) =>
      new Promise<{ pressed: number; next: number }>((resolve) => {
        const status = document.querySelector('[role="status"][aria-label="Python"]');
        const target = [...document.querySelectorAll("button")].find((candidate) => candidate.textContent?.startsWith(name));
        if (!status || !target) throw new Error("The page has no Python status or no such button.");
        const begun = performance.now();
        let busy = false;
        let ended = 0;
        new MutationObserver((_, observer) => {
          const text = status.textContent ?? "";
          if (text.startsWith("Running")) busy = true;
          else if (busy && ended === 0) ended = performance.now();
          if (ended > 0 && text.startsWith("Python ready")) {
            observer.disconnect();
            resolve({ pressed: ended - begun, next: performance.now() - ended });
          }
        }).observe(status, { subtree: true, childList: true, characterData: true });
        target.click();
      }),
    button,
  );
}

/** Until the image is kept, and no more files are, and the copy of the site is set up: what a later visit finds. */
async function keptForLater(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(
      async (names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length)),
      [IMAGE_CACHE, FILE_CACHE],
    );
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const until = performance.now() + PATIENCE_MS;
  let [, filesBefore] = await kept();
  for (;;) {
    await page.waitForTimeout(1_000);
    const [images = 0, files = 0] = await kept();
    if (images > 0 && files > 0 && files === filesBefore) return;
    filesBefore = files;
    if (performance.now() > until) throw new Error("The page keeps nothing for later visits.");
  }
}

async function timeFirstPlain(browser: Browser, server: BenchServer, subject: Subject, draft: Draft): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, storageState: draft });
  // Whoever saves data fetches no image.
  await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  const { answered } = await visit(context, server, subject);
  await context.close();
  return answered;
}

async function timeApp(browser: Browser, server: BenchServer, subject: Subject, draft: Draft): Promise<Omit<Times, "bare">> {
  const firstPlain = await timeFirstPlain(browser, server, subject, draft);
  const context = await browser.newContext({ viewport: VIEWPORT, storageState: draft });
  const first = await visit(context, server, subject);
  await keptForLater(first.page);
  const { pressed, next } = await press(first.page, subject.button);
  await first.page.close();
  const later = await visit(context, server, subject);
  await later.page.goto(`${server.address}#/settings`);
  await later.page.getByRole("radio", { name: "Off" }).check();
  await later.page.close();
  const plain = await visit(context, server, subject);
  const { next: nextPlain } = await press(plain.page, subject.button);
  await context.close();
  return { first: first.answered, firstPlain, later: later.answered, next, nextPlain, pressed };
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
    args: [...QUIET_CHROMIUM],
  });
  const times = new Map<Subject, Times[]>(SUBJECTS.map((subject) => [subject, []]));
  // The rounds are interleaved, so that a machine that slows down slows everything.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of SUBJECTS) {
      const bare = await timeBare(browser, server, subject);
      const app = await timeApp(browser, server, subject, await draftOf(browser, server, subject));
      times.get(subject)?.push({ bare, ...app });
      console.error(
        `round ${round + 1}, ${subject.name}: stock ${seconds(bare)}, first ${seconds(app.first)}, later ${seconds(app.later)}`,
      );
    }
  }
  console.log(
    `Chromium ${browser.version()}, Pyodide ${runtime.core}, ${ROUNDS} rounds, loopback; medians, and ratios to stock Pyodide.\n`,
  );
  console.log(
    "| | stock Pyodide | first visit | first, without the site's image | later visit | next interpreter | next, without image | pressed when ready |\n|---|---|---|---|---|---|---|---|",
  );
  for (const subject of SUBJECTS) console.log(row(subject, times.get(subject) ?? []));
  writeFileSync(
    join(ROOT, "docs/performance.svg"),
    drawChart(
      SUBJECTS.map((subject) => {
        const all = times.get(subject) ?? [];
        return {
          name: subject.name.replaceAll("`", ""),
          stock: median(all.map((t) => t.bare)),
          first: median(all.map((t) => t.first)),
          later: median(all.map((t) => t.later)),
          next: median(all.map((t) => t.next)),
        };
      }),
    ),
  );
  console.log(`\n${await measureEndurance(browser, server.address)}`);
  await browser.close();
  server.close();
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(milliseconds < 1_000 ? 2 : 1)} s`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

function row({ name, goals }: Subject, times: readonly Times[]): string {
  const ratio = (pick: (time: Times) => number) => median(times.map((time) => pick(time) / time.bare));
  const cell = (pick: (time: Times) => number, goal: number) =>
    `${seconds(median(times.map(pick)))}, **${ratio(pick).toFixed(2)}**${ratio(pick) > goal ? ` (goal ${goal})` : ""}`;
  const cells = [
    cell((t) => t.first, goals.first),
    cell((t) => t.firstPlain, Number.POSITIVE_INFINITY),
    cell((t) => t.later, goals.later),
    cell((t) => t.next, 0.1),
    cell((t) => t.nextPlain, 0.4),
    seconds(median(times.map((t) => t.pressed))),
  ];
  return `| ${name} | ${seconds(median(times.map((time) => time.bare)))} | ${cells.join(" | ")} |`;
}

await main();
