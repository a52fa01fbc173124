/** `pytest` in each exercise's folder under ordinary CPython, as a teacher does it at home. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./setup.mjs";

const [pytest = "pytest"] = process.argv.slice(2);
const exercises = readdirSync(join(ROOT, "exercises"), { recursive: true })
  .filter((path) => path.endsWith("exercise.toml"))
  .map((path) => join(ROOT, "exercises", dirname(path)))
  .sort();
let failed = 0;
for (const cwd of exercises) {
  const result = spawnSync(pytest, ["-q", "-p", "no:cacheprovider"], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, MPLBACKEND: "Agg", PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (result.status === 0) continue;
  failed += 1;
  console.log(`${cwd}\n${result.stdout}${result.stderr}`);
}
console.log(`exercises: ${exercises.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && exercises.length > 0 ? 0 : 1);
