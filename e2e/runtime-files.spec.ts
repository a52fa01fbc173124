/** A file of the runtime that is not what the build listed: it is named, never run, and "Try again" works once it is right. */
import type { Page, Request, Route } from "@playwright/test";
import { type App, expect, test } from "./app";
import { openSlowSite } from "./slow-site";

const EXERCISE = "#/numpy/group-means";
const NUMPY = /\/pyodide\/numpy-[^/]*\.pack/;
const STDLIB = /\/pyodide\/python_stdlib\.pack/;
const MANIFEST = /\/pyodide\/manifest\.json/;
const INTERPRETER = /\/sandbox\/interpreter-[^/]*\.js/;

const missing = (route: Route) => route.fulfill({ status: 404, body: "Not Found" });

/** Hosts of single-page apps answer so to what they do not have, and networks that ask for a log-in to everything. */
const webPage = (route: Route) =>
  route.fulfill({ status: 200, contentType: "text/html; charset=utf-8", body: "<!doctype html><title>Welcome</title>" });

async function truncated(route: Route): Promise<void> {
  const body = await (await route.fetch()).body();
  await route.fulfill({ status: 200, body: body.subarray(0, 10_000) });
}

/** As long as the real one, one byte in its middle is another. */
async function altered(route: Route): Promise<void> {
  const body = Buffer.from(await (await route.fetch()).body());
  const middle = Math.floor(body.length / 2);
  body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
  await route.fulfill({ status: 200, body });
}

async function expectNamed(app: App, sentence: RegExp): Promise<void> {
  await expect(app.python).toContainText("Python could not start");
  await expect(app.python).toContainText(sentence);
  await expect(app.page.getByRole("heading", { level: 1, name: "Group means" })).toBeVisible();
}

/** The page was usable all the time: what was typed is run by the Python that comes with "Try again". */
async function expectRetry(app: App, page: Page, address: RegExp): Promise<void> {
  await app.write("import numpy as np\nprint(np.arange(4).sum())");
  await page.unroute(address);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(app.python).toContainText(/Python ready|A fresh Python is ready/);
  await app.run();
  await app.ended();
  await expect(app.output).toContainText("6");
}

test.beforeEach(({ watch }) => {
  // The browser itself writes this for an answer of 404.
  watch.allow(/Failed to load resource/);
});

test("a file is missing: it is named, and Try again works when it is there", async ({ app, page }) => {
  await page.route(NUMPY, missing);
  await app.open(EXERCISE);
  await expectNamed(app, /The file numpy-\S+\.pack is missing on the server \(it answers 404\)/);
  await page.getByRole("button", { name: "Try again" }).click();
  await expectNamed(app, /The file numpy-\S+\.pack is missing on the server/);
  await expectRetry(app, page, NUMPY);
});

test("a file is truncated: it is named with both sizes, and Try again works", async ({ app, page }) => {
  await page.route(STDLIB, truncated);
  await app.open(EXERCISE);
  await expectNamed(app, /The file python_stdlib\.pack on the server has 10,000 bytes instead of [\d,]+/);
  await expectRetry(app, page, STDLIB);
});

test("a file is altered: it is named and never run, and Try again works", async ({ app, page }) => {
  await page.route(NUMPY, altered);
  await app.open(EXERCISE);
  await expectNamed(app, /The file numpy-\S+\.pack on the server was altered/);
  await expectRetry(app, page, NUMPY);
});

test("the list of files is missing, then nonsense: it is named, and Try again works", async ({ app, page }) => {
  await page.route(MANIFEST, missing);
  await app.open(EXERCISE);
  await expectNamed(app, /The file manifest\.json is missing on the server/);

  await page.unroute(MANIFEST);
  await page.route(MANIFEST, (route) => route.fulfill({ status: 200, contentType: "application/json", body: '{"files": [' }));
  await page.getByRole("button", { name: "Try again" }).click();
  await expectNamed(app, /The file manifest\.json on the server is not the list of runtime files that it should be/);
  await expectRetry(app, page, MANIFEST);
});

test("our own worker script is altered: it is named and never run, and Try again works", async ({ app, page }) => {
  await page.route(INTERPRETER, altered);
  await app.open(EXERCISE);
  await expectNamed(app, /The file \S*interpreter-\S+\.js on the server was altered/);
  await expectRetry(app, page, INTERPRETER);
});

