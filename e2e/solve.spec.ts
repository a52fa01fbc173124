/** From the editor to the verdict, one exercise a track: the solution passes, a plausible mistake fails with a sentence that teaches. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./app";

const EXERCISES = join(import.meta.dirname, "../exercises");
const read = (id: string, file: string) => readFileSync(join(EXERCISES, id, file), "utf8");

const CASES = [
  { id: "numpy/boolean-surgery", title: "Boolean surgery", wrong: "changes_a_copy.py" },
  { id: "linear-algebra/matrix-vector", title: "Row times column", wrong: "rows_by_rows.py" },
  { id: "gradient-descent/walk-downhill", title: "Walk downhill", wrong: "forgets_the_two.py" },
  { id: "scikit-learn/scale-inside-the-fold", title: "Scale inside the fold", wrong: "scales_before_splitting.py" },
] as const;

for (const { id, title, wrong } of CASES) {
  test(`${id}: a mistake is explained, the solution passes`, async ({ app, page }) => {
    const mistake = read(id, `wrong/${wrong}`);
    const caughtBy = /caught by: (\w+)/.exec(mistake)?.[1] ?? "no test";
    const sentence =
      new RegExp(`def ${caughtBy}\\(.*\\):\\n\\s+"""(.*)`).exec(read(id, "test_solution.py"))?.[1]?.replace(/"""$/, "") ?? "no sentence";
    await app.open(`#/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

    await app.write(mistake);
    await app.check();
    await expect(app.results.getByRole("status")).toHaveText(/\d+ of \d+ tests passed/);
    const failed = app.results.getByRole("listitem").filter({ hasText: /^Failed/ });
    const named = failed.filter({ hasText: sentence.replaceAll("`", "") });
    await expect(named).toBeVisible();
    const words = (await named.textContent())?.replace(sentence, "").trim() ?? "";
    expect(words.length).toBeGreaterThan("Failed · ".length + 20);

    await app.write(read(id, "solution.py"));
    await app.check();
    await expect(app.results.getByRole("status")).toHaveText(/^(\d+) of \1 tests passed$/);
    await expect(
      app.results
        .getByRole("listitem")
        .filter({ hasText: /^Passed/ })
        .first(),
    ).toBeVisible();
  });
}

test("differences are shown as numbers, and the line of an exception is marked", async ({ app, page }) => {
  await app.open("#/gradient-descent/walk-downhill");
  await app.write(read("gradient-descent/walk-downhill", "wrong/forgets_the_two.py"));
  await app.check();
  const failed = app.results.getByRole("listitem").filter({ hasText: "Every point agrees with the closed form" });
  await expect(failed.getByRole("table")).toHaveCount(2);
  await expect(failed).toContainText(/\d+ of \d+ cells differ/);
  await expect(failed).toContainText(/of 3 cases|seed=11/);
  await expect(page.getByRole("listitem").filter({ hasText: "One step by hand" })).toContainText("half as long");
});

test("a pass brings the explanation, the picture by one's own function, and the way on", async ({ app, page }) => {
  await app.open("#/gradient-descent/walk-downhill");
  await app.write(read("gradient-descent/walk-downhill", "solution.py"));
  await app.check();
  await expect(app.results.getByText("Where it is used.")).toBeVisible();
  await expect(page.getByRole("link", { name: /The largest stable step/ }).first()).toBeVisible();
  await expect(page.getByRole("figure").getByRole("img", { name: /Walk downhill/ })).toBeVisible();
  await page.goto("./#/");
  await expect(page.getByRole("link", { name: /Walk downhill, solved/ })).toBeVisible();
});

test("Run shows what is printed, tables and figures", async ({ app }) => {
  await app.open("#/numpy/group-means");
  await app.write(
    [
      "import sys",
      "import matplotlib.pyplot as plt",
      "import numpy as np",
      "import pandas as pd",
      'print("to stdout")',
      'print("to stderr", file=sys.stderr)',
      'plt.plot([1, 2]); plt.title("A line"); plt.xlabel("steps")',
      "plt.show()",
      'pd.DataFrame({"loss": [0.5, 0.25]}, index=["first", "second"])',
    ].join("\n"),
  );
  await app.run();
  await expect(app.output).toContainText("to stdout");
  await expect(app.output).toContainText("to stderr");
  await expect(app.output.getByRole("img", { name: /A line/ })).toBeVisible();
  await expect(app.output.getByRole("cell", { name: "0.25" })).toBeVisible();
  await app.ended();
});

test("the page is usable before Python is ready", async ({ app, page }) => {
  // Python's largest file does not come until this test lets it.
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/pyodide.asm.wasm*", async (route) => {
    await held;
    await route.continue();
  });
  await app.open("#/numpy/boolean-surgery");
  await expect(app.python).toContainText("Python starting");
  await app.write("print('typed early')");
  await page.getByRole("button", { name: /^Hint 1 of/ }).click();
  await expect(page.getByRole("heading", { name: /Hint 1 of/ })).toBeVisible();
  await app.run();
  await expect(app.stop).toBeEnabled();
  release();
  await expect(app.output).toContainText("typed early");
});

test("Python says its state in words, with a progress bar", async ({ app, page }) => {
  await app.open("#/numpy/boolean-surgery");
  await expect(app.python).toContainText("Python starting");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(app.python).toContainText("Python ready");
  await app.write("import time\nprint('begun')\ntime.sleep(60)");
  await app.run();
  await expect(app.python).toContainText("Running");
  await expect(app.output).toContainText("begun");
  await app.stop.click();
  await expect(app.output).toContainText("Stopped");
});
