/** Passing on: an exercise, code, a self-made exercise, an assignment, as a link and as a file. Nothing foreign runs or replaces anything by itself. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import goldenLinks from "../src/content/golden-links.json" with { type: "json" };
import { expect, test } from "./app";
import { assignmentLink, codeLink, DOUBLE, exerciseLink, pack, unpack } from "./share-links";

const EXERCISE = "numpy/boolean-surgery";
const THEIRS = 'print("from somebody else")\n';

const region = (page: Page) => page.getByRole("region", { name: "Shared code" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Share" });
const link = (page: Page) => dialog(page).getByRole("textbox", { name: "Link" });
const openShare = (page: Page) => page.getByRole("button", { name: "Share", exact: true }).click();

test("my code travels in a link: it is shown, runs after a click only, and the other's draft stays", async ({
  app,
  page,
  browser,
  baseURL,
}) => {
  await app.open(`#/${EXERCISE}`);
  await app.write(THEIRS);
  await openShare(page);
  await expect(link(page)).toHaveValue(/\?c=1\.[\w-]+$/);
  const shared = await link(page).inputValue();
  expect(unpack(shared.split("?c=")[1] ?? "")).toEqual({ kind: "code", exercise: EXERCISE, code: THEIRS });
  await expect(dialog(page).getByRole("img", { name: "QR code of the link" })).toBeVisible();

  const other = await browser.newPage({ ...(baseURL ? { baseURL } : {}) });
  await other.goto(`./#/${EXERCISE}`);
  const editor = other.getByRole("textbox", { name: "Code editor" });
  await editor.focus();
  await other.keyboard.press("ControlOrMeta+A");
  await other.keyboard.insertText("my_own = 1");
  await expect(other.getByText(/^Saved \d/)).toBeVisible();
  await other.goto(shared);
  await expect(region(other)).toContainText("from somebody else");
  const code = other.getByRole("region", { name: "Code", exact: true });
  await expect(code).toContainText("my_own = 1");
  await expect(other.getByRole("button", { name: "Stop" })).toBeDisabled();
  await expect(other.getByRole("region", { name: "Output" })).not.toContainText("from somebody else");

  await other.getByRole("button", { name: "Use this code" }).click();
  await expect(region(other)).toBeHidden();
  await expect(code).not.toContainText("my_own = 1");
  await expect(other.getByText(/^Saved \d/)).toBeVisible();
  // One's own code can be had back later too, and by a page that was loaded anew.
  await other.reload();
  await expect(region(other)).toBeHidden();
  await other.getByRole("button", { name: "Back to my code" }).click();
  await expect(code).toContainText("my_own = 1");
  await other.getByRole("button", { name: "Redo" }).click();
  await expect(code).toContainText("from somebody else");
  await other.close();
});

test("keeping one's own changes nothing", async ({ app, page }) => {
  await app.open(`#/${EXERCISE}`);
  await app.write("my_own = 1");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.goto(`./${codeLink(EXERCISE, THEIRS)}`);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(region(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText("my_own = 1");
  expect(page.url()).toMatch(/boolean-surgery$/);
});

test("the link is for the exercise alone where that is chosen, and is copied", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await app.open(`#/${EXERCISE}`);
  await openShare(page);
  // Nothing was written yet.
  await expect(dialog(page).getByRole("radio", { name: /^The exercise Opens/ })).toBeChecked();
  await expect(link(page)).toHaveValue(new RegExp(`#/${EXERCISE}$`));
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page).inputValue());
});

test("without a clipboard, as on plain http, the link is selected and copied by the old command, or by hand", async ({ app, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await app.open(`#/${EXERCISE}`);
  await openShare(page);
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByText(/The link is selected/)).toBeVisible();
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : null;
  });
  expect(selected).toBe(await link(page).inputValue());
});

/** Text that deflate cannot make shorter than about 0.6 characters each. */
function noise(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  }).join("");
}

