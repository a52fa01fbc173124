/** Every statement on a telephone: nothing sticks out, every formula is one. The pictures lie in test-results/statements, to be looked at. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { expect, test } from "./app";

const EXERCISES = join(import.meta.dirname, "../exercises");
const exercises = readdirSync(EXERCISES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("exercise.toml"))
  .map((name) => ({
    id: name.split(/[\\/]/).slice(0, 2).join("/"),
    title: String(parse(readFileSync(join(EXERCISES, name), "utf8"))["title"]),
  }));

test("every statement fits on a telephone, and its formulas are right", async ({ page, app }) => {
  test.setTimeout(300_000);
  expect(exercises.length).toBeGreaterThanOrEqual(72);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { id, title } of exercises) {
    await app.open(`#/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    const task = page.getByRole("region", { name: "Task" });
    await expect(task).toBeVisible();
    const found = await task.evaluate((element) => {
      const isScrolled = (part: Element) => part.closest(".scroll-x, .formula, pre") !== null;
      // A formula's source stands in its own markup, for screen readers.
      const withoutFormulas = (whole: Element) => {
        const copy = document.createElement("div");
        copy.innerHTML = whole.innerHTML;
        for (const part of copy.querySelectorAll(".katex, code, pre")) part.remove();
        return copy.textContent;
      };
      const inside = [...element.querySelectorAll("*")].filter((part) => !isScrolled(part) && part.closest(".katex") === null);
      return {
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        wide: inside
          .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
          .map((part) => part.outerHTML.slice(0, 100)),
        errors: element.querySelectorAll(".katex-error").length,
        raw: withoutFormulas(element).match(/\$\S|\\[a-z]{3,}/)?.[0] ?? "",
      };
    });
    expect({ id, ...found }).toEqual({ id, page: 0, wide: [], errors: 0, raw: "" });
    await page.screenshot({ path: `test-results/statements/${id.replace("/", "-")}.png`, fullPage: true });
  }
});
