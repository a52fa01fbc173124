/** The way from the editor to the verdict, Stop and a reload, in an installed Firefox, driven over WebDriver BiDi. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { findBrowser } from "../tools/find-browser.mjs";

const SOLUTION = readFileSync(join(import.meta.dirname, "../exercises/numpy/boolean-surgery/solution.py"), "utf8");
const LEFT_OUT = process.env["LEARNING_RATE_SKIP_FIREFOX"] === "1";
const NOT_FOUND =
  "No Firefox was found. Install one (Debian: apt install firefox-esr), name it with FIREFOX=/path/to/firefox, or leave this test out with LEARNING_RATE_SKIP_FIREFOX=1.";
/** What Firefox 153 tells of a worker that is ended while it is in WebAssembly.promising, in a page with nothing else in it too. */
const ENDED_WORKER = "Error: uncaught exception: undefined";

async function startFirefox(): Promise<Browser> {
  const executablePath = findBrowser("firefox");
  if (executablePath === null) throw new Error(NOT_FOUND);
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true, defaultViewport: { width: 1440, height: 900 } });
}

/** By attributes: Firefox takes seconds, in which the page stands still, to find anything by its computed role and name. */
async function find(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selector, { timeout: 60_000 });
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

const region = (name: string) => `section[aria-label="${name}"]`;

async function press(page: Page, name: string): Promise<void> {
  await (await find(page, `::-p-xpath(//button[starts-with(normalize-space(), "${name}")])`)).click();
}

async function textOf(page: Page, selector: string): Promise<string> {
  const text = await (await find(page, selector)).evaluate((element) => element.textContent);
  // Monaco draws spaces that do not break.
  return (text ?? "").replaceAll("\u00a0", " ");
}

const expectText = (page: Page, selector: string) => expect.poll(() => textOf(page, selector), { timeout: 90_000 });

/** Replaces the editor's text by a paste. Only Monaco takes one that a script makes: until it has taken over, it is tried again. */
async function write(page: Page, code: string): Promise<void> {
  const lastLine = code.trim().split("\n").at(-1) ?? "";
  await expect(async () => {
    await (await find(page, `textarea[aria-label="Code editor"]`)).focus();
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.evaluate((text) => {
      // Firefox's own way to fill the clipboard of an event that a script makes.
      const paste = { dataType: "text/plain", data: text, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", paste));
    }, code);
    expect(await textOf(page, region("Code"))).toContain(lastLine);
  }).toPass({ timeout: 60_000 });
}

test("Firefox: an exercise is solved, a loop is stopped, the draft survives a reload", async ({ baseURL }) => {
  test.skip(LEFT_OUT, "LEARNING_RATE_SKIP_FIREFOX=1");
  test.setTimeout(480_000);
  const browser = await startFirefox();
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    await page.goto(`${baseURL}#/numpy/boolean-surgery`);
    await expectText(page, "h1").toBe("Boolean surgery");

    await write(page, SOLUTION);
    await press(page, "Check");
    await expectText(page, `${region("Results")} [role="status"]`).toMatch(/^(\d+) of \1 tests passed$/);

    await write(page, "print('begun')\nwhile True:\n    pass");
    await press(page, "Run");
    await expectText(page, region("Output")).toContain("begun");
    await press(page, "Stop");
    // Not "Stopped after 10 seconds", which is the time limit.
    await expectText(page, region("Output")).toContain("Stopped.");

    await write(page, "print('still', 'here')");
    await expectText(page, region("Code")).toMatch(/Saved \d/);
    await page.reload();
    await expectText(page, region("Code")).toContain("print('still', 'here')");
    await press(page, "Run");
    await expectText(page, region("Output")).toContain("still here");
    expect(wrong.filter((error) => error !== ENDED_WORKER)).toEqual([]);
  } finally {
    await browser.close();
  }
});
