/**
 * A teacher's laptop in a network of its own: a namespace with one cable to this machine, so that its address is not localhost and
 * everything crosses a real interface. Only root may make one. Elsewhere the browser is told a host name for 127.0.0.1: not
 * localhost either, and so not a secure context. What a page may do is the same in both.
 */
import { spawnSync } from "node:child_process";
import { type RunningServer, type ServerProgram, startServer } from "../tools/class-pack/running-server";

const NAME_FOR_LOOPBACK = "teacher.test";
/** Given to every Chromium of the test; it does nothing where the address is a number. */
export const RESOLVER_RULE = `--host-resolver-rules=MAP ${NAME_FOR_LOOPBACK} 127.0.0.1`;

export interface ClassServer {
  /** What pupils open, with a slash at its end. */
  address: string;
  kind: "namespace" | "host name";
  close(): Promise<void>;
}

const ip = (...args: string[]) => spawnSync("ip", args, { stdio: "ignore" }).status === 0;

/** A run that was killed leaves its network behind, and the next one's address would lead there. */
function removeAbandoned(): void {
  const { stdout } = spawnSync("ip", ["netns", "list"], { encoding: "utf8" });
  for (const [name = "", pid] of (stdout ?? "").matchAll(/^learning-rate-(\d+)-\d+/gm)) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      ip("netns", "delete", name);
    }
  }
}

/** @param slot tests that run at a time need different ones, below 200 */
export async function openClassServer(program: ServerProgram, slot: number): Promise<ClassServer> {
  removeAbandoned();
  const namespace = `learning-rate-${process.pid}-${slot}`;
  const cable = `lr${process.pid % 10_000}s${slot}`;
  // A block that nobody uses on a machine: it is set aside for measuring networks.
  const [here, there] = [`198.18.${slot}.1`, `198.18.${slot}.2`];
  const isMade =
    process.platform === "linux" &&
    ip("netns", "add", namespace) &&
    ip("link", "add", `${cable}a`, "type", "veth", "peer", "name", `${cable}b`, "netns", namespace) &&
    ip("addr", "add", `${here}/30`, "dev", `${cable}a`) &&
    ip("link", "set", `${cable}a`, "up") &&
    ip("-n", namespace, "addr", "add", `${there}/30`, "dev", `${cable}b`) &&
    ip("-n", namespace, "link", "set", `${cable}b`, "up");
  // With the namespace goes its end of the cable, and with that the other end.
  const remove = () => ip("netns", "delete", namespace);
  if (!isMade) {
    remove();
    const server = await startServer(program);
    return { address: `http://${NAME_FOR_LOOPBACK}:${server.port}/`, kind: "host name", close: () => server.close() };
  }
  let server: RunningServer;
  try {
    server = await startServer({ name: program.name, command: "ip", args: ["netns", "exec", namespace, program.command, ...program.args] });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    // As the server tells it to the teacher.
    address: /Pupils open\s+(\S+)/.exec(server.greeting)?.[1] ?? `http://${there}:${server.port}/`,
    kind: "namespace",
    async close() {
      await server.close();
      remove();
    },
  };
}
