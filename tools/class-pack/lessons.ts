/** A pupil's first and next lesson in a real Chromium, over plain http from an address that is not this computer's own. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { QUIET_CHROMIUM } from "../quiet-chromium";
import { type Crossed, openRecorder } from "./recorder";

const EXERCISES = join(import.meta.dirname, "../../exercises");
/** Chromium is told where it is. Not a secure context: what needs one is missing there, as in a classroom. */
const HOST = "teacher.test";
const PATIENCE_MS = 180_000;

export const LESSONS = [
  { set: "NumPy", exercise: "numpy/boolean-surgery" },
  { set: "scikit-learn", exercise: "scikit-learn/scale-inside-the-fold" },
] as const;

export interface Lessons {
  first: Crossed[];
  next: Crossed[];
}

export async function recordLessons(serverPort: number, exercise: string): Promise<Lessons> {
  const recorder = await openRecorder(serverPort);
  // One folder is one pupil's browser: what it keeps from the first lesson is there in the next.
  const profile = mkdtempSync(join(tmpdir(), "class-pupil-"));
  const lesson = async (): Promise<Crossed[]> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser("chromium") ?? "chromium",
      args: [...QUIET_CHROMIUM, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
      viewport: { width: 1440, height: 900 },
    });
    try {
      await solve(context, `http://${HOST}:${recorder.port}/`, exercise);
    } finally {
      await context.close();
    }
    return recorder.take();
  };
  try {
    return { first: await lesson(), next: await lesson() };
  } finally {
    await recorder.close();
    rmSync(profile, { recursive: true });
  }
}

async function solve(context: BrowserContext, address: string, exercise: string): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${address}#/${exercise}`);
  if (await page.evaluate(() => isSecureContext)) throw new Error(`${address} counts as secure: this would not be what a class has.`);
  // The editor comes last, and is what is fetched after Python.
  await page.locator(".monaco-editor").first().waitFor();
  await page.getByRole("textbox", { name: "Code editor" }).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(readFileSync(join(EXERCISES, exercise, "solution.py"), "utf8"));
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page
    .getByRole("region", { name: "Results" })
    .getByRole("status")
    .filter({ hasText: /^(\d+) of \1 tests passed$/ })
    .waitFor();
  // A picture or an explanation may still be on its way.
  await page.waitForLoadState("networkidle");
}
