/** A teacher's page: what a class handed in is graded again, whatever it claims and whatever it does. */
import { readFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { expect, test } from "./app";
import { classOf, handInFile } from "./class-of";

const NUMPY = "numpy/group-means";
const DOWNHILL = "gradient-descent/walk-downhill";
const EXERCISES = [NUMPY, DOWNHILL];

const cellsOf = (table: Locator, pupil: string) =>
  table
    .getByRole("row")
    .filter({ has: table.page().getByRole("rowheader", { name: pupil }) })
    .getByRole("cell");

test("a class's work is graded again: right verdicts, forged claims found, a hostile piece stops nobody", async ({ page, app }) => {
  test.setTimeout(400_000);
  const pupils = classOf(6, EXERCISES);
  const code = 'print("Ada")\ndef group_means(X, labels, k):\n    return 1\n';
  const work = [{ exercise: NUMPY, code, claimed: null, tries: 2 }];
  const extra = [
    { kind: "hand-in", pupil: "Copy One", assignment: null, madeAt: 1, work },
    {
      kind: "hand-in",
      pupil: "Copy Two",
      assignment: null,
      madeAt: 1,
      work: [{ ...work[0], exercise: NUMPY, tries: 0, claimed: null, code: `# mine\n${code}` }],
    },
    {
      kind: "hand-in",
      pupil: "Endless Eve",
      assignment: null,
      madeAt: 1,
      work: [{ exercise: NUMPY, code: "while True: pass", claimed: null, tries: 1 }],
    },
    {
      kind: "hand-in",
      pupil: "Hungry Hal",
      assignment: null,
      madeAt: 1,
      work: [{ exercise: NUMPY, code: "x = []\nwhile True: x.append(bytearray(10**7))", claimed: null, tries: 1 }],
    },
    {
      kind: "hand-in",
      pupil: "Other School",
      assignment: null,
      madeAt: 1,
      work: [{ exercise: "other/exercise", code: "1", claimed: null, tries: 1 }],
    },
  ] as const;

  await app.open("#/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Classroom" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Classroom" })).toBeFocused();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add hand-ins" }).click();
  await (await chooser).setFiles([
    ...pupils.map(({ file }) => file),
    ...extra.map((handIn) => handInFile({ ...handIn, work: [...handIn.work] })),
    { name: "holiday.jpg.json", mimeType: "application/json", buffer: Buffer.from("not json") },
  ]);
  await expect(page.getByRole("region", { name: "Not taken" })).toContainText("holiday.jpg.json");
  const grading = page.getByRole("region", { name: "Grading" });
  await expect(grading.getByRole("heading")).toHaveText("0 of 16 graded");
  await expect(grading.getByRole("status")).toHaveText("Nothing runs before you press Grade.");

  await grading.getByRole("button", { name: "Grade" }).click();
  await expect(grading.getByRole("heading")).toHaveText(/^[3-9] of 16 graded$/);
  await grading.getByRole("button", { name: "Cancel" }).click();
  // Looking at something else does not lose it.
  await app.open("#/about");
  await app.open("#/classroom");
  await grading.getByRole("button", { name: "Go on" }).click();
  await expect(grading.getByRole("status")).toHaveText("All is graded.", { timeout: 300_000 });
  await expect(page.getByRole("progressbar", { name: "Grading" })).toHaveJSProperty("value", 16);

  const table = page.getByRole("table", { name: "Results" });
  for (const { pupil, passes } of pupils) {
    const cells = cellsOf(table, pupil);
    for (const [column, passed] of passes.entries()) {
      const score = /^(\d+) of (\d+)/.exec(
        (await cells
          .nth(column)
          .getByText(/^\d+ of \d+ passed$/)
          .textContent()) ?? "",
      );
      expect(score?.[1] === score?.[2], `${pupil}, ${EXERCISES[column]}`).toBe(passed);
      if (!passed) await expect(cells.last()).toContainText(`file says 9 of 9, we count ${score?.[1]}`);
    }
  }
  await expect(cellsOf(table, "Endless Eve").first()).toHaveText("timed out");
  await expect(cellsOf(table, "Hungry Hal").first()).toHaveText(/does not load|crashed/);
  await expect(cellsOf(table, "Other School").last()).toContainText("no such exercise here");
  await expect(cellsOf(table, "Copy One").last()).toContainText("as Copy Two");
  await page.getByRole("button", { name: /^To look at: \d+$/ }).click();
  await page.getByRole("searchbox", { name: "Find a pupil" }).fill("copy");
  await expect(table.getByRole("rowheader")).toHaveText(["Copy One", "Copy Two"]);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(1 + 11 * 2 + 1);
  expect(lines.filter((line) => line.startsWith("Endless Eve"))[0]).toContain(",timed out,");
});
