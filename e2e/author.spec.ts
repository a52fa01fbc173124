/** An exercise written from nothing: it says what is missing, is mended, passed on, solved by somebody else, and downloaded as a folder. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { appOn, expect, test } from "./app";
import { unpack } from "./share-links";

const verification = (page: Page) => page.getByRole("region", { name: "Verification" });
const status = (page: Page) => verification(page).getByRole("status");
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

const TESTS = [
  "from solution import double",
  "",
  "",
  "def test_example():",
  '    """The example of the task comes out."""',
  "    assert double(2) == 4",
  "",
  "",
  "def test_zero():",
  "    assert double(0) == 0",
  "",
].join("\n");
const MENDED = `${TESTS.replace("def test_zero():\n", 'def test_zero():\n    """Zero stays zero."""\n')}

def test_negative():
    """A negative number is doubled too."""
    assert double(-3) == -6
`;

test("written from nothing, verified, mended, shared, solved by somebody else, and downloaded", async ({
  app,
  page,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(300_000);
  await app.open("#/");
  await page.getByRole("link", { name: "Write an exercise" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Write an exercise" })).toBeVisible();
  await field(page, "Title").fill("Twice as much");
  await field(page, "Statement").fill("Write `double(x)`, which gives $2x$. <b onclick=alert(1)>No HTML.</b>");
  const preview = page.getByRole("region", { name: "Preview of the statement" });
  await expect(preview.locator(".katex").first()).toBeVisible();
  await expect(preview.locator("b")).toHaveCount(0);
  await field(page, "Starter").fill("def double(x):\n    return 4 if x == 2 else 0\n");
  await field(page, "Solution").fill("def double(x):\n    return 3 * x\n");
  await field(page, "Tests").fill(TESTS);
  await page.getByRole("button", { name: "Add a hint" }).click();
  await field(page, "Hint 1").fill("Which **operator** multiplies?");
  await page.getByRole("button", { name: "Add a wrong answer" }).click();
  await field(page, "Why people make mistake 1").fill("takes the square");
  await field(page, "Wrong answer 1").fill("def double(x):\n    return abs(2 * x)\n");

  await page.getByRole("button", { name: "Verify" }).click();
  await expect(status(page)).toHaveText("5 lines do not hold yet.", { timeout: 120_000 });
  const line = (text: string) => verification(page).getByRole("listitem").filter({ hasText: text });
  await expect(line("The solution passes all tests")).toContainText("Missing · The solution passes all tests");
  await expect(line("The solution passes all tests")).toContainText("The example of the task comes out.");
  await expect(line("The solution passes all tests").locator("pre")).toContainText("4");
  await expect(line("at least 3 tests")).toContainText("There are 2.");
  await expect(line("in a sentence")).toContainText("test_zero");
  await expect(line("The starter fails")).toContainText("It passes all tests.");
  await expect(line("Wrong answer 1 fails")).toContainText("It passes all tests.");

  // Kept: a page that was loaded anew has everything but the verdict.
  await page.reload();
  await expect(field(page, "Wrong answer 1")).toHaveValue(/abs/);
  await field(page, "Solution").fill("def double(x):\n    return 2 * x\n");
  await field(page, "Tests").fill(MENDED);
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(status(page)).toHaveText("All of it holds. It can be passed on.", { timeout: 120_000 });
  await expect(line("Wrong answer 1 fails")).toContainText("test_negative");

  const zip = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as folder" }).click();
  const saved = await zip;
  expect(saved.suggestedFilename()).toBe("twice-as-much.zip");
  const file = info.outputPath("folder.zip");
  await saved.saveAs(file);
  const files = unzipSync(new Uint8Array(readFileSync(file)));
  const text = (name: string) => strFromU8(files[`twice-as-much/${name}`] ?? new Uint8Array());
  expect(text("test_solution.py")).toBe(MENDED);
  expect(text("wrong/mistake_1.py")).toBe("# caught by: test_negative | takes the square\ndef double(x):\n    return abs(2 * x)\n");
  expect(text("hints.md")).toBe("## Hint 1\n\nWhich **operator** multiplies?\n");
  expect(text("exercise.toml")).toContain('title = "Twice as much"');
  expect(text("TO-DO.md")).toContain("tags");

  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share your exercise" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#\/x\/1\.[\w-]+$/);
  const shared = await link.inputValue();
  const carried = unpack(shared.split("#/x/")[1] ?? "");
  expect(carried).toMatchObject({ kind: "exercise", title: "Twice as much", tests: MENDED });
  expect(carried).not.toHaveProperty("solution");
  expect(carried).not.toHaveProperty("wrong");
  await dialog.getByRole("checkbox", { name: "Include the solution" }).check();
  await expect(link).not.toHaveValue(shared);
  expect(unpack((await link.inputValue()).split("#/x/")[1] ?? "")).toHaveProperty("solution", "def double(x):\n    return 2 * x\n");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const other = appOn(await context.newPage());
  await other.page.goto(shared);
  await expect(other.page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();
  await other.write("def double(x):\n    return x + x\n");
  await other.check();
  await expect(other.results.getByRole("status")).toHaveText("3 of 3 tests passed", { timeout: 120_000 });
  await context.close();
});

test("verifying can be cancelled, and starting over asks first", async ({ app, page }) => {
  await app.open("#/new");
  await field(page, "Title").fill("Endless");
  await field(page, "Solution").fill("while True: pass\n");
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByRole("progressbar", { name: "Verifying" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Verify" })).toBeVisible();
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(field(page, "Title")).toHaveValue("Endless");
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Start over" }).click();
  await expect(field(page, "Title")).toHaveValue("");
  await page.reload();
  await expect(field(page, "Title")).toHaveValue("");
});