test("a long link has no QR code, a longer one a warning, and what is too long goes into a file that opens again", async ({
  app,
  page,
}, info) => {
  await app.open("#/settings");
  await page.getByRole("radio", { name: /^Plain/ }).check();
  await app.open(`#/${EXERCISE}`);
  await app.editor.fill(`# ${noise(1_200)}`);
  await openShare(page);
  await expect(link(page)).toBeVisible();
  await expect(dialog(page).getByRole("img", { name: "QR code of the link" })).toBeHidden();
  await expect(dialog(page)).toContainText("Fits any chat");
  await page.keyboard.press("Escape");

  await app.editor.fill(`# ${noise(4_000)}`);
  await openShare(page);
  await expect(dialog(page)).toContainText("Some chats and mail programs cut off links from 2,000");
  await page.keyboard.press("Escape");

  const long = `# ${noise(14_000)}`;
  await app.editor.fill(long);
  await openShare(page);
  await expect(dialog(page)).toContainText("Save it as a file");
  await expect(link(page)).toBeHidden();
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save as file" }).click();
  const file = info.outputPath("shared.lr.json");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("boolean-surgery.lr.json");
  await saved.saveAs(file);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ format: "learning-rate", version: 1, content: { code: long } });
  await page.keyboard.press("Escape");

  await app.editor.fill("my_own = 1");
  await app.open("#/");
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(region(page)).toContainText(long.slice(0, 60));
  await expect(app.editor).toHaveValue("my_own = 1");
  await page.getByRole("button", { name: "Use this code" }).click();
  await expect(app.editor).toHaveValue(long);
  await page.getByRole("button", { name: "Back to my code" }).click();
  await expect(app.editor).toHaveValue("my_own = 1");
});

test("a damaged, a cut-off and a newer link are explained, and the exercise is there", async ({ app, page }) => {
  const whole = codeLink(EXERCISE, THEIRS);
  for (const [damaged, words] of [
    [whole.slice(0, -9), "The link is damaged"],
    [`#/${EXERCISE}?c=hello`, "The link is damaged"],
    [whole.replace("c=1.", "c=2."), "made by a newer version"],
    [`#/${EXERCISE}?c=${pack(DOUBLE)}`, "something else than belongs here"],
    [codeLink("numpy/other", THEIRS).replace("numpy/other", EXERCISE), "written for another exercise"],
  ] as const) {
    await page.goto("about:blank");
    await app.open(damaged);
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(app.editor).toBeVisible();
  }
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("alert")).toBeHidden();

  await app.open("#/x/1.AAAA");
  await expect(page.getByRole("heading", { level: 1, name: "This exercise cannot be opened" })).toBeVisible();
  await app.open("#/set/2.AAAA");
  await expect(page.getByRole("heading", { level: 1, name: "This assignment cannot be opened" })).toBeVisible();
});

