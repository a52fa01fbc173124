/** Nothing is lost: drafts, progress, hints, and two tabs on one exercise. */
import { readFileSync } from "node:fs";
import { expect, test } from "./app";

const SOLUTION = readFileSync(new URL("../exercises/numpy/boolean-surgery/solution.py", import.meta.url), "utf8");
const HERE = "#/numpy/boolean-surgery";

async function savedCode(page: import("@playwright/test").Page): Promise<string> {
  return page.getByRole("textbox", { name: "Code editor" }).inputValue();
}

test.describe("with the plain editor", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("./#/settings");
    await page.getByRole("radio", { name: /Plain/ }).check();
  });

  test("a draft survives a reload right after typing", async ({ app, page }) => {
    await app.open(HERE);
    await app.write("# my own idea\n");
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.reload();
    await expect(app.editor).toHaveValue("# my own idea\n");
  });

  test("a draft survives a crash: the page is closed without a word", async ({ app, page, context }) => {
    await app.open(HERE);
    await app.write("# before the crash\n");
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(`./${HERE}`);
    await expect(next.getByRole("textbox", { name: "Code editor" })).toHaveValue("# before the crash\n");
  });

  test("Reset asks, brings the starter, and can be undone", async ({ app, page }) => {
    await app.open(HERE);
    const starter = await savedCode(page);
    await app.write("# mine\n");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: /Reset/ }).click();
    await expect(app.editor).toHaveValue(starter);
    await page.getByRole("button", { name: "Undo reset" }).click();
    await expect(app.editor).toHaveValue("# mine\n");
  });

  test("two tabs never overwrite each other silently", async ({ app, page, context }) => {
    await app.open(HERE);
    const other = await context.newPage();
    await other.goto(`./${HERE}`);
    const otherEditor = other.getByRole("textbox", { name: "Code editor" });
    await expect(otherEditor).toBeVisible();
    await app.write("# first tab\n");
    await expect(page.getByText(/^Saved/)).toBeVisible();
    // An untouched tab takes the newer code by itself.
    await expect(otherEditor).toHaveValue("# first tab\n");

    // Both change before either hears of the other: the channel between tabs is cut by closing it in the other tab.
    await other.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => {};
    });
    await page.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => {};
    });
    await otherEditor.fill("# second tab\n");
    await expect(other.getByText(/^Saved/)).toBeVisible();
    await page.bringToFront();
    await app.editor.fill("# first tab again\n");
    await expect(page.getByRole("button", { name: "Keep mine" })).toBeVisible();
    await expect(app.editor).toHaveValue("# first tab again\n");
    await page.getByRole("button", { name: /other tab/ }).click();
    await expect(app.editor).toHaveValue("# second tab\n");
  });
});

test("a pass survives a reload in the moment it is shown", async ({ app, page }) => {
  await app.open(HERE);
  await app.write(SOLUTION);
  const shown = page.waitForEvent("console", (message) => message.text() === "reloading");
  await app.results.evaluate((results) => {
    new MutationObserver((_, observer) => {
      if (!/(\d+) of \1 tests passed/.test(results.textContent ?? "")) return;
      observer.disconnect();
      console.log("reloading");
      location.hash = "#/";
      location.reload();
    }).observe(results, { subtree: true, childList: true, characterData: true });
  });
  await app.check();
  await shown;
  await expect(page.getByRole("link", { name: /Boolean surgery, solved/ })).toBeVisible();
});

test("progress and opened hints are kept; the solution is shown on request and marked", async ({ app, page }) => {
  await app.open(HERE);
  await page.getByRole("button", { name: /^Hint 1 of/ }).click();
  await app.write(SOLUTION);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/^(\d+) of \1 tests passed$/);
  await page.goto("./#/");
  await page.reload();
  await expect(page.getByRole("link", { name: /Boolean surgery, solved/ })).toBeVisible();
  await app.open(HERE);
  await expect(page.getByRole("heading", { name: /Hint 1 of/ })).toBeVisible();

  await app.open("#/numpy/group-means");
  await page.getByRole("button", { name: "Show solution" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: /Show/ }).click();
  await expect(page.getByText("def group_means").first()).toBeVisible();
  await page.goto("./#/");
  await expect(page.getByRole("link", { name: /Group means, solution seen/ })).toBeVisible();
});
