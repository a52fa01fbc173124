/** An installed Firefox, driven over WebDriver BiDi, which Playwright cannot. */
import { expect } from "@playwright/test";
import puppeteer, { type Browser, type ElementHandle, type Page } from "puppeteer-core";
import { findBrowser } from "../tools/find-browser.mjs";

export const LEFT_OUT = process.env["LEARNING_RATE_SKIP_FIREFOX"] === "1";
const NOT_FOUND =
  "No Firefox was found. Install one (Debian: apt install firefox-esr), name it with FIREFOX=/path/to/firefox, or leave this test out with LEARNING_RATE_SKIP_FIREFOX=1.";

export async function startFirefox(): Promise<Browser> {
  const executablePath = findBrowser("firefox");
  if (executablePath === null) throw new Error(NOT_FOUND);
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true, defaultViewport: { width: 1440, height: 900 } });
}

/** By attributes: Firefox takes seconds, in which the page stands still, to find anything by its computed role and name. */
export async function find(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selector, { timeout: 60_000 });
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
}

export const region = (name: string) => `section[aria-label="${name}"]`;

export async function press(page: Page, name: string): Promise<void> {
  await (await find(page, `::-p-xpath(//button[starts-with(normalize-space(), "${name}")])`)).click();
}

export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await (await find(page, selector)).evaluate((element) => element.textContent);
  // Monaco draws spaces that do not break.
  return (text ?? "").replaceAll("\u00a0", " ");
}

export const expectText = (page: Page, selector: string) => expect.poll(() => textOf(page, selector), { timeout: 90_000 });

/** Replaces the editor's text by a paste. Only Monaco takes one that a script makes: until it has taken over, it is tried again. */
export async function write(page: Page, code: string): Promise<void> {
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

/** What Firefox 153 tells of a worker that is ended while it is in WebAssembly.promising, in a page with nothing else in it too. */
export const ENDED_WORKER = "Error: uncaught exception: undefined";
