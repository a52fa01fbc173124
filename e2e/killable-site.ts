/** The built site on a server that can be killed, and come back at the same address. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

const SCRIPT = join(import.meta.dirname, "site-process.mjs");
export const DIST = join(import.meta.dirname, "../dist");

export class KillableSite {
  /** What was asked for since the site was opened, by paths. */
  readonly asked: string[] = [];
  /** Bytes of Python's files that were sent. */
  sent = 0;
  #process: ChildProcess | null = null;
  #ended: Promise<void> = Promise.resolve();
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  get port(): number {
    return this.#port;
  }

  /**
   * @param dieAfter it ends by itself once it has sent so many bytes of Python's files
   * @param pace milliseconds that it waits after each 16 kB of them
   */
  async start({ folder = DIST, dieAfter = Number.POSITIVE_INFINITY, pace = 0 } = {}): Promise<void> {
    const values = [SCRIPT, folder, this.#port, dieAfter, pace].map(String);
    const child = spawn(process.execPath, values, { stdio: ["ignore", "pipe", "inherit"] });
    this.#process = child;
    this.#ended = new Promise((resolve) => child.on("close", () => resolve()));
    await new Promise<void>((resolve, reject) => {
      child.on("close", () => reject(new Error("The site's server ended before it listened.")));
      createInterface({ input: child.stdout }).on("line", (line) => {
        const [what, value = ""] = line.split(" ");
        if (what === "listens") {
          this.#port = Number(value);
          resolve();
        }
        if (what === "asked") this.asked.push(value);
        if (what === "sent") this.sent += Number(value);
      });
    });
  }

  /** Without a word, as a plug that is pulled. */
  async kill(): Promise<void> {
    this.#process?.kill("SIGKILL");
    await this.#ended;
  }

  /** Resolves once the process has ended by itself. */
  died(): Promise<void> {
    return this.#ended;
  }
}

/** Stands where a killed server was: writes down what still knocks, and answers nothing. */
export async function openTomb(port: number): Promise<{ knocks: string[]; close(): Promise<void> }> {
  const knocks: string[] = [];
  const server: Server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      knocks.push(data.toString("latin1").split(" ")[1] ?? "");
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { knocks, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
