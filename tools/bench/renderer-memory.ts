import { execFileSync } from "node:child_process";

/** Megabytes of the largest renderer process of all browsers that run; NaN where there is no `ps`. */
export function largestRenderer(): number {
  try {
    const lines = execFileSync("ps", ["-eo", "rss,args"], { encoding: "utf8" }).split("\n");
    return Math.max(...lines.filter((line) => line.includes("--type=renderer")).map((line) => Number.parseInt(line, 10))) / 1000;
  } catch {
    return Number.NaN;
  }
}
