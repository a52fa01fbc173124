/** What was solved comes back: on its day, failures first, in any visit. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { EXERCISE, PASSED, RIGHT, WRONG } from "./verdicts";

const MONDAY = new Date("2026-03-02T17:00:00");
const day = (days: number) => new Date(MONDAY.getTime() + days * 86_400_000);

const named = (page: Page, region: string | RegExp) => page.getByRole("region", { name: region });

test("a solved exercise comes back on its day, is reviewed by a Check, and then stays away for longer", async ({ page, app }) => {
  await page.clock.setFixedTime(MONDAY);
  await app.open("#/today");
  await expect(page.getByRole("heading", { name: "Nothing to review yet" })).toBeVisible();
  await app.open(EXERCISE);
  await app.write(WRONG);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/^\d+ of \d+ tests passed$/);
  await app.write(RIGHT);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);

  await page.getByRole("link", { name: "Learning Rate, all tracks" }).click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeFocused();
  await expect(named(page, "Done for today")).toContainText("Group means comes back in 2 days");
  await expect(page.getByRole("heading", { name: "1 day in your streak" })).toBeVisible();

  await page.clock.setFixedTime(day(2));
  await page.reload();
  await expect(named(page, "1 review due").getByRole("listitem")).toHaveText([/Group means.*last 2 days ago/]);
  // By keyboard: from the heading to the list, and on to the button.
  await page.getByRole("link", { name: "Start the review" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Group means" })).toBeVisible();
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);

  await app.open("#/today");
  await page.reload();
  await expect(named(page, "Comes back later").getByRole("listitem")).toHaveText([/Group means.*in \d\d? days/]);
  await expect(page.getByRole("heading", { name: "2 days in your streak" })).toBeVisible();
});

test("what was wrong comes first, from a file too, and a clock that ran years ahead hides nothing", async ({ page, app }) => {
  await page.clock.setFixedTime(MONDAY);
  await app.open("#/settings");
  const memory = { difficulty: 5, stability: 3 };
  const at = (days: number) => day(days).getTime();
  const review = {
    "exercise:numpy/group-means": { memory, rating: "good", last: at(-9), due: at(-6), misses: 0 },
    "exercise:numpy/boundary-frame": { memory, rating: "again", last: at(-1), due: at(-1), misses: 0 },
    "exercise:numpy/boolean-surgery": { memory, rating: "good", last: at(4_000), due: at(4_003), misses: 0 },
    "exercise:numpy/gone-since": { memory, rating: "good", last: at(-9), due: at(-6), misses: 0 },
  };
  const content = { kind: "work", madeAt: at(0), drafts: [], progress: {}, review, days: ["2026-02-28", "2026-03-01"] };
  const buffer = Buffer.from(JSON.stringify({ format: "learning-rate", version: 1, content }));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  await (await chooser).setFiles({ name: "work.lr.json", mimeType: "application/json", buffer });
  await expect(page.getByText("Comes back on another day: 4")).toBeVisible();
  await page.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByText("Merged.")).toBeVisible();

  await app.open("#/");
  await expect(named(page, "Today")).toContainText("3 things to review");
  await page.getByRole("link", { name: "See what is due" }).click();
  await expect(named(page, "3 reviews due").getByRole("listitem")).toHaveText([
    /Boundary frame.*wrong last time/,
    /Group means/,
    /Boolean surgery/,
  ]);
  await expect(page.getByRole("heading", { name: "2 days in your streak" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  await page.getByRole("link", { name: "Start the review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Boundary frame" })).toBeVisible();
});

test("a drill that was answered wrong comes before an exercise that is due", async ({ page, app }) => {
  await page.clock.setFixedTime(MONDAY);
  await app.open(EXERCISE);
  await app.write(RIGHT);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);

  // Longer than a first pass lets it rest.
  await page.clock.setFixedTime(day(20));
  await app.open("#/drill/determinant?seed=42&level=1");
  await page.getByRole("textbox", { name: "Answer" }).fill("1000");
  await page.keyboard.press("Enter");
  await expect(named(page, "Verdict")).toContainText("Not yet");
  await app.open("#/today");
  await expect(named(page, "2 reviews due").getByRole("listitem")).toHaveText([/Determinant.*wrong last time/, /Group means/]);
  await page.getByRole("link", { name: "Start the review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Determinant by hand" })).toBeVisible();
});
