import { execFileSync } from "node:child_process";

/** Megabytes of each renderer process, of all browsers that run; NaN where there is no `ps`. */
export function rendererMemory(): number[] {
  try {
    const lines = execFileSync("ps", ["-eo", "rss,args"], { encoding: "utf8" }).split("\n");
    return lines.filter((line) => line.includes("--type=renderer")).map((line) => Number.parseInt(line, 10) / 1000);
  } catch {
    return [Number.NaN];
  }
}
