/** Starts a server of the pack as a person would, on a free port, and waits for the address that it prints. */
import { spawn } from "node:child_process";

export interface RunningServer {
  /** With a slash at its end. */
  address: string;
  port: number;
  /** What it printed when it was ready. */
  greeting: string;
  close(): Promise<void>;
}

export interface ServerProgram {
  name: string;
  command: string;
  args: readonly string[];
}

/** @param port 0 for any that is free */
export function startServer({ name, command, args }: ServerProgram, port = 0): Promise<RunningServer> {
  const child = spawn(command, [...args, String(port)], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return new Promise((resolve, reject) => {
    let printed = "";
    let complaint = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      const shown = /Your page\s+http:\/\/localhost:(\d+)\/.*\n/.exec(printed)?.[1];
      if (shown === undefined) return;
      resolve({
        address: `http://127.0.0.1:${shown}/`,
        port: Number(shown),
        greeting: printed,
        async close() {
          child.kill();
          await ended;
        },
      });
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      complaint += text;
    });
    child.once("error", (error) => reject(new Error(`${name}: ${command} could not be started: ${error.message}`)));
    void ended.then(() => reject(new Error(`${name} ended before it served anything. It said: ${complaint || printed || "nothing"}`)));
  });
}
