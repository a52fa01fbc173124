/** Drills as people use them: by keyboard alone, from a link, on paper; and what cannot be read is never counted. */
import type { Page } from "@playwright/test";
import { appOn, expect, test } from "./app";
import { DETERMINANT, determinantIn } from "./determinant";
import { assignmentLink } from "./share-links";

const verdict = (page: Page) => page.getByRole("region", { name: "Verdict" });
const question = (page: Page) => page.getByRole("region", { name: /^Question \d+ of/ });

/** The formula as it was written: KaTeX keeps it beside what it draws. */
async function formulasOf(page: Page): Promise<string[]> {
  const written = question(page).locator("annotation");
  // What draws formulas comes after the question.
  await expect(written.first()).toBeAttached();
  return written.allTextContents();
}

const determinantOnScreen = async (page: Page) => determinantIn(await formulasOf(page));

async function openDrill(page: Page, address: string): Promise<void> {
  await appOn(page).open(address);
  await expect(page.getByRole("button", { name: /^Answer/ })).toBeVisible();
}

test("a row of ten by keyboard alone", async ({ page, app: _app }) => {
  await openDrill(page, DETERMINANT);
  await expect(page.getByRole("timer")).toHaveCount(0);
  for (let number = 1; number <= 10; number += 1) {
    await expect(page.getByRole("region", { name: `Question ${number} of 10` })).toBeVisible();
    const right = await determinantOnScreen(page);
    const isMistake = number === 4;
    await page.keyboard.type(String(isMistake ? right + 1 : right));
    await page.keyboard.press("Enter");
    await expect(verdict(page)).toContainText(isMistake ? "Not yet" : "Right");
    if (number === 1) {
      await page.keyboard.press("w");
      await expect(page.getByRole("region", { name: "Worked solution" })).toBeVisible();
    }
    if (isMistake) await expect(page.getByRole("region", { name: "Worked solution" })).toBeVisible();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("region", { name: "Summary" })).toContainText("9 of 10 questions right at once");
  await expect(page.getByRole("region", { name: "Summary" })).toContainText("To repeat");
});

test("the same link gives two browsers the same questions, an assignment's link too", async ({ page, app, browser, baseURL }) => {
  await openDrill(page, DETERMINANT);
  const here = await formulasOf(page);
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await openDrill(other, DETERMINANT);
  expect(await formulasOf(other)).toEqual(here);
  await context.close();
  await app.open(
    assignmentLink({ kind: "assignment", title: "Week 4", items: [{ kind: "drill", drill: "determinant", seed: 42, level: 1 }] }),
  );
  await page.getByRole("link", { name: /Determinant/ }).click();
  await expect(question(page)).toBeVisible();
  expect(await formulasOf(page)).toEqual(here);
});

test("without a seed the address gets one, and a reload shows the same question", async ({ page, app: _app }) => {
  await openDrill(page, "#/drill/determinant");
  await expect(page).toHaveURL(/seed=\d+&level=1/);
  const before = await formulasOf(page);
  await page.reload();
  await expect(question(page)).toBeVisible();
  expect(await formulasOf(page)).toEqual(before);
});

test("what cannot be read is explained, and not counted", async ({ page, app: _app }) => {
  await openDrill(page, DETERMINANT);
  const alert = question(page).getByRole("alert");
  for (const [typed, word] of [
    ["", "empty"],
    ["two", "no number"],
    ["3/", "not finished"],
    ["1/0", "zero"],
  ] as const) {
    await page.getByRole("textbox", { name: "Answer" }).fill(typed);
    await page.keyboard.press("Enter");
    await expect(alert).toContainText(word);
    await expect(alert).toContainText("Nothing was counted");
  }
  await expect(page.getByRole("img", { name: "Question 1 of 10, 0 right at once" })).toBeVisible();
  const right = await determinantOnScreen(page);
  await page.getByRole("textbox", { name: "Answer" }).fill(`${2 * right},0/2`);
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("Right");
});

test("a matrix: arrows, space and pasted rows fill it, a wrong shape is not possible", async ({ page, app: _app }) => {
  await openDrill(page, "#/drill/matrix-product?seed=1&level=1");
  const cell = (row: number, column: number) => page.getByRole("textbox", { name: `Row ${row}, column ${column}` });
  await expect(cell(1, 1)).toBeFocused();
  await page.keyboard.type("1 2");
  await expect(cell(1, 2)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(cell(2, 2)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(cell(2, 1)).toBeFocused();
  await cell(1, 1).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "5\t6\n7\t8\n");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  for (const [row, column, text] of [
    [1, 1, "5"],
    [1, 2, "6"],
    [2, 1, "7"],
    [2, 2, "8"],
  ] as const)
    await expect(cell(row, column)).toHaveValue(text);
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toBeVisible();
});

test("show me, try again; other levels and the sheet with its answers", async ({ page, app: _app }) => {
  await openDrill(page, DETERMINANT);
  const right = await determinantOnScreen(page);
  await page.getByRole("button", { name: "Show me" }).click();
  await expect(page.getByRole("region", { name: "Worked solution" })).toBeVisible();
  await page.getByRole("button", { name: "Try this one again" }).click();
  await page.getByRole("textbox", { name: "Answer" }).fill(String(right));
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toContainText("Right");
  await expect(page.getByRole("img", { name: /0 right at once/ })).toBeVisible();

  await page.getByRole("link", { name: "Print a sheet" }).click();
  await expect(page.getByRole("region", { name: "Questions" }).locator(".print-questions > li")).toHaveCount(10);
  await expect(page.getByRole("region", { name: "Answers" }).getByRole("listitem").first()).toContainText(String(right).replace("-", "−"));
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
});

test("the time is shown to who asks for it, and a plot says in words what it shows", async ({ page, app: _app }) => {
  await openDrill(page, "#/drill/projection?seed=5&level=2");
  await expect(page.getByRole("img", { name: "Two arrows from the origin: a to (1, 2), u to (1, -1)." })).toBeVisible();
  await page.getByRole("button", { name: "Show the time" }).click();
  await expect(page.getByRole("timer")).toHaveText(/^\d+:\d\d$/);
  await page.reload();
  await expect(page.getByRole("timer")).toBeVisible();
});

test("a drill that is not there says so", async ({ page, app }) => {
  await app.open("#/drill/juggling?seed=1&level=1");
  await expect(page.getByText(/It would be a drill/)).toBeVisible();
});
