/** Finding an exercise, and what solving it does to the skill map. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./app";

const SOLUTION = readFileSync(join(import.meta.dirname, "../exercises/numpy/boundary-frame/solution.py"), "utf8");

test("a solved exercise shows on the skill map, which leads on to the next one", async ({ page, app }) => {
  await app.open("#/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Skills" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skill map" })).toBeFocused();
  const skill = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "NumPy: shapes and broadcasting" }) });
  await expect(skill).toContainText("0 of 7 solved");
  await skill.getByText("7 exercises from NumPy").click();
  await skill.getByRole("link", { name: "Boundary frame", exact: true }).click();

  await app.write(SOLUTION);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/^(\d+) of \1 tests passed$/);

  await app.open("#/skills");
  await expect(page.getByText("You have solved 1 of")).toBeVisible();
  await expect(skill).toContainText("1 of 7 solved");
  await skill.getByText("7 exercises from NumPy").click();
  await expect(skill.getByRole("listitem").filter({ hasText: "Boundary frame" })).toContainText(", solved");
  await skill.getByRole("link", { name: "Next: Shape detective" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Shape detective" })).toBeVisible();
});

test("the map and the advice lead to each other", async ({ page, app }) => {
  await app.open("#/skills");
  await page.getByRole("link", { name: "Read our advice" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Advice for job seekers" })).toBeFocused();
  await page.getByRole("link", { name: "Back to the skill map" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skill map" })).toBeFocused();
});

test("exercises are found by track and topic, by keyboard, and the filters are still there afterwards", async ({ page, app }) => {
  await app.open("#/");
  const count = page.getByRole("region", { name: "Tracks" }).getByRole("status");
  // Nobody listens to keys before the page is there.
  await expect(count).toHaveText(/^\d+ tracks, \d+ exercises$/);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search exercises" })).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Tab");
  const track = page.getByRole("combobox", { name: "Track" });
  await expect(track).toBeFocused();
  await page.keyboard.type("Linear");
  await expect(track).toHaveValue("linear-algebra");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const topic = page.getByRole("combobox", { name: "Topic" });
  await expect(topic).toBeFocused();
  await topic.selectOption("numerical stability");
  await expect(count).toHaveText(/^4 of \d+ exercises$/);

  await page.getByRole("link", { name: "Least squares three ways", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Least squares three ways" })).toBeVisible();
  await page.goBack();
  await expect(topic).toHaveValue("numerical stability");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.getByRole("heading", { name: "Tracks" })).toBeFocused();
  await expect(count).toHaveText(/^\d+ tracks, \d+ exercises$/);
});
