/** A file of the runtime that is not what the build listed: it is named, never run, and "Try again" works once it is right. */
import type { Page, Route } from "@playwright/test";
import { type App, expect, test } from "./app";

const EXERCISE = "#/numpy/group-means";
const NUMPY = /\/pyodide\/numpy-[^/]*\.pack/;
const STDLIB = /\/pyodide\/python_stdlib\.pack/;
const MANIFEST = /\/pyodide\/manifest\.json/;
const INTERPRETER = /\/sandbox\/interpreter-[^/]*\.js/;

const missing = (route: Route) => route.fulfill({ status: 404, body: "Not Found" });

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
  await expect(app.python).toContainText("Python ready");
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
