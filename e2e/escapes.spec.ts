/**
 * Hostile programs, typed as learner's code into the real app: no server is reached, no storage is read or changed, no verdict is
 * forged, and the page goes on working. The attempts are in `escape-attempts.ts`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type App, test as base, expect, type Watch } from "./app";
import { type Listener, openCanary, openSite } from "./canary";
import {
  CODE_ATTEMPTS,
  FLOODS,
  FORGERIES,
  flood,
  NESTED_ATTEMPTS,
  NETWORK_ATTEMPTS,
  nestedProgram,
  PAGE_ATTEMPTS,
  program,
  SECRET,
  SECRETS_NAME,
  STORAGE_ATTEMPTS,
} from "./escape-attempts";

const EXERCISE = "#/numpy/group-means";
const SOLUTION = readFileSync(join(import.meta.dirname, "../exercises/numpy/group-means/solution.py"), "utf8");
const WRONG = "def group_means(X, labels, k):\n    return 1\n";

const test = base.extend<{ site: Listener; canary: Listener }>({
  site: async ({ browserName: _ }, use, { project }) => {
    const site = await openSite(project.use.baseURL ?? "");
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.address),
  canary: async ({ browserName: _ }, use) => {
    const canary = await openCanary();
    await use(canary);
    await canary.close();
  },
});

/** A Python that answers is the proof that page, frame and interpreter are well. */
async function expectAlive(app: App): Promise<void> {
  await app.write("print('six times seven is', 6 * 7)");
  await app.run();
  await expect(app.output).toContainText("six times seven is 42");
  await app.ended();
}

async function runProgram(app: App, code: string): Promise<string> {
  await app.write(code);
  await app.run();
  await expect(app.output).toContainText("all attempts made");
  await app.ended();
  return app.output.innerText();
}

/** Each attempt's line in `output` says what it should. */
function expectOutcomes(output: string, attempts: readonly { name: string; outcome: RegExp }[]): void {
  const lines = output.split("\n");
  for (const { name, outcome } of attempts) {
    const said = lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    expect.soft(said, name).toMatch(outcome);
  }
}

/** The browser tells of every attempt that its policy stops; a request that it lets through would not fail as "csp". */
function allowWhatThePolicyStops(page: Page, watch: Watch, canary: Listener): string[] {
  const passed: string[] = [];
  page.on("request", async (request) => {
    if (!request.url().startsWith(canary.address)) return;
    const response = await request.response();
    if (response || request.failure()?.errorText !== "csp") passed.push(request.url());
  });
  watch.allow(new RegExp(`^request to ${canary.address.replaceAll(".", "\\.")}`));
  return passed;
}

async function hideSecrets(page: Page): Promise<void> {
  await page.evaluate(
    async ([name, secret]) => {
      localStorage.setItem(name, secret);
      sessionStorage.setItem(name, secret);
      // biome-ignore lint/suspicious/noDocumentCookie: this is what a spy would read
      document.cookie = `${name}=${secret}`;
      await (await caches.open(name)).put(`./${name}`, new Response(secret));
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = reject;
        opening.onupgradeneeded = () => opening.result.createObjectStore(name);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, "readwrite");
          writing.objectStore(name).put(secret, name);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    },
    [SECRETS_NAME, SECRET] as const,
  );
}

/** Everything that the page's origin keeps, apart from what is in the app's own database. */
function readStorage(page: Page) {
  return page.evaluate(async (name) => {
    const kept = await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = reject;
      opening.onsuccess = () => {
        const reading = opening.result.transaction(name).objectStore(name).getAll();
        reading.onsuccess = () => {
          opening.result.close();
          resolve(reading.result);
        };
      };
    });
    const cached = await (await caches.open(name)).match(`./${name}`);
    return {
      local: Object.entries(localStorage).sort(),
      session: Object.entries(sessionStorage).sort(),
      cookie: document.cookie,
      databases: (await indexedDB.databases()).map((database) => database.name).sort(),
      kept,
      caches: await caches.keys(),
      cached: await cached?.text(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  }, SECRETS_NAME);
}

