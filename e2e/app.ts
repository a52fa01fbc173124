/** The app as a person uses it: by roles and names only. Every test that opens it also watches for errors and for requests that leave the origin. */
import { test as base, expect, type Locator, type Page } from "@playwright/test";

export interface App {
  page: Page;
  open(address: string): Promise<void>;
  /** Replaces the editor's text as a paste would. */
  write(code: string): Promise<void>;
  run(): Promise<void>;
  check(): Promise<void>;
  /** Waits until the task at hand has ended. */
  ended(): Promise<void>;
  editor: Locator;
  output: Locator;
  results: Locator;
  python: Locator;
  stop: Locator;
}

/** What a page did that it should not: console errors, exceptions, policy violations, requests to other origins. */
export interface Watch {
  /** Messages that a test expects, e.g. about a file that it makes fail. */
  allow(pattern: RegExp): void;
}

export const test = base.extend<{ watch: Watch; app: App }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const found: string[] = [];
      const allowed: RegExp[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") found.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => found.push(`exception: ${error.message}`));
      page.on("request", (request) => {
        const address = request.url();
        if (!address.startsWith(baseURL ?? "") && !/^(data|blob|about):/.test(address)) found.push(`request to ${address}`);
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(found.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page, watch: _watch }, use) => {
    await use(appOn(page));
  },
});

/** The app in any page, at an address that is relative to the context's. */
export function appOn(page: Page): App {
  const app: App = {
    page,
    editor: page.getByRole("textbox", { name: "Code editor" }),
    output: page.getByRole("region", { name: "Output" }),
    results: page.getByRole("region", { name: "Results" }),
    python: page.getByRole("status", { name: "Python" }),
    stop: page.getByRole("button", { name: "Stop" }),
    async open(address) {
      await page.goto(`./${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    async write(code) {
      await app.editor.focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("Delete");
      // insertText is one input event, so that auto-indentation does not change the code.
      await page.keyboard.insertText(code);
    },
    run: () => page.getByRole("button", { name: "Run", exact: true }).click(),
    check: () => page.getByRole("button", { name: "Check", exact: true }).click(),
    ended: () => expect(app.stop).toBeDisabled(),
  };
  return app;
}

export { expect };
