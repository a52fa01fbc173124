/** `npm run check:sources [-- --write] [track/slug …]`: see check_sources.py. The libraries lie in an environment of their own. */
import { spawnSync } from "node:child_process";
import { pythonEnvironment } from "./python-environment.mjs";
import { ROOT } from "./setup.mjs";

const python = pythonEnvironment(".venv-sources", "tools/sources-requirements.txt");
const result = spawnSync(python("python"), ["tools/check_sources.py", ...process.argv.slice(2)], { cwd: ROOT, stdio: "inherit" });
process.exit(result.status ?? 1);
