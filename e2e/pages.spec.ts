/** Every page, at three widths, light and dark: no accessibility finding, nothing that scrolls sideways. Also takes the README's screenshot. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./app";
import { assignmentLink, codeLink, DOUBLE, exerciseLink } from "./share-links";

const PAGES = [
  { name: "tracks", address: "#/" },
  { name: "exercise", address: "#/gradient-descent/walk-downhill" },
  { name: "today", address: "#/today" },
  { name: "skills", address: "#/skills" },
  { name: "advice", address: "#/skills/advice" },
  { name: "settings", address: "#/settings" },
  { name: "about", address: "#/about" },
  { name: "runtime", address: "#/about/runtime" },
  { name: "classroom", address: "#/classroom" },
  { name: "offline", address: "#/offline" },
  { name: "shared-code", address: codeLink("numpy/boolean-surgery", "import numpy as np\n") },
  { name: "self-made", address: exerciseLink(DOUBLE) },
  {
    name: "assignment",
    address: assignmentLink({
      kind: "assignment",
      title: "Week 3",
      items: [
        { kind: "exercise", exercise: "numpy/boolean-surgery" },
        { kind: "exercise", exercise: "numpy/not-written-yet" },
        { kind: "drill", drill: "dot-product", seed: 1, level: 1 },
      ],
    }),
  },
  { name: "drills", address: "#/drills" },
  { name: "drill", address: "#/drill/matrix-product?seed=42&level=2" },
  { name: "drill-sheet", address: "#/drill/confusion-metrics/sheet?seed=3&level=1&n=4" },
  { name: "new", address: "#/new" },
  { name: "not-found", address: "#/numpy/no-such-exercise" },
] as const;
/** A page is opened at the first width of a pair, then the window is made narrower. */
const WIDTHS = [
  [1440, 1024],
  [390, 320],
] as const;

for (const { name, address } of PAGES) {
  test(`${name} is accessible and fits, at every width and in both themes`, async ({ page, app }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [width, narrower] of WIDTHS) {
        const height = width < 500 ? 844 : 900;
        await page.setViewportSize({ width, height });
        await app.open(address);
        if (name === "shared-code") await expect(page.getByRole("region", { name: "Shared code" })).toBeVisible();
        if (name === "self-made") await expect(page.locator(".katex").first()).toBeVisible();
        if (name.startsWith("drill-") || name === "drill")
          await expect(page.getByRole("button", { name: /^(Answer|Print)/ })).toBeVisible();
        if (name === "exercise") await expect(app.editor).toBeVisible();
        if (name === "skills") await page.locator("summary").first().click();
        await expectToFit(page, `${name}-${colorScheme}`);
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
        await page.setViewportSize({ width: narrower, height });
        await expectToFit(page, `${name}-${colorScheme}`);
      }
    }
  });
}

async function expectToFit(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width;
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  // The editor takes its new width when the browser has told it.
  await expect.poll(overflow, `${name} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `test-results/pages/${name}-${width}.png` });
}

test("the keyboard reaches everything: run, check, panes, leaving the editor", async ({ page, app }) => {
  await app.open("#/numpy/boolean-surgery");
  await app.write("print('by keyboard')");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(app.output).toContainText("by keyboard");
  await app.ended();
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(app.results.getByText("No test ran")).toBeVisible();
  const separator = page.getByRole("separator", { name: "Width of the task" });
  await separator.focus();
  const before = await separator.getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowRight");
  await expect(separator).not.toHaveAttribute("aria-valuenow", before ?? "");
});

test("a theme is applied at once and kept", async ({ page, app }) => {
  await app.open("#/settings");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the theme's menu works by keyboard, from its first opening on", async ({ page, app }) => {
  await app.open("#/");
  await page.getByRole("button", { name: "Theme" }).press("Enter");
  await expect(page.getByRole("menu")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: "Light" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Theme" })).toBeFocused();
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the plain editor comes by itself, and Check works", async ({ page, app }) => {
    await app.open("#/numpy/boolean-surgery");
    await expect(page.locator("textarea").and(app.editor)).toBeVisible();
    await page.getByRole("button", { name: "Check", exact: true }).tap();
    await expect(app.results.getByRole("status")).toHaveText(/\d+ of \d+ tests passed/);
  });
});

test("the picture in the README", async ({ page, app }) => {
  await app.open("#/gradient-descent/walk-downhill");
  await app.write(
    [
      "import numpy as np",
      "",
      "",
      "def descend(X, y, eta, steps, w0):",
      '    """Return every point of the walk, the start first."""',
      "    X, y = np.asarray(X, float), np.asarray(y, float)",
      "    w = np.array(w0, dtype=float)",
      "    path = [w.copy()]",
      "    for _ in range(steps):",
      "        residual = X @ w - y",
      "        gradient = X.T @ residual / len(y)",
      "        w = w - eta * gradient",
      "        path.append(w.copy())",
      "    return np.array(path)",
      "",
    ].join("\n"),
  );
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/\d+ of 11 tests passed/);
  await expect(app.python).toContainText("Python ready");
  await app.results.getByRole("listitem").filter({ hasText: "One step by hand" }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: "test-results/pages/readme.png" });
});