test.beforeEach("the canaries hear what reaches them", async ({ app, canary, site, page }) => {
  await fetch(canary.address);
  expect(canary.heard).toEqual(["connection", "GET /"]);
  canary.heard.length = 0;
  await app.open(EXERCISE);
  await page.evaluate(() => fetch("canary-control"));
  expect(site.heard).toEqual(["GET /canary-control"]);
  site.heard.length = 0;
});

test.afterEach("no server was reached, and the page lives", async ({ app, canary, site }) => {
  await expectAlive(app);
  expect(canary.heard).toEqual([]);
  expect(site.heard).toEqual([]);
});

test("network and code from elsewhere", async ({ app, canary, site, page, watch }) => {
  const passed = allowWhatThePolicyStops(page, watch, canary);
  const attempts = [...NETWORK_ATTEMPTS, ...CODE_ATTEMPTS];
  expectOutcomes(await runProgram(app, program(attempts, canary.address, site.address)), attempts);
  expect(passed).toEqual([]);
});

test("a worker of one's own, which may run any JavaScript", async ({ app, canary, site, page, watch }) => {
  const passed = allowWhatThePolicyStops(page, watch, canary);
  expectOutcomes(await runProgram(app, nestedProgram(canary.address, site.address)), NESTED_ATTEMPTS);
  expect(passed).toEqual([]);
  expect(page.workers().length).toBeLessThanOrEqual(1);
});

test("the page's storage, its other tabs and the page itself", async ({ app, canary, site, page, watch }) => {
  // Chromium both throws when the databases are listed, and lets a promise fail that nobody holds.
  watch.allow(/^exception: undefined$/);
  await expect(app.python).toContainText("Python ready");
  await hideSecrets(page);
  const before = await readStorage(page);
  expect(JSON.stringify(before)).toContain(SECRET);
  await page.evaluate(() => {
    new BroadcastChannel("learning-rate:storage").onmessage = ({ data }) => {
      if (JSON.stringify(data).includes("forged")) console.error("the page heard a forged message");
    };
    addEventListener("message", ({ data }) => {
      if (JSON.stringify(data)?.includes("forged")) console.error("the page heard a forged message");
    });
  });
  const attempts = [...STORAGE_ATTEMPTS, ...PAGE_ATTEMPTS];
  const output = await runProgram(app, program(attempts, canary.address, site.address));
  expectOutcomes(output, attempts);
  expect(output).not.toContain(SECRET);
  expect(await page.locator("body").innerText()).not.toContain(SECRET);
  expect(await readStorage(page)).toEqual(before);
});

test("a verdict cannot be forged, nor spoilt for a right answer", async ({ app, canary, site }) => {
  const attack = program(FORGERIES, canary.address, site.address);
  const verdict = app.results.getByRole("status");

  await app.write(`${attack}\n\n${WRONG}`);
  await app.check();
  await expect(verdict).toHaveText(/^\d+ of \d+ tests passed$/);
  await expect(verdict).not.toHaveText(/^(\d+) of \1 tests passed$/);
  await expect(app.results.getByRole("listitem").filter({ hasText: /^Failed/ })).not.toHaveCount(0);
  await expect(app.results).not.toContainText("a forged test");
  await app.results.getByText("Printed while your code was loaded").click();
  expectOutcomes(await app.results.innerText(), FORGERIES);

  await app.write(`${attack}\n\n${SOLUTION}`);
  await app.check();
  await expect(verdict).toHaveText(/^(\d+) of \1 tests passed$/);
  await expect(app.results).not.toContainText("a forged test");
});

test("floods and breakdowns end in a word and a fresh Python", async ({ app, watch }) => {
  // Pyodide's own words where C runs a script.
  watch.allow(/^console: (Pyodide has suffered a fatal error|The cause of the fatal error was|EvalError: Evaluating a string)/);
  for (const attack of FLOODS) {
    await app.write(flood(attack));
    await app.run();
    await expect(app.output, attack.name).toContainText(attack.says);
    await app.ended();
  }
});
