/** The way from the editor to the verdict, Stop and a reload, in an installed Firefox. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DETERMINANT, determinantIn } from "./determinant";
import { ENDED_WORKER, expectText, find, LEFT_OUT, press, region, startFirefox, write } from "./firefox-kit";

const SOLUTION = readFileSync(join(import.meta.dirname, "../exercises/numpy/boolean-surgery/solution.py"), "utf8");

test("Firefox: an exercise is solved, a loop is stopped, the draft survives a reload, a drill is answered", async ({ baseURL }) => {
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

    await page.goto(`${baseURL}${DETERMINANT}`);
    const question = region("Question 1 of 10");
    await find(page, `${question} annotation`);
    const formulas = await page.$$eval(`${question} annotation`, (found) => found.map((formula) => formula.textContent ?? ""));
    await page.keyboard.type(String(determinantIn(formulas)));
    await page.keyboard.press("Enter");
    await expectText(page, region("Verdict")).toContain("Right.");
    await page.keyboard.press("Enter");
    await find(page, region("Question 2 of 10"));
    expect(wrong.filter((error) => error !== ENDED_WORKER)).toEqual([]);
  } finally {
    await browser.close();
  }
});
