/** One's work leaves the browser as a file: to go on elsewhere, and to hand in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { packShare } from "../src/content/share";
import { expect, test } from "./app";
import { EXERCISE, PASSED, RIGHT } from "./verdicts";

const WRONG = readFileSync(join(import.meta.dirname, "../exercises/numpy/boundary-frame/starter.py"), "utf8");

async function downloadBy(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return (await download).path();
}

async function openFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  await (await chooser).setFiles({ name: "work.lr.json", mimeType: "application/json", buffer: readFileSync(path) });
}

test("work is taken to another browser, compared first, and what is replaced stays one step back", async ({
  page,
  app,
  browser,
  baseURL,
}) => {
  await app.open(EXERCISE);
  await app.write(RIGHT);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);
  await app.open("#/settings");
  const path = await downloadBy(page, "Save my work as a file");
  await expect(page.getByText(/my-work-.*code for 1 exercise,/)).toBeVisible();

  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto(`./${EXERCISE}`);
  const editor = other.getByRole("textbox", { name: "Code editor" });
  await editor.focus();
  await other.keyboard.press("ControlOrMeta+A");
  await other.keyboard.insertText("older = 1\n");
  await expect(other.getByRole("region", { name: "Code", exact: true }).getByText("Saved")).toBeVisible();
  // The file is made to be the newer one: the two saves were minutes apart in life.
  const later = JSON.parse(readFileSync(path, "utf8"));
  later.content.drafts[0].savedAt += 3_600_000;
  await other.goto("./#/settings");
  const chooser = other.waitForEvent("filechooser");
  await other.getByRole("button", { name: "Open a file" }).click();
  await (await chooser).setFiles({ name: "work.lr.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(later)) });
  await expect(other.getByRole("heading", { level: 1, name: "Work from a file" })).toBeVisible();
  await expect(other.getByText("Code that is newer in the file: 1")).toBeVisible();
  await other.getByRole("button", { name: "Merge" }).click();
  await expect(other.getByText("Merged.")).toBeVisible();
  await other.goto(`./${EXERCISE}`);
  await expect(other.getByRole("button", { name: "Back to what was here" })).toBeVisible();
  await expect(other.locator(".view-lines, textarea").first()).toContainText("group_means");
  await other.getByRole("button", { name: "Back to what was here" }).click();
  await expect(other.locator(".view-lines, textarea").first()).toContainText("older = 1");
  await elsewhere.close();
});

test("a file that is damaged or too large is explained, and changes nothing", async ({ page, app }) => {
  await app.open("#/settings");
  for (const [content, reason] of [
    ["{", "This is no file of Learning Rate"],
    [JSON.stringify({ format: "learning-rate", version: 99, content: {} }), "newer version"],
    [" ".repeat(5_000_001), "at most 5.0 MB"],
    [
      JSON.stringify({ format: "learning-rate", version: 1, content: { kind: "work", madeAt: 1, drafts: [{ id: 7 }], progress: {} } }),
      "something else",
    ],
  ] as const) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).click();
    await (await chooser).setFiles({ name: "x.lr.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await expect(page.getByRole("main")).toContainText(reason);
  }
});

test("a pupil hands in an assignment from its link, and the teacher grades it", async ({ page, app }) => {
  const items = ["numpy/group-means", "numpy/boundary-frame", "numpy/boolean-surgery"].map((exercise) => ({
    kind: "exercise" as const,
    exercise,
  }));
  const packed = await packShare({ kind: "assignment", title: "Week 6", items });
  if (packed.kind !== "encoded") throw new Error("The assignment does not fit into a link.");
  await app.open(`#/set/${packed.text}`);
  await page.getByRole("textbox", { name: "Your name" }).fill("Ada Brandt");
  await page.getByRole("button", { name: "Save hand-in" }).click();
  await expect(page.getByText("There is no code yet for any of these exercises.")).toBeVisible();

  await page.getByRole("link", { name: /Group means/ }).click();
  await app.write(RIGHT);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);
  await app.open("#/numpy/boundary-frame");
  await app.write(`${WRONG}\n# begun\n`);
  await app.open(`#/set/${packed.text}`);
  await page.getByRole("textbox", { name: "Your name" }).fill("Ada Brandt");
  const path = await downloadBy(page, "Save hand-in");
  await expect(page.getByText("ada-brandt-week-6.lr.json: your code for 2 exercises of 3.")).toBeVisible();

  await app.open("#/classroom");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add hand-ins" }).click();
  await (await chooser).setFiles({ name: "ada.lr.json", mimeType: "application/json", buffer: readFileSync(path) });
  await page.getByRole("button", { name: "Grade" }).click();
  await expect(page.getByText("All is graded.")).toBeVisible();
  const cells = page.getByRole("row").filter({ hasText: "Ada Brandt" }).getByRole("cell");
  await expect(cells.nth(0)).toContainText(/(\d+) of \1 passed/);
  await expect(cells.nth(1)).not.toContainText(/(\d+) of \1 passed/);

  await app.open("#/settings");
  await openFile(page, path);
  await expect(page.getByRole("heading", { level: 1, name: "This is what Ada Brandt handed in" })).toBeVisible();
});
