/** A pupil in class: plain http, from an address that is not localhost, out of the class pack. Nothing there is a secure context. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launcher, unpackedPack } from "../tools/class-pack/unpack";
import { test as base, expect } from "./app";
import { type ClassServer, openClassServer, RESOLVER_RULE } from "./class-network";

const ROOT = join(import.meta.dirname, "..");
const HERE = "#/numpy/boolean-surgery";
const SOLUTION = readFileSync(join(ROOT, "exercises/numpy/boolean-surgery/solution.py"), "utf8");

const test = base.extend<object, { classServer: ClassServer }>({
  classServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const pack = unpackedPack(join(ROOT, "dist"));
      const server = await openClassServer(launcher(pack.folder));
      await use(server);
      await server.close();
      pack.remove();
    },
    { scope: "worker" },
  ],
  baseURL: ({ classServer }, use) => use(classServer.address),
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), RESOLVER_RULE] }),
    { scope: "worker" },
  ],
});

test.beforeEach(async ({ app, page, classServer }) => {
  test.info().annotations.push({ type: "address", description: `${classServer.address} (${classServer.kind})` });
  await app.open(HERE);
  const context = await page.evaluate(() => ({
    secure: isSecureContext,
    missing: [
      ["crypto.subtle", crypto.subtle],
      ["crypto.randomUUID", crypto.randomUUID],
      ["caches", Reflect.get(window, "caches")],
      ["serviceWorker", Reflect.get(navigator, "serviceWorker")],
      ["clipboard", Reflect.get(navigator, "clipboard")],
    ].flatMap(([name, value]) => (value === undefined ? [name] : [])),
  }));
  expect(context).toEqual({
    secure: false,
    missing: ["crypto.subtle", "crypto.randomUUID", "caches", "serviceWorker", "clipboard"],
  });
});

test("a pupil solves an exercise, and a mistake is explained", async ({ app, page }) => {
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/\d+ of \d+ tests passed/);
  await expect(app.results.getByRole("listitem").filter({ hasText: /^(Failed|Error)/ })).not.toHaveCount(0);
  await app.write(SOLUTION);
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(/^(\d+) of \1 tests passed$/);
  await page.goto("./#/");
  await page.reload();
  await expect(page.getByRole("link", { name: /Boolean surgery, solved/ })).toBeVisible();
});

test("an endless loop is stopped, and the next run works", async ({ app }) => {
  await app.write("print('begun')\nwhile True:\n    pass");
  await app.run();
  await expect(app.output).toContainText("begun");
  await app.stop.click();
  await expect(app.output).toContainText("Stopped");
  await app.write("import numpy as np\nprint(np.arange(4).sum())");
  await app.run();
  await expect(app.output).toContainText("6");
});

test("a draft survives a reload, and is in the file that takes the work elsewhere", async ({ app, page }) => {
  await app.write("print('still', 'here')");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await app.run();
  await expect(app.output).toContainText("still here");
  await page.goto("./#/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save my work as a file" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("print('still', 'here')");
});
