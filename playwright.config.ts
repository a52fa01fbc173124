import { defineConfig } from "@playwright/test";
import { BROWSER_ARGUMENTS } from "./e2e/browser-arguments";
import { findBrowser } from "./tools/find-browser.mjs";

/** Another port lets two clones on one machine be tested at a time. */
const PORT = Number(process.env["E2E_PORT"] ?? 4187);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/class-network.ts",
  // Each test starts Python anew: on two cores two at a time are the most that pay.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A run that is slow because the machine is busy is no failure; time is never asserted.
  timeout: 240_000,
  expect: { timeout: 90_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    launchOptions: {
      executablePath: findBrowser("chromium") ?? "chromium",
      args: BROWSER_ARGUMENTS,
    },
    // Most tests replace answers of the server, which a service worker would give from its copy. offline.spec.ts allows it.
    serviceWorkers: "block",
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --configLoader runner --host 127.0.0.1 --port ${PORT} --strictPort --logLevel error`,
    port: PORT,
    reuseExistingServer: false,
  },
});
