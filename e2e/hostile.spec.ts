/** After each hostile program the page answers, the draft is whole, and a right and a wrong answer get the right verdicts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, expect, test } from "./app";
import { HOSTILE_RUNS, TAMPERINGS } from "./hostile-programs";

const EXERCISE = "#/numpy/group-means";
const RIGHT = readFileSync(join(import.meta.dirname, "../exercises/numpy/group-means/solution.py"), "utf8");
const WRONG = "def group_means(X, labels, k):\n    return 1\n";
const PASSED = /^(\d+) of \1 tests passed$/;
const PARTS = 3;

async function expectRightVerdicts(app: App, after: string): Promise<void> {
  const verdict = app.results.getByRole("status");
  await app.write(WRONG);
  await app.check();
  await app.ended();
  await expect(verdict, `a wrong answer after ${after}`).toHaveText(/^\d+ of \d+ tests passed$/);
  await expect(verdict, `a wrong answer after ${after}`).not.toHaveText(PASSED);
  await app.write(RIGHT);
  await app.check();
  await app.ended();
  await expect(verdict, `a right answer after ${after}`).toHaveText(PASSED);
}

test.beforeEach(({ watch }) => {
  // Pyodide and the browser write to the console where an interpreter breaks down.
  watch.allow(/./);
});

for (let part = 0; part < PARTS; part += 1) {
  test(`hostile programs, part ${part + 1} of ${PARTS}`, async ({ app, page }) => {
    test.setTimeout(900_000);
    await app.open(EXERCISE);
    for (const { name, code, endless } of HOSTILE_RUNS.filter((_, index) => index % PARTS === part)) {
      await app.write(code);
      await app.run();
      if (endless) {
        await expect(app.python, name).toContainText("Running");
        await app.stop.click();
      }
      await app.ended();
      await expect(page.getByRole("region", { name: "Code", exact: true }), name).toContainText(code.split("\n")[0] ?? "");
      await expect(app.python, `Python after ${name}`).toContainText(/Python ready|Stopped/);
      await expectRightVerdicts(app, name);
    }
  });
}

test("tampering does not make a wrong answer pass", async ({ app }) => {
  test.setTimeout(900_000);
  await app.open(EXERCISE);
  const verdict = app.results.getByRole("status");
  for (const { name, code } of TAMPERINGS) {
    await app.write(code);
    await app.check();
    await app.ended();
    await expect(verdict, name).not.toHaveText(/Nothing checked/);
    await expect(verdict, name).not.toHaveText(PASSED);
  }
  await expectRightVerdicts(app, "all of that");
});
