/** `pip download`, because pip already knows this machine's package index, proxy and certificates. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { sizeAndTime } from "./files";

export interface PipRequest {
  readonly name: string;
  readonly version: string;
  /** Where the wheel goes: an empty folder. */
  readonly into: string;
  readonly onBytes: (received: number) => void;
}

export type PipResult = { kind: "downloaded"; path: string } | { kind: "failed"; reason: string };
export type PipDownload = (request: PipRequest) => Promise<PipResult>;

const PYTHONS = ["python3", "python", "py"];
const WATCH_EVERY_MS = 300;
const HAS_GROUPS = process.platform !== "win32";

export const pipDownload: PipDownload = async (request) => {
  const reasons: string[] = [];
  for (const python of PYTHONS) {
    const ended = await runPip(python, request);
    if (ended.kind === "no-pip") {
      reasons.push(`${python}: ${ended.reason}`);
      continue;
    }
    if (ended.code !== 0) return { kind: "failed", reason: `${python} -m pip: ${lastError(ended.stderr, ended.code)}` };
    const wheel = (await readdir(request.into)).find((name) => name.endsWith(".whl"));
    return wheel === undefined
      ? { kind: "failed", reason: `${python} -m pip: it downloaded no wheel` }
      : { kind: "downloaded", path: join(request.into, wheel) };
  }
  return { kind: "failed", reason: `no Python with pip found (${reasons.join("; ")})` };
};

type Ended = { kind: "ended"; code: number; stderr: string } | { kind: "no-pip"; reason: string };

function runPip(python: string, request: PipRequest): Promise<Ended> {
  const options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--disable-pip-version-check", "--no-input", "--progress-bar=off"];
  // The wheels are for Pyodide or for any Python: whichever Python this machine has must not narrow the choice.
  const target = ["--python-version=3.12", "--implementation=py", "--abi=none", "--platform=any"];
  const patience = ["--retries=1", "--timeout=15"];
  const requirement = `${request.name}==${request.version}`;
  const args = ["-m", "pip", "download", ...options, ...target, ...patience, "--dest", request.into, requirement];

  return new Promise((resolve) => {
    // pip downloads into its temporary folder first: putting that into ours shows the progress and leaves nothing behind.
    const env = { ...process.env, TMPDIR: request.into, TEMP: request.into, TMP: request.into };
    const child = spawn(python, args, { stdio: ["ignore", "ignore", "pipe"], env, windowsHide: true, detached: HAS_GROUPS });
    const stopChild = (): void => stopWithChildren(child);
    // First: what it wrote is removed by the next handler.
    process.prependOnceListener("exit", stopChild);
    const watch = setInterval(() => void largestFile(request.into).then(request.onBytes), WATCH_EVERY_MS);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const end = (ended: Ended): void => {
      clearInterval(watch);
      process.off("exit", stopChild);
      resolve(ended);
    };
    child.once("error", (error) =>
      end({ kind: "no-pip", reason: "code" in error && error.code === "ENOENT" ? "not found" : error.message }),
    );
    child.once("close", (code) => {
      if (/No module named '?pip/.test(stderr)) end({ kind: "no-pip", reason: "has no pip" });
      // Windows puts a stand-in for Python on the path that only advertises its shop.
      else if (code === 9009) end({ kind: "no-pip", reason: "not installed" });
      else end({ kind: "ended", code: code ?? 1, stderr });
    });
  });
}

/** `python3` is often a shell script (pyenv) that starts the real one: ending only the script would leave pip running. */
function stopWithChildren(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(HAS_GROUPS ? -child.pid : child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Not the sum: pip copies the finished file to its place, and for a moment both are there. */
async function largestFile(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(names.map((name) => sizeAndTime(join(folder, name)).catch(() => undefined)));
  return Math.max(0, ...sizes.map((found) => found?.size ?? 0));
}

function lastError(stderr: string, code: number): string {
  const lines = stderr.split(/\r?\n/).map((line) => line.trim());
  const errors = lines.filter((line) => line.startsWith("ERROR:")).map((line) => line.slice("ERROR:".length).trim());
  const connection = lines.find((line) => /connection broken|connection error|timed out|refused/i.test(line));
  return [errors.at(-1) ?? `it ended with code ${code}`, ...(connection === undefined ? [] : ["no connection to the package index"])].join(
    "; ",
  );
}
