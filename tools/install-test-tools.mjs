/**
 * What tests need of the system: `node tools/install-test-tools.mjs chromium firefox`. Where apt-get can install it, it does; else
 * this says what to do.
 */
import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.mjs";

const FONTS = ["fonts-liberation", "fonts-dejavu-core"];
const canRun = (command, argument) => spawnSync(command, [argument]).error === undefined;
const TOOLS = {
  chromium: {
    what: "Chromium",
    isThere: () => findBrowser("chromium") !== null,
    packages: ["chromium", ...FONTS],
    instead: "name it: CHROMIUM=/path/to/chromium npm test",
  },
  firefox: {
    what: "Firefox",
    isThere: () => process.env.LEARNING_RATE_SKIP_FIREFOX === "1" || findBrowser("firefox") !== null,
    packages: ["firefox-esr", ...FONTS],
    instead: "name it: FIREFOX=/path/to/firefox npm test, or leave its tests out: LEARNING_RATE_SKIP_FIREFOX=1",
  },
  mono: {
    what: "Mono, which runs the class pack's server for Windows",
    isThere: () => process.env.LEARNING_RATE_SKIP_CSHARP === "1" || (canRun("mcs", "--version") && canRun("mono", "--version")),
    packages: ["mono-mcs", "mono-runtime", "libmono-system-core4.0-cil"],
    instead: "leave its tests out: LEARNING_RATE_SKIP_CSHARP=1",
  },
};

const missing = process.argv
  .slice(2)
  .map((name) => TOOLS[name])
  .filter((tool) => !tool.isThere());
if (missing.length > 0) {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "apt-get", "-qq", ...args];
    return spawnSync(command ?? "apt-get", rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  };
  console.log(`Installing for the tests: ${missing.map(({ what }) => what).join("; ")}.`);
  if (!(apt("update") && apt("install", "-y", "--no-install-recommends", ...missing.flatMap(({ packages }) => packages)))) {
    for (const { what, instead } of missing) console.error(`The tests need ${what}. Install it, or ${instead}`);
    process.exit(1);
  }
}
