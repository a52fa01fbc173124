/** Memory images: kept, restored, never trusted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./app";

const EXERCISE = "#/numpy/group-means";
const RIGHT = readFileSync(join(import.meta.dirname, "../exercises/numpy/group-means/solution.py"), "utf8");
const CACHE = "learning-rate:images";
const PASSED = /^(\d+) of \1 tests passed$/;

async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, CACHE)).toBe(1);
}

/** Another byte at each place, and the same hash beside it as before. */
async function damage(page: Page, places: number): Promise<void> {
  await page.evaluate(
    async ([name, count]) => {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        if (!kept) continue;
        const bytes = new Uint8Array(await kept.arrayBuffer());
        for (let index = 0; index < count; index += 1) {
          const place = Math.floor(Math.random() * bytes.length);
          bytes[place] = (bytes[place] ?? 0) ^ 255;
        }
        await cache.put(request, new Response(bytes, { headers: kept.headers }));
      }
    },
    [CACHE, places] as const,
  );
}

async function expectLog(page: Page, line: RegExp): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/about/runtime";
  });
  await expect(page.getByRole("table")).toContainText(line);
  await page.evaluate((exercise) => {
    location.hash = exercise;
  }, EXERCISE);
}

async function expectRightVerdict(app: App): Promise<void> {
  await app.write(RIGHT);
  await app.check();
  await app.ended();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);
}

test("an image is made once, and the next visit starts from it", async ({ app, page }) => {
  await app.open(EXERCISE);
  await expect(app.python).toContainText("Python ready");
  await expectKept(page);
  await page.reload();
  await expectRightVerdict(app);
  await expectLog(page, /Restored from the image numpy/);
});

test("random numbers differ from one restored interpreter to the next", async ({ app, page }) => {
  await app.open(EXERCISE);
  await expectKept(page);
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    await app.write("import random\nimport numpy as np\nprint('drawn', random.random(), np.random.rand(), '.')");
    await app.run();
    await app.ended();
    await expect(app.output).toContainText(/drawn 0\.\d+ 0\.\d+ \./);
    seen.add(/drawn (.*) \./.exec(await app.output.innerText())?.[1] ?? "");
  }
  expect(seen.size).toBe(3);
});

for (const places of [1, 100]) {
  test(`an image damaged at ${places} places is thrown away: the start without it is quiet, and the verdict right`, async ({
    app,
    page,
  }) => {
    await app.open(EXERCISE);
    await expectKept(page);
    await damage(page, places);
    await page.reload();
    await expectRightVerdict(app);
    await expectLog(page, /The image numpy was given up: .*altered/);
  });
}

test("a list of nonsense in the place of an image is thrown away", async ({ app, page }) => {
  await app.open(EXERCISE);
  await expectKept(page);
  await page.evaluate(async (name) => {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const headers = (await cache.match(request))?.headers ?? new Headers();
      await cache.put(request, new Response("x", { headers }));
    }
  }, CACHE);
  await page.reload();
  await expectRightVerdict(app);
  await expectLog(page, /The image numpy was given up/);
});

test("with fast start switched off no image is made", async ({ app, page }) => {
  await app.open("#/settings");
  await page.getByRole("group", { name: "Fast start" }).getByRole("radio", { name: "Off" }).check();
  await app.open(EXERCISE);
  await expectRightVerdict(app);
  await expect(app.python).toContainText("Python ready");
  await expectLog(page, /Started without an image/);
  expect(await page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, CACHE)).toBe(0);
});

test("the page about the runtime repairs and clears", async ({ app, page }) => {
  await app.open(EXERCISE);
  await expectKept(page);
  await damage(page, 1);
  await app.open("#/about/runtime");
  await page.getByRole("button", { name: "Repair" }).click();
  await expect(page.getByRole("status", { name: "Repair" })).toContainText(
    /All \d+ files are right\. Damaged images were thrown away: numpy\./,
  );
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByRole("status", { name: "Repair" })).toContainText("The images are gone.");
});
