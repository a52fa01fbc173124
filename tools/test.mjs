/**
 * `npm test`: installs what it needs and runs everything. `npm test -- unit e2e` runs only the named steps.
 * The last line says "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { pythonEnvironment } from "./python-environment.mjs";
import { installPackages, must, ROOT, requireNode } from "./setup.mjs";

requireNode();
installPackages();
must("npm", ["run", "--silent", "runtime"]);
const python = pythonEnvironment(".venv", "tools/requirements.txt");

/** Each step counts what it ran; one that prints no count is one test that passed or failed as a whole. */
const STEPS = [
  { name: "types", command: "npx", args: ["tsc", "--build", "--force"] },
  { name: "lint", command: "npx", args: ["biome", "check", "--error-on-warnings", "."] },
  { name: "layers", command: "npx", args: ["depcruise", "--config", "tools/layers.cjs", "src", "tools"] },
  { name: "ruff", command: python("ruff"), args: ["check", "."] },
  { name: "ruff-format", command: python("ruff"), args: ["format", "--check", "."] },
  { name: "unit", command: "npx", args: ["vitest", "run"], count: /^\s*Tests\s.*$/m, systemTools: ["mono"] },
  {
    name: "python",
    command: python("pytest"),
    args: ["-q", "src/python/worker/harness", "tools/check-exercises/test_mutants.py", "tools/test_check_sources.py"],
    count: /^.*\b\d+ (?:passed|failed).* in [\d.]+s.*$/m,
  },
  {
    name: "exercises-cpython",
    command: process.execPath,
    args: ["tools/pytest-exercises.mjs", python("pytest")],
    count: /^exercises: .*$/m,
  },
  { name: "exercises", command: "npm", args: ["run", "--silent", "check:exercises"], count: /^exercises: .*$/m },
  {
    name: "drills",
    command: python("pytest"),
    args: ["-q", "-n", "auto", "exercises/drills"],
    count: /^.*\b\d+ (?:passed|failed).* in [\d.]+s.*$/m,
  },
  { name: "drills-pyodide", command: "npx", args: ["tsx", "tools/drills/main.ts"], count: /^drills: .*$/m },
  { name: "build", command: "npm", args: ["run", "--silent", "build"] },
  { name: "size", command: "npx", args: ["size-limit"] },
  {
    name: "e2e",
    command: "npx",
    args: ["playwright", "test"],
    count: /^\s+\d+ (?:passed|failed)[\s\S]*$/m,
    systemTools: ["chromium", "firefox"],
  },
];

const wanted = process.argv.slice(2);
for (const name of wanted) {
  if (!STEPS.some((step) => step.name === name)) {
    console.error(`There is no step "${name}". Steps: ${STEPS.map((step) => step.name).join(", ")}.`);
    process.exit(1);
  }
}
const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
const systemTools = steps.flatMap((step) => step.systemTools ?? []);
if (systemTools.length > 0) must(process.execPath, ["tools/install-test-tools.mjs", ...systemTools]);

let passed = 0;
let failed = 0;
const lines = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const { code, output } = await run(step);
  const counted = counts(step, output);
  // A step that failed without a failing test (a crash, a missing tool) still counts as a failure.
  const failures = code === 0 ? counted.failed : Math.max(counted.failed, 1);
  passed += code === 0 && counted.passed === 0 ? 1 : counted.passed;
  failed += failures;
  lines.push(`${failures === 0 ? "ok  " : "FAIL"} ${step.name.padEnd(18)} ${((Date.now() - started) / 1000).toFixed(1).padStart(7)} s`);
}
console.log(`\n${lines.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run({ command, args }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      shell: process.platform === "win32",
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve({ code: 1, output });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function counts({ count }, output) {
  const summary = count?.exec(output)?.[0] ?? "";
  const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  return { passed: number("passed"), failed: number("failed") + number("error") };
}
