/** `npm start`: from a fresh clone to an address that answers. PORT chooses another port. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { installPackages, must, ROOT, requireNode } from "./setup.mjs";

requireNode();
installPackages();
must("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);

const port = process.env.PORT ?? "4173";
const vite = join(ROOT, "node_modules/vite/bin/vite.js");
const server = spawn(
  process.execPath,
  [vite, "preview", "--configLoader", "runner", "--host", "127.0.0.1", "--port", port, "--strictPort", "--logLevel", "warn"],
  {
    cwd: ROOT,
    stdio: "inherit",
  },
);
server.on("exit", (code) => {
  if (code) console.error(`The server did not start. Is port ${port} taken? Choose another: PORT=8080 npm start`);
  process.exit(code ?? 0);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));

const address = `http://127.0.0.1:${port}/`;
for (let attempt = 0; attempt < 100; attempt += 1) {
  const answers = await fetch(address).then(
    (response) => response.ok,
    () => false,
  );
  if (answers) {
    console.log(`\nLearning Rate is at ${address}  (Ctrl+C ends it)`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
