/** After each hostile program the page answers, the draft is whole, and a right and a wrong answer get the right verdicts. */
import { expect, test } from "./app";
import { HOSTILE_RUNS, TAMPERINGS } from "./hostile-programs";
import { EXERCISE, expectRightVerdicts, PASSED } from "./verdicts";

const PARTS = 3;

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