test("a self-made exercise comes whole in the link: read, run, checked, with hints and solution", async ({ app, page }) => {
  await app.open(exerciseLink(DOUBLE));
  await expect(page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();
  await expect(page.getByRole("note").filter({ hasText: "Somebody else wrote this exercise" })).toBeVisible();
  const task = page.getByRole("region", { name: "Task" });
  await expect(task.locator(".katex").first()).toBeVisible();
  await expect(task.getByRole("cell", { name: "[2, 4]" })).toBeVisible();
  await expect(app.stop).toBeDisabled();

  await page.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(task.getByText("operator")).toBeVisible();
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText("0 of 2 tests passed");
  await app.write("def double(x):\n    return 2 * x\n\n\nprint(double(21))\n");
  await app.run();
  await expect(app.output).toContainText("42");
  await app.ended();
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText("2 of 2 tests passed");
  await expect(page.getByRole("article", { name: "Explanation" })).toContainText("each element");
  await page.getByRole("button", { name: "Show solution" }).click();
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByRole("group", { name: "Solution", exact: true })).toContainText("return 2 * x");

  // The draft belongs to what the exercise holds, whichever way it comes.
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.goto("./#/");
  await page.locator("input[type=file]").setInputFiles({
    name: "twice.lr.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ format: "learning-rate", version: 1, content: DOUBLE })),
  });
  await expect(page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText("double(21)");
});

test("a self-made exercise is passed on with one's own code", async ({ app, page }) => {
  await app.open(exerciseLink(DOUBLE));
  await app.write("def double(x):\n    return x + x\n");
  await openShare(page);
  await expect(link(page)).toHaveValue(/#\/x\/1\.[\w-]+\?c=1\.[\w-]+$/);
  const shared = await link(page).inputValue();
  await page.goto("about:blank");
  await page.goto(shared);
  await expect(region(page)).toContainText("return x + x");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(region(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();
});

test("an exercise that asks for what Python here does not have says so, and still opens", async ({ app, page }) => {
  await app.open(exerciseLink({ ...DOUBLE, packages: ["numpy", "torch"] }));
  await expect(page.getByRole("note").filter({ hasText: "It asks for torch" })).toBeVisible();
  await expect(app.python).toContainText("Python ready");
});

test("an assignment lists what to do and how far one is; what is unknown is said kindly", async ({ app, page }) => {
  const assignment = {
    kind: "assignment" as const,
    title: "Week 3: masks & slopes",
    items: [
      { kind: "exercise" as const, exercise: EXERCISE },
      { kind: "exercise" as const, exercise: "gradient-descent/walk-downhill" },
      { kind: "drill" as const, drill: "matrix-product", seed: 42, level: 2 },
      { kind: "exercise" as const, exercise: "numpy/not-written-yet" },
    ],
  };
  await app.open(`#/${EXERCISE}`);
  await app.write(readFileSync(`exercises/${EXERCISE}/solution.py`, "utf8"));
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/^(\d+) of \1 tests passed$/);
  await app.open(assignmentLink(assignment));
  await expect(page.getByRole("heading", { level: 1, name: "Week 3: masks & slopes" })).toBeVisible();
  await expect(page.getByText("1 of 3 exercises solved")).toBeVisible();
  await expect(page.getByRole("link", { name: /Boolean surgery solved/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Walk downhill not begun/ })).toBeVisible();
  await expect(page.getByText("This site has no exercise numpy/not-written-yet")).toBeVisible();
  await expect(page.getByRole("link", { name: /Matrix product/ })).toHaveAttribute("href", "#/drill/matrix-product?seed=42&level=2");
  await page.getByRole("link", { name: /Walk downhill/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Walk downhill" })).toBeVisible();
});

test("a file that is none of ours, and a page that has forgotten its file, say so", async ({ app, page }) => {
  await app.open("#/");
  await page.locator("input[type=file]").setInputFiles({ name: "x.lr.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByRole("heading", { level: 1, name: "This file cannot be opened" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Open the file once more" })).toBeVisible();
});

test("a file that is dropped on a page opens", async ({ app, page }) => {
  await app.open("#/about");
  const file = JSON.stringify({ format: "learning-rate", version: 1, content: DOUBLE });
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "twice.lr.json"));
    return data;
  }, file);
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByRole("heading", { level: 1, name: "Twice as much" })).toBeVisible();
});

test("links of version 1 open for ever", async ({ app, page }) => {
  for (const { link: golden, holds } of Object.values(goldenLinks)) {
    await page.goto("about:blank");
    await app.open(golden);
    if ("code" in holds) await expect(region(page).getByRole("group")).toHaveText(holds.code);
    else await expect(page.getByRole("heading", { level: 1, name: holds.title })).toBeVisible();
  }
});

test("a bomb is refused while it inflates", async ({ app, page }, info) => {
  const bomb = pack("A".repeat(11_500_000));
  expect(bomb.length).toBeLessThan(16 * 1024);
  await app.open("#/");
  await page.evaluate(() => {
    const counted = { inflated: 0 };
    const Original = DecompressionStream;
    Reflect.set(globalThis, "counted", counted);
    Reflect.set(
      globalThis,
      "DecompressionStream",
      class {
        readonly readable: ReadableStream;
        readonly writable: WritableStream;
        constructor(format: CompressionFormat) {
          const inflate = new Original(format);
          const counter = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              counted.inflated += chunk.byteLength;
              controller.enqueue(chunk);
            },
          });
          this.writable = inflate.writable;
          this.readable = inflate.readable.pipeThrough(counter);
        }
      },
    );
    performance.mark("begin");
  });
  await page.evaluate((payload) => {
    location.hash = `#/x/${payload}`;
  }, bomb);
  await expect(page.getByText("larger than a link may hold")).toBeVisible();
  const inflated = await page.evaluate(() => Number(Reflect.get(Reflect.get(globalThis, "counted"), "inflated")));
  info.annotations.push({ type: "inflated bytes", description: String(inflated) });
  expect(inflated).toBeGreaterThan(256 * 1024);
  expect(inflated).toBeLessThan(1_000_000);
});