test("a web page comes in the place of a file, and of the list of files: that is said, and Try again works", async ({ app, page }) => {
  await page.route(NUMPY, webPage);
  await app.open(EXERCISE);
  await expectNamed(app, /The file numpy-\S+\.pack did not come: the answer is a web page\. Perhaps this network asks you to log in first/);
  await page.unroute(NUMPY);
  await page.route(MANIFEST, webPage);
  await page.getByRole("button", { name: "Try again" }).click();
  // The list came before, and is not asked for again.
  await expect(app.python).toContainText("Python ready");
  await page.reload();
  await expectNamed(app, /The file manifest\.json did not come: the answer is a web page/);
  await expectRetry(app, page, MANIFEST);
});

test("each file that a start asks for is named when it is missing, and all is well when none is", async ({ app, page }) => {
  // Nothing is kept, so each visit asks for each file.
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new Error("No cache in this test."));
  });
  const asked = new Set<string>();
  const remember = (request: Request) => {
    const file = /\/(?:pyodide|sandbox)\/([^/?]+)/.exec(request.url())?.[1];
    if (file !== undefined) asked.add(file);
  };
  page.on("request", remember);
  await app.open(EXERCISE);
  await expect(app.python).toContainText("Python ready");
  page.off("request", remember);
  expect([...asked]).toEqual(expect.arrayContaining(["manifest.json", "pyodide.asm.wasm.pack", "python_stdlib.pack"]));
  expect([...asked].filter((file) => /^(numpy|pytest|interpreter)-/.test(file))).toHaveLength(3);
  for (const file of asked) {
    const address = (url: URL) => url.pathname.endsWith(`/${file}`);
    await page.route(address, missing);
    await page.reload();
    await expect(app.python, file).toContainText(`${file} is missing on the server (it answers 404)`);
    await expect(app.python, file).toContainText("Check the connection and try again.");
    await page.unroute(address);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(app.python, file).toContainText("Python ready");
  }
});

for (const { what, slow } of [
  { what: "a file", slow: NUMPY },
  { what: "the list of files", slow: MANIFEST },
]) {
  test(`${what} comes at a byte a second: the bytes are shown, then the line is named, and Try again works`, async ({
    app,
    page,
    watch,
    baseURL,
  }) => {
    const site = await openSlowSite(baseURL ?? "", slow);
    watch.allow(/^request to http:\/\/127\.0\.0\.1/);
    try {
      await page.clock.install();
      // Monaco measures with the clock that this test replaces.
      await page.goto(`${site.address}#/settings`);
      await page.getByRole("radio", { name: /Plain/ }).check();
      await page.goto(site.address + EXERCISE);
      await expect(app.python).toContainText(slow === NUMPY ? /[1-9][\d.]* of [\d.]+ MB/ : "Python starting");
      // A task that waits for the line can be called off.
      await app.write("print('not yet')");
      await app.run();
      await app.stop.click();
      await app.ended();
      // Nobody sits half a minute in a test.
      await expect(async () => {
        await page.clock.fastForward(31_000);
        await expect(app.python).toContainText("comes too slowly", { timeout: 1_000 });
      }).toPass({ timeout: 90_000 });
      await expectNamed(
        app,
        /The file \S+ comes too slowly: \d+ (of [\d,]+ )?bytes are here, and in the last 30 seconds hardly anything arrived/,
      );
      site.mend();
      await expectRetry(app, page, slow);
    } finally {
      await site.close();
    }
  });
}

test("the server does not answer: it is said, a Run says so too, and works when the server is back", async ({ app, page }) => {
  await page.route(STDLIB, (route) => route.abort("connectionrefused"));
  await app.open(EXERCISE);
  await expectNamed(app, /The file python_stdlib\.pack could not be fetched: the server does not answer/);

  await app.write("print('as if nothing had happened')");
  await app.run();
  await app.ended();
  await expect(app.output).toContainText("Python could not run your code: The file python_stdlib.pack could not be fetched");
  await page.unroute(STDLIB);
  await app.run();
  await app.ended();
  await expect(app.output).toContainText("as if nothing had happened");
});
