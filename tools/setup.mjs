/** What `npm start` and `npm test` need before anything is installed: plain Node, no dependency. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname ?? ".", "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

export function requireNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old. Learning Rate needs Node 20.19 or newer.`);
  process.exit(1);
}

/** Runs a command in the repository's root; ends this program with its exit code if it fails. */
export function must(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32", ...options });
  if (result.status !== 0) {
    console.error(`\n${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : ""}.`);
    process.exit(result.status ?? 1);
  }
}

/** `npm ci`, unless what is installed is what the lock file says. */
export function installPackages() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (existsSync(installed) && sameVersions(installed)) return;
  // Errors only: what npm warns of, e.g. a package that was not tried on this Node, is for whoever changes the versions.
  must("npm", ["ci", "--no-audit", "--no-fund", "--loglevel", "error"]);
}

function sameVersions(installed) {
  const versions = (file) => {
    const { packages } = JSON.parse(readFileSync(file, "utf8"));
    // Packages for other systems stand in the lock file only.
    return Object.entries(packages).filter(([name, entry]) => name !== "" && !entry.optional);
  };
  const have = new Map(versions(installed).map(([name, { version }]) => [name, version]));
  return versions(join(ROOT, "package-lock.json")).every(([name, { version }]) => have.get(name) === version);
}
