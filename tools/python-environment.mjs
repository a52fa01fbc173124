/** Virtual environments with pinned packages, made on first use and anew when the pins change. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must, ROOT } from "./setup.mjs";

/** Makes `folder` hold what the file `requirements` names; gives the paths of its commands. */
export function pythonEnvironment(folder, requirements) {
  const place = join(ROOT, folder);
  const bin = (name) => join(place, process.platform === "win32" ? `Scripts/${name}.exe` : `bin/${name}`);
  const pins = readFileSync(join(ROOT, requirements), "utf8");
  const stamp = join(place, "requirements.txt");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === pins) return bin;
  const found = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!found) {
    console.error("This needs Python 3.11 or newer with pip. Install it and try again.");
    process.exit(1);
  }
  must(found, ["-m", "venv", place]);
  must(bin("python"), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]);
  writeFileSync(stamp, pins);
  return bin;
}
