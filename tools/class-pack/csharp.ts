/** The server for Windows, compiled as Windows PowerShell compiles it: C# 5, and a warning is an error. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { ServerProgram } from "./running-server";

export const CSHARP_LEFT_OUT = process.env["LEARNING_RATE_SKIP_CSHARP"] === "1";
const NOT_FOUND =
  "The server for Windows is tested with Mono, and mcs was not found. Install it (Debian: apt install mono-mcs mono-runtime), or leave these tests out with LEARNING_RATE_SKIP_CSHARP=1.";

/** @param pack the unpacked class pack */
export function csharpServer(pack: string): ServerProgram {
  const program = join(pack, "..", "serve.exe");
  const options = ["-langversion:5", "-warn:4", "-warnaserror", `-out:${program}`, join(pack, "servers/serve.cs")];
  const { status, stdout, stderr } = spawnSync("mcs", options, { encoding: "utf8" });
  if (status === null) throw new Error(NOT_FOUND);
  if (status !== 0) throw new Error(`serve.cs does not compile:\n${stdout}${stderr}`);
  return { name: "C#", command: "mono", args: [program, pack] };
}
