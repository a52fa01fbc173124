/** Two servers that count what a sandbox may not ask for: one that nobody may reach, and the app's own origin. */
import { createSocket } from "node:dgram";
import { createServer, request, type Server } from "node:http";

export interface Listener {
  /** With a slash at its end. */
  address: string;
  /** What came, oldest first. */
  heard: string[];
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/** A server with no other purpose: every connection, request, WebSocket and datagram counts. It answers as generously as a spy's would. */
export async function openCanary(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((asked, answer) => {
    heard.push(`${asked.method} ${asked.url}`);
    answer.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/javascript" });
    answer.end("self.reached = 1;");
  });
  server.on("connection", () => heard.push("connection"));
  server.on("upgrade", (asked, socket) => {
    heard.push(`upgrade ${asked.url}`);
    socket.destroy();
  });
  const port = await listen(server);
  const datagrams = createSocket("udp4");
  datagrams.on("message", () => heard.push("datagram"));
  await new Promise<void>((resolve) => datagrams.bind(port, HOST, resolve));
  return {
    address: `http://${HOST}:${port}/`,
    heard,
    async close() {
      datagrams.close();
      await shut(server);
    },
  };
}

/** Stands in front of the app's server; counts requests for addresses that contain "canary" and upgrades. */
export async function openSite(upstream: string): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((asked, answer) => {
    if (asked.url?.includes("canary")) heard.push(`${asked.method} ${asked.url}`);
    const passed = request(new URL(asked.url ?? "", upstream), { method: asked.method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  server.on("upgrade", (asked, socket) => {
    heard.push(`upgrade ${asked.url}`);
    socket.destroy();
  });
  const port = await listen(server);
  return { address: `http://${HOST}:${port}/`, heard, close: () => shut(server) };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
