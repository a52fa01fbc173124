/** What holds over time and under load: 200 checks in a row, floods of output, Stop, memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { rendererMemory } from "./renderer-memory";

const EXERCISES = join(import.meta.dirname, "../../exercises");
/** What ended interpreters leave is freed within seconds, not at once. */
const MEMORY_SECONDS = 20;
const PATIENCE_MS = 180_000;
const CHECKS = 200;
const SAMPLE = 20;
const PASSED = /^(\d+) of \1 tests passed$/;

async function open(browser: Browser, address: string, exercise: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${address}#/${exercise}`);
  await page.getByText(/Python ready|A fresh Python is ready/).waitFor();
  return page;
}

async function write(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Code editor" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const ready = (page: Page) =>
  page
    .getByRole("status", { name: "Python" })
    .getByText(/Python ready|A fresh Python is ready/)
    .waitFor();

/** Milliseconds from the click to the end of the task. */
async function timed(page: Page, name: string): Promise<number> {
  await ready(page);
  const begun = performance.now();
  await button(page, name).click();
  await page.locator('button.stop[aria-disabled="true"]').waitFor();
  return performance.now() - begun;
}

async function manyChecks(page: Page, solution: string): Promise<{ drift: number; same: boolean }> {
  await write(page, solution);
  const times: number[] = [];
  let same = true;
  for (let index = 0; index < CHECKS; index += 1) {
    times.push(await timed(page, "Check"));
    const verdict = await page.getByRole("region", { name: "Results" }).getByRole("status").first().textContent();
    same &&= PASSED.test(verdict ?? "");
  }
  const middle = (some: readonly number[]) => [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
  // The first ones still make the image.
  return { drift: middle(times.slice(-SAMPLE)) / middle(times.slice(SAMPLE, 2 * SAMPLE)) - 1, same };
}

async function millionLines(page: Page): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(globalThis, "longTasks", tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      entryTypes: ["longtask"],
    });
  });
  await write(page, "for number in range(10**6): print(number)");
  await timed(page, "Run");
  await ready(page);
  return page.evaluate(() => {
    const tasks: unknown = Reflect.get(globalThis, "longTasks");
    return Array.isArray(tasks) ? Math.max(0, ...tasks.map(Number)) : Number.NaN;
  });
}

async function printing(page: Page): Promise<{ silent: number; printing: number }> {
  await write(page, "total = 0\nfor number in range(10**5):\n    total += len(str(number))");
  await timed(page, "Run");
  const silent = await timed(page, "Run");
  await write(page, "total = 0\nfor number in range(10**5):\n    total += len(str(number))\n    print(number)");
  await timed(page, "Run");
  return { silent, printing: await timed(page, "Run") };
}

async function slowestStop(page: Page): Promise<number> {
  let slowest = 0;
  for (const program of ["while True: pass", "while True: print(1)", "import time\ntime.sleep(600)", "x = 9 ** 9 ** 9"]) {
    await write(page, program);
    await ready(page);
    await button(page, "Run").click();
    await page
      .getByText(/^Running/)
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    const begun = performance.now();
    await button(page, "Stop").click();
    await page.locator('button.stop[aria-disabled="true"]').waitFor();
    slowest = Math.max(slowest, performance.now() - begun);
  }
  return slowest;
}

/** Milliseconds from "Next" to the next question painted, formulas too: the slowest of a row. */
async function slowestNextQuestion(browser: Browser, address: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${address}#/drill/matrix-product?seed=1&level=2`);
  const times: number[] = [];
  for (let number = 2; number <= 10; number += 1) {
    await page.getByRole("button", { name: "Show me" }).click();
    await page.getByRole("button", { name: /^Next/ }).waitFor();
    times.push(
      await page.evaluate(async (label) => {
        const next = [...document.querySelectorAll("button")].find((button) => button.textContent?.startsWith("Next"));
        const begun = performance.now();
        next?.click();
        let isThere = false;
        // A frame more than it takes to be there: then it is painted.
        while (!isThere) {
          isThere = document.querySelector(`[aria-label="${label}"] .katex`) !== null;
          await new Promise(requestAnimationFrame);
        }
        return performance.now() - begun;
      }, `Question ${number} of 10`),
    );
  }
  await page.context().close();
  return Math.max(...times);
}

export async function measureEndurance(browser: Browser, address: string): Promise<string> {
  const numpy = await open(browser, address, "numpy/boolean-surgery");
  const { drift, same } = await manyChecks(numpy, readFileSync(join(EXERCISES, "numpy/boolean-surgery/solution.py"), "utf8"));
  const longTask = await millionLines(numpy);
  const prints = await printing(numpy);
  const stop = await slowestStop(numpy);
  await numpy.context().close();
  const nextQuestion = await slowestNextQuestion(browser, address);
  const sklearn = await open(browser, address, "scikit-learn/scale-inside-the-fold");
  await write(sklearn, readFileSync(join(EXERCISES, "scikit-learn/scale-inside-the-fold/solution.py"), "utf8"));
  for (let index = 0; index < 5; index += 1) await timed(sklearn, "Check");
  await ready(sklearn);
  const memory: number[] = [];
  for (let second = 0; second < MEMORY_SECONDS; second += 1) {
    await sklearn.waitForTimeout(1_000);
    memory.push(Math.max(...rendererMemory()));
  }
  await sklearn.context().close();
  return [
    "| what | measured | goal |",
    "|---|---|---|",
    `| ${CHECKS} checks in a row: verdicts, drift of the time | ${same ? "all the same" : "NOT all the same"}, ${(drift * 100).toFixed(0)} % | the same, under 10 % |`,
    `| a million printed lines: longest task on the page | ${longTask.toFixed(0)} ms | 200 ms |`,
    `| 100,000 prints, beside the same loop without | ${(prints.printing / 1000).toFixed(2)} s beside ${(prints.silent / 1000).toFixed(2)} s | ${((2 * prints.silent + 300) / 1000).toFixed(2)} s |`,
    `| Stop, the slowest of four endless programs | ${stop.toFixed(0)} ms | 500 ms |`,
    `| a drill's next question, the slowest of nine | ${nextQuestion.toFixed(0)} ms | 100 ms |`,
    `| memory of the largest renderer, scikit-learn, from the last of five checks on | ${Math.max(...memory).toFixed(0)} MB, then ${Math.min(...memory).toFixed(0)} MB | 500 MB |`,
  ].join("\n");
}
