/** The network is not switched off in the browser, which leaves ways open: the server's process is killed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { findBrowser } from "../tools/find-browser.mjs";
import { appOn } from "./app";
import { BROWSER_ARGUMENTS } from "./browser-arguments";
import { ENDED_WORKER, expectText, find, LEFT_OUT, press, region, startFirefox, write } from "./firefox-kit";
import { DIST, KillableSite, openTomb } from "./killable-site";
import { makeNextBuild } from "./next-build";
import { createRandom } from "./random";
import { codeLink, DOUBLE, exerciseLink } from "./share-links";

const EXERCISES = join(import.meta.dirname, "../exercises");
const solutionOf = (id: string) => readFileSync(join(EXERCISES, id, "solution.py"), "utf8");
const NUMPY = "numpy/boolean-surgery";
const OTHERS = ["linear-algebra/matrix-vector", "gradient-descent/walk-downhill", "scikit-learn/scale-inside-the-fold"];
const ALL_PASSED = /^(\d+) of \1 tests passed$/;
const PIECE_BYTES = 1_000_000;

let site: KillableSite;
test.beforeEach(async () => {
  test.setTimeout(420_000);
  site = new KillableSite();
  await site.start();
});
test.afterEach(() => site.kill());

const profile = (browser: Browser) => browser.newContext({ baseURL: site.address, serviceWorkers: "allow" });
const status = (page: Page) => page.getByRole("status", { name: "Offline" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openOfflinePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("./#/offline");
  await expect(status(page)).toHaveText(/Not available offline|Available offline|Damaged|not all of it/);
  return page;
}

async function makeAvailable(page: Page, set: string): Promise<void> {
  await page.getByRole("radio", { name: set, exact: true }).check();
  await button(page, "Make available offline").click();
  await expect(status(page)).toHaveText("Available offline");
}

async function solve(page: Page, id: string): Promise<void> {
  const app = appOn(page);
  await app.open(`#/${id}`);
  await app.write(solutionOf(id));
  await app.check();
  await expect(app.results.getByRole("status")).toHaveText(ALL_PASSED);
}

/** Errors and failed requests of a page, the browser's own look for a newer service worker left out. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(`exception: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && wrong.push(`console: ${message.text()} ${message.location().url}`));
  page.on("requestfailed", (request) => {
    // A page that is left calls off what it had asked for.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") wrong.push(`failed: ${request.url()}`);
  });
  return wrong;
}

test("the server is killed: a new page opens, exercises of all tracks are solved, and nothing is asked of the network", async ({
  browser,
}) => {
  const context = await profile(browser);
  const first = await openOfflinePage(context);
  await makeAvailable(first, "Everything");
  await first.close();
  await site.kill();

  const page = await context.newPage();
  const wrong = watch(page);
  await solve(page, NUMPY);
  const tomb = await openTomb(site.port);
  try {
    for (const id of OTHERS) {
      await page.reload();
      await solve(page, id);
    }
    await expect(page.getByRole("img").first()).toBeVisible();
    await page.goto(`./${codeLink(NUMPY, "shared = 1\n")}`);
    await page.reload();
    await page.getByRole("region", { name: "Shared code" }).getByRole("button", { name: "Keep mine" }).click();
    await page.goto(`./${exerciseLink(DOUBLE)}`);
    await expect(page.getByRole("heading", { level: 1, name: DOUBLE.title })).toBeVisible();
    await page.goto("./#/drill/gradient-step?seed=7&level=1");
    await page.getByRole("textbox", { name: "Answer" }).fill("1000");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Verdict" })).toContainText("Not yet");
    await page.goto("./#/settings");
    const download = page.waitForEvent("download");
    await button(page, "Save my work as a file").click();
    expect(readFileSync(await (await download).path(), "utf8")).toContain(`"${NUMPY}"`);
    await page.goto("./#/offline");
    await expect(status(page)).toHaveText("Available offline");
    expect(wrong).toEqual([]);
    // The browser itself asks whether there is a newer service worker, at each opening.
    expect(tomb.knocks.filter((path) => path !== "/sw.js")).toEqual([]);
  } finally {
    await tomb.close();
    await context.close();
  }
});

test("of a smaller set only its files come, and what is not in it is named", async ({ browser }) => {
  const context = await profile(browser);
  const page = await openOfflinePage(context);
  await makeAvailable(page, "NumPy");
  expect(site.asked.some((path) => path.includes("scipy") || path.includes("pandas"))).toBe(false);
  await site.kill();
  await solve(page, NUMPY);
  await appOn(page).open("#/scikit-learn/scale-inside-the-fold");
  await expect(appOn(page).python).toContainText(/The file \S+ could not be fetched: .* No copy of it is kept for use offline/);
  await appOn(page).open(`#/${OTHERS[0]}`);
  await solve(page, OTHERS[0] ?? "");
  await context.close();
});

test("only what is asked for comes: Python alone, then NumPy, then none of it", async ({ browser }) => {
  const context = await profile(browser);
  const page = await openOfflinePage(context);
  await makeAvailable(page, "Python alone");
  expect(site.asked.some((path) => path.includes("/numpy-"))).toBe(false);
  await page.getByRole("radio", { name: "NumPy", exact: true }).check();
  await makeAvailable(page, "NumPy");
  await button(page, "Remove").click();
  await expect(status(page)).toHaveText("Not available offline");
  expect(await keptAddresses(page, "learning-rate:runtime:1")).toEqual([]);
  await context.close();
});

test("Firefox: the server is killed, a new page opens, an exercise is solved", async () => {
  test.skip(LEFT_OUT, "LEARNING_RATE_SKIP_FIREFOX=1");
  const browser = await startFirefox();
  try {
    const first = await browser.newPage();
    await first.goto(`${site.address}#/offline`);
    await expectText(first, `[role="status"][aria-label="Offline"]`).toBe("Not available offline");
    await (await find(first, `input[aria-label="Everything"]`)).click();
    await press(first, "Make available offline");
    await expectText(first, `[role="status"][aria-label="Offline"]`).toBe("Available offline");
    await first.close();
    await site.kill();

    for (const id of [NUMPY, ...OTHERS]) {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(String(error)));
      page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      await page.goto(`${site.address}#/${id}`);
      await write(page, solutionOf(id));
      await press(page, "Check");
      await expectText(page, `${region("Results")} [role="status"]`).toMatch(ALL_PASSED);
      // Firefox reads the formulas' MathML more strictly than it was written.
      expect(wrong.filter((error) => error !== ENDED_WORKER && !error.startsWith("Error: Invalid markup"))).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});

test("a new version waits until somebody asks for it; a page of the old one keeps its parts and its draft", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "next-build-"));
  await makeNextBuild(folder, ["AboutPage", "SkillsPage", "SettingsPage"]);
  const context = await profile(browser);
  try {
    await makeAvailable(await openOfflinePage(context), "NumPy");
    const page = await context.newPage();
    const wrong = watch(page);
    const app = appOn(page);
    await app.open(`#/${NUMPY}`);
    await app.write("# in the middle of it\n");
    await expect(page.getByText(/^Saved/)).toBeVisible();

    await site.kill();
    await site.start({ folder });
    const other = await context.newPage();
    await other.goto("./#/");
    const note = (tab: Page) => tab.getByRole("region", { name: "New version" });
    await expect(note(page)).toContainText("A new version is ready");
    await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText(/in.the.middle.of.it/);
    // Nothing has moved by itself, and what the old page has not loaded yet is there, which the server does not have any more.
    await expect(page.locator("html")).not.toHaveAttribute("data-build", "next");
    await page.goto("./#/about");
    await expect(page.getByRole("heading", { level: 1, name: "About Learning Rate" })).toBeVisible();

    await note(other).getByRole("button", { name: "Reload" }).click();
    await expect(other.locator("html")).toHaveAttribute("data-build", "next");
    await other.goto("./#/about");
    await expect(other.getByRole("heading", { level: 1, name: "About Learning Rate" })).toBeVisible();
    // The new one answers now, and the old page still gets its own.
    await page.goto("./#/skills");
    await expect(page.locator("summary").first()).toBeVisible();
    await app.open(`#/${NUMPY}`);
    await note(page).getByRole("button", { name: "Reload" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-build", "next");
    await expect(page.getByRole("region", { name: "Code", exact: true })).toContainText(/in.the.middle.of.it/);
    await page.goto("./#/settings");
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(wrong).toEqual([]);

    await site.kill();
    await solve(page, NUMPY);
    await page.goto("./#/offline");
    await expect(status(page)).toHaveText("Available offline");
    await expect(page.locator("html")).toHaveAttribute("data-build", "next");
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});

test("a download that breaks off at ten random points goes on where it was", async ({ browser }) => {
  const random = createRandom(10);
  const context = await profile(browser);
  let page = await openOfflinePage(context);
  await site.kill();
  await page.getByRole("radio", { name: "NumPy", exact: true }).check();
  for (let point = 0; point < 10; point += 1) {
    await site.start({ dieAfter: 20_000 + random(1_500_000) });
    await page
      .getByRole("button", { name: /^(Make available offline|Resume)$/ })
      .first()
      .click();
    await site.died();
    await expect(status(page)).toHaveText(/not all of it is here yet/);
    if (point % 2 === 0) continue;
    await page.close();
    page = await context.newPage();
    await page.goto("./#/offline");
    await expect(status(page)).toHaveText(/not all of it is here yet/);
  }
  await site.start();
  await button(page, "Resume").click();
  await expect(status(page)).toHaveText("Available offline");
  const size = await keptBytes(page);
  console.log(`broken off 10 times: ${site.sent} bytes sent for ${size}, ${site.sent - size} of them again`);
  expect(site.sent - size).toBeLessThanOrEqual(10 * PIECE_BYTES);
  await site.kill();
  await solve(page, NUMPY);
  await context.close();
});

test("a download that is paused goes on, in another visit too", async ({ browser }) => {
  await site.kill();
  await site.start({ pace: 10 });
  const context = await profile(browser);
  const page = await openOfflinePage(context);
  await page.getByRole("radio", { name: "NumPy", exact: true }).check();
  await button(page, "Make available offline").click();
  await expect(status(page)).toHaveText("Fetching Python: NumPy …");
  await expect(page.getByText(/^[2-9]\.\d MB of \d+\.\d MB$/)).toBeVisible();
  await button(page, "Pause").click();
  await expect(status(page)).toHaveText(/^Paused/);
  const sent = site.sent;
  await page.reload();
  await expect(status(page)).toHaveText(/^Paused/);
  await button(page, "Resume").click();
  await expect(status(page)).toHaveText("Available offline");
  expect(sent).toBeGreaterThan(PIECE_BYTES);
  expect(site.sent - (await keptBytes(page))).toBeLessThanOrEqual(PIECE_BYTES);
  await context.close();
});

async function keptAddresses(page: Page, cacheName: string): Promise<string[]> {
  return page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), cacheName);
}

/** Of Python's files. */
async function keptBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const cache = await caches.open("learning-rate:runtime:1");
    const files = (await cache.keys()).filter(({ url }) => /[0-9a-f]{64}$/.test(url));
    const sizes = await Promise.all(files.map(async (file) => (await (await cache.match(file))?.arrayBuffer())?.byteLength ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
}

/** One byte becomes another one, or the whole file goes. */
async function damage(page: Page, kept: Kept, how: "altered" | "deleted"): Promise<void> {
  await page.evaluate(
    async ({ cacheName, address, way }) => {
      const cache = await caches.open(cacheName);
      if (way === "deleted") {
        await cache.delete(address);
        return;
      }
      const response = await cache.match(address);
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await cache.put(address, new Response(bytes, { headers: response?.headers ?? {} }));
    },
    { cacheName: kept.cache, address: kept.address, way: how },
  );
}

interface Kept {
  cache: string;
  address: string;
  /** As the page calls it. */
  name: string;
}

async function keptFiles(page: Page): Promise<Kept[]> {
  const manifest: { files: { name: string; sha256: string }[] } = JSON.parse(readFileSync(join(DIST, "pyodide/manifest.json"), "utf8"));
  const names = await page.evaluate(() => caches.keys());
  const shell = names.find((name) => name.startsWith("learning-rate:shell:")) ?? "";
  const shellFiles = (await keptAddresses(page, shell)).map((address) => ({
    cache: shell,
    address,
    name: decodeURI(address.slice(site.address.length)),
  }));
  const pythonFiles = (await keptAddresses(page, "learning-rate:runtime:1")).map((address) => ({
    cache: "learning-rate:runtime:1",
    address,
    name: manifest.files.find(({ sha256 }) => address.endsWith(sha256))?.name ?? "",
  }));
  return [...shellFiles.filter(({ name }) => name !== "offline/used"), ...pythonFiles.filter(({ name }) => name !== "")];
}

const KINDS = [
  /^index\.html$/,
  /^assets\/index-[^/]+\.js$/,
  /^assets\/page-[^/]+\.js$/,
  /^assets\/page-[^/]+\.css$/,
  /^assets\/MonacoEditor-[^/]+\.js$/,
  /^assets\/editor\.worker-/,
  /^assets\/exercises\//,
  /\.woff2$/,
  /^sandbox\//,
  /^pyodide\/manifest\.json$/,
  /^manifest\.webmanifest$/,
  /\.png$/,
];

test("any file that is altered or gone is found, and mended online", async ({ browser }) => {
  const context = await profile(browser);
  const page = await openOfflinePage(context);
  await makeAvailable(page, "NumPy");
  const kept = await keptFiles(page);
  const ofEachKind = KINDS.flatMap((kind) => kept.find(({ name }) => kind.test(name)) ?? []);
  expect(ofEachKind).toHaveLength(KINDS.length);
  const python = kept.filter(({ cache }) => cache.startsWith("learning-rate:runtime"));
  expect(python.length).toBeGreaterThan(5);
  for (const [index, file] of [...ofEachKind, ...python].entries()) {
    await test.step(file.name, async () => {
      await damage(page, file, index % 2 === 0 ? "altered" : "deleted");
      await page.goto("./#/about");
      await page.goto("./#/offline");
      await expect(status(page)).toHaveText(/^(Damaged|Available offline)$/);
      // A part of the page that was asked for meanwhile has been mended on its way.
      if ((await status(page).textContent()) === "Damaged") {
        await expect(page.getByRole("listitem").filter({ hasText: file.name })).toBeVisible();
        await button(page, "Repair").click();
        await expect(status(page)).toHaveText("Available offline");
      } else expect(file.name).toMatch(/^(assets|index|pyodide\/manifest)/);
    });
  }
  await site.kill();
  await page.goto("about:blank");
  await solve(page, NUMPY);
  await context.close();
});

test("a damaged file is named offline, with what to do", async ({ browser }) => {
  const context = await profile(browser);
  const page = await openOfflinePage(context);
  await makeAvailable(page, "NumPy");
  const kept = await keptFiles(page);
  const named = (pattern: RegExp) => {
    const found = kept.find(({ name }) => pattern.test(name));
    if (!found) throw new Error(`Nothing is kept that fits ${pattern}.`);
    return found;
  };
  await site.kill();

  const python = kept.filter(({ cache }) => cache.startsWith("learning-rate:runtime"));
  for (const [index, file] of [...python, named(/^assets\/exercises\//), named(/\.woff2$/), named(/^sandbox\//)].entries()) {
    await test.step(file.name, async () => {
      const copy = await copyOf(page, file);
      await damage(page, file, index % 2 === 0 ? "altered" : "deleted");
      await page.goto("./#/about");
      await page.goto("./#/offline");
      await expect(status(page)).toHaveText("Damaged");
      await expect(page.getByRole("listitem").filter({ hasText: file.name })).toBeVisible();
      await expect(page.getByText("Go online and press Repair")).toBeVisible();
      await putBack(page, file, copy);
    });
  }

  // Where it is needed, too.
  const app = appOn(page);
  await damage(page, named(/^numpy-/), "altered");
  await app.open(`#/${NUMPY}`);
  await expect(app.python).toContainText(/The file numpy-\S+ is kept for use offline, but its copy is damaged.*press Repair/);

  await damage(page, named(/^assets\/exercises\/group-means/), "altered");
  await page.goto("./#/numpy/group-means");
  await expect(page.getByRole("heading", { level: 1, name: "This exercise did not load" })).toBeVisible();
  await expect(page.getByText(/assets\/exercises\/group-means-/)).toBeVisible();

  await damage(page, named(/^assets\/page-[^/]+\.js$/), "altered");
  await page.reload();
  await expect(
    page.getByText(/cannot start: the file \S+\/assets\/page-\S+ did not come.*Go online and load this page again/),
  ).toBeVisible();

  await damage(page, named(/^index\.html$/), "altered");
  await page.reload();
  await expect(page.getByText(/The file index\.html could not be fetched.*Go online and load this page again/)).toBeVisible();

  await site.start();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Group means" })).toBeVisible();
  await context.close();
});

async function copyOf(page: Page, { cache, address }: Kept): Promise<string> {
  return page.evaluate(
    async ([name, url]) => {
      const found = await (await caches.open(name)).match(url);
      await (await caches.open("test:copies")).put(url, found ?? new Response());
      return url;
    },
    [cache, address] as const,
  );
}

async function putBack(page: Page, { cache, address }: Kept, copy: string): Promise<void> {
  await page.evaluate(
    async ([name, url, from]) => {
      const found = await (await caches.open("test:copies")).match(from);
      if (found) await (await caches.open(name)).put(url, found);
    },
    [cache, address, copy] as const,
  );
}

test("plain http: the page says that no copy can be kept there, and what to do instead", async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser("chromium") ?? "chromium",
    // An address that is not this computer's own, as a teacher's laptop has for its pupils.
    args: [...BROWSER_ARGUMENTS, "--host-resolver-rules=MAP classroom.test 127.0.0.1"],
  });
  try {
    const page = await browser.newPage();
    const wrong = watch(page);
    await page.goto(`http://classroom.test:${site.port}/#/offline`);
    await expect(status(page)).toHaveText("Not possible here");
    await expect(page.getByText(/plain http/)).toBeVisible();
    await expect(page.getByText(/As long as the computer that serves this page is on/)).toBeVisible();
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    expect(wrong).toEqual([]);
  } finally {
    await browser.close();
  }
});
