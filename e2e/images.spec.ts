/** Memory images: kept, restored, never trusted. */
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./app";
import { createRandom } from "./random";
import { EXERCISE, expectRightVerdicts, PASSED, RIGHT } from "./verdicts";

const CACHE = "learning-rate:images";
const FILES = "learning-rate:files";

const keptIn = (page: Page, cache: string) => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cache);

async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => keptIn(page, CACHE)).toBe(1);
}

/** One bit at each of these places, given as shares of the whole, is another; the hash beside it is the same as before. */
async function damage(page: Page, places: readonly number[], where = CACHE): Promise<void> {
  await page.evaluate(
    async ([name, shares]) => {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        if (!kept) continue;
        const bytes = new Uint8Array(await kept.arrayBuffer());
        for (const share of shares) {
          const place = Math.floor(share * bytes.length);
          bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
        }
        await cache.put(request, new Response(bytes, { headers: kept.headers }));
      }
    },
    [where, places] as const,
  );
}

/** As if a mistake of our own had made it: nothing but zeros in the middle of the memory, and the hash is right. */
async function forge(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0));
      const head = 4 + new DataView(bytes.buffer).getUint32(0, true);
      const quarter = Math.floor((bytes.length - head) / 4);
      bytes.fill(0, head + quarter, head + 3 * quarter);
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      await cache.put(request, new Response(bytes, { headers: { "x-sha256": sha256, "content-length": String(bytes.length) } }));
    }
  }, CACHE);
}

async function expectLog(page: Page, line: RegExp, never: RegExp | null = null): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/about/runtime";
  });
  await expect(page.getByRole("table")).toContainText(line);
  if (never !== null) await expect(page.getByRole("table")).not.toContainText(never);
  await page.evaluate((exercise) => {
    location.hash = exercise;
  }, EXERCISE);
}

/** Somebody who pays for each megabyte fetches no image of the site's: one is made here. */
async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
}

/** On a busy machine files come slowly from its own disk too: ten times as fast by this clock. */
async function pretendFastLine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() / 10;
  });
}

async function expectRightVerdict(app: App): Promise<void> {
  await app.write(RIGHT);
  await app.check();
  await app.ended();
  await expect(app.results.getByRole("status")).toHaveText(PASSED);
}

test("over a fast line the first visit starts from an image that the site was built with, and the next one finds it kept", async ({
  app,
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/images/")) fetched.push(request.url());
  });
  await pretendFastLine(page);
  await app.open(EXERCISE);
  await app.write(
    "import asyncio, time, datetime\nasyncio.run(asyncio.sleep(0.01))\ntime.sleep(0.01)\nprint(datetime.datetime.now().year)",
  );
  await app.run();
  await app.ended();
  await expect(app.output).toContainText(String(new Date().getFullYear()));
  await expectRightVerdicts(app, "an image of the site's");
  await expectLog(page, /Restored from the image numpy/, /Made the image|Started without/);
  await expectKept(page);
  expect(fetched).toHaveLength(1);

  await page.reload();
  await expectRightVerdict(app);
  await expectLog(page, /Restored from the image numpy/);
  expect(fetched).toHaveLength(1);
});

for (const [what, answer] of [
  ["is missing", { status: 404, body: "no" }],
  ["was altered", { status: 200, body: Buffer.alloc(1_000, 7) }],
] as const)
  test(`an image of the site's that ${what} is done without`, async ({ app, page, watch }) => {
    watch.allow(/404/);
    await page.route("**/images/*", (route) => route.fulfill(answer));
    await pretendFastLine(page);
    await app.open(EXERCISE);
    await expectRightVerdicts(app, `an image that ${what}`);
    await expectLog(page, /The image numpy was given up: .*It did not come from the server/);
    await expectLog(page, /Started without an image/);
  });

test("an image is made once, and the next visit starts from it", async ({ app, page }) => {
  await saveData(page);
  await app.open(EXERCISE);
  await expect(app.python).toContainText("Python ready");
  await expectKept(page);
  await page.reload();
  await expectRightVerdict(app);
  await expectLog(page, /Restored from the image numpy/);
});

test("a later visit fetches no pack; kept files that were altered are fetched anew", async ({ app, page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(".pack")) fetched.push(request.url());
  });
  await app.open(EXERCISE);
  await expect.poll(() => keptIn(page, FILES)).toBeGreaterThan(5);
  const first = fetched.splice(0).length;
  await expect.poll(() => keptIn(page, FILES)).toBe(first);

  await page.reload();
  await expectRightVerdict(app);
  expect(fetched).toEqual([]);

  for (const places of [[0.000_1], [0.5], [0.999_999]]) {
    await expect(app.python).toContainText("Python ready");
    await expect.poll(() => keptIn(page, FILES)).toBe(first);
    await damage(page, places, FILES);
    await page.reload();
    await expectRightVerdict(app);
    await expectLog(page, /The kept file \S+ was given up: it was altered/);
    expect(fetched.length).toBeGreaterThan(0);
    fetched.splice(0);
  }
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

test("an image damaged anywhere is thrown away: the start without it is quiet, the verdicts right, and a new one is made", async ({
  app,
  page,
}) => {
  const random = createRandom(2026);
  const place = () => random(1_000_000) / 1_000_000;
  await app.open(EXERCISE);
  // In the head, in the middle, at the end, and at many places together.
  for (const places of [[0.000_1], [place()], [place()], [0.999_999], Array.from({ length: 100 }, place)]) {
    await expect(app.python).toContainText("Python ready");
    await expectKept(page);
    await damage(page, places);
    await page.reload();
    // The fault is found while somebody waits already: what is checked is right all the same.
    await expectRightVerdict(app);
    await expectLog(page, /The image numpy was given up/);
  }
});

test("an image with a right hash and wrong content does not keep anybody from a right verdict", async ({ app, page, watch }) => {
  // What Python says about a memory that is none.
  watch.allow(/./);
  await app.open(EXERCISE);
  await expectKept(page);
  await forge(page);
  await page.reload();
  await expectRightVerdicts(app, "a forged image");
  await expectLog(page, /The image numpy was given up/);
});

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
  expect(await keptIn(page, CACHE)).toBe(0);
});

test("the page about the runtime repairs and clears", async ({ app, page }) => {
  await app.open(EXERCISE);
  await expectKept(page);
  await damage(page, [0.5]);
  await app.open("#/about/runtime");
  await page.getByRole("button", { name: "Repair" }).click();
  await expect(page.getByRole("status", { name: "Repair" })).toContainText(
    /All \d+ files are right\. What was damaged was thrown away: numpy\./,
  );
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByRole("status", { name: "Repair" })).toContainText("All of it is gone.");
});
