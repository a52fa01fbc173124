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
/** How the processes of the tests learn that there is a namespace, and its name. */
const VARIABLE = "CLASS_NETWORK";
// A block that nobody uses on a machine: it is set aside for measuring networks.
const [HERE, THERE] = ["198.18.0.1", "198.18.0.2"];

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
  for (const [name = "", pid] of (stdout ?? "").matchAll(/^learning-rate-(\d+)/gm)) {
    try {
      process.kill(Number(pid), 0);
    } catch {
      ip("netns", "delete", name);
    }
  }
}

/**
 * Playwright calls it before any browser is there: one that is at work drops what it is loading when the machine gets another
 * interface (ERR_NETWORK_CHANGED in Chromium 150).
 * @returns what takes the network away again
 */
export default function openNetwork(): () => void {
  removeAbandoned();
  const namespace = `learning-rate-${process.pid}`;
  const cable = `lr${process.pid % 10_000_000}`;
  const isMade =
    process.platform === "linux" &&
    ip("netns", "add", namespace) &&
    ip("link", "add", `${cable}a`, "type", "veth", "peer", "name", `${cable}b`, "netns", namespace) &&
    // Its address for IPv6 would come seconds later, which is another change.
    ip("link", "set", `${cable}a`, "addrgenmode", "none") &&
    ip("addr", "add", `${HERE}/30`, "dev", `${cable}a`) &&
    ip("link", "set", `${cable}a`, "up") &&
    ip("-n", namespace, "addr", "add", `${THERE}/30`, "dev", `${cable}b`) &&
    ip("-n", namespace, "link", "set", `${cable}b`, "up");
  if (isMade) process.env[VARIABLE] = namespace;
  // With the namespace goes its end of the cable, and with that the other end.
  return () => ip("netns", "delete", namespace);
}

export async function openClassServer(program: ServerProgram): Promise<ClassServer> {
  const namespace = process.env[VARIABLE];
  if (namespace === undefined) {
    const server = await startServer(program);
    return { address: `http://${NAME_FOR_LOOPBACK}:${server.port}/`, kind: "host name", close: () => server.close() };
  }
  const server: RunningServer = await startServer({
    name: program.name,
    command: "ip",
    args: ["netns", "exec", namespace, program.command, ...program.args],
  });
  return {
    // As the server tells it to the teacher.
    address: /Pupils open\s+(\S+)/.exec(server.greeting)?.[1] ?? `http://${THERE}:${server.port}/`,
    kind: "namespace",
    close: () => server.close(),
  };
}
