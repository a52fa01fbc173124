/** The browser tests drive the system's Chromium and Firefox. Where apt-get can install them, it does; else this says what to do. */
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

const missing = ["chromium", "firefox"].filter((name) => findBrowser(name) === null);
if (process.env.LEARNING_RATE_SKIP_FIREFOX === "1" && missing.includes("firefox")) missing.splice(missing.indexOf("firefox"), 1);
if (missing.length > 0) {
  const packages = missing.map((name) => (name === "firefox" ? "firefox-esr" : name));
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "apt-get", "-qq", ...args];
    return spawnSync(command ?? "apt-get", rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  console.log(`Installing ${packages.join(" and ")} for the browser tests.`);
  if (!(apt("update") && apt("install", "-y", "--no-install-recommends", ...packages, "fonts-liberation", "fonts-dejavu-core"))) {
    console.error(
      `The browser tests need ${missing.join(" and ")}. Install them, or name them: CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox npm test\n` +
        "Without Firefox, LEARNING_RATE_SKIP_FIREFOX=1 leaves its tests out.",
    );
    process.exit(1);
  }
}
