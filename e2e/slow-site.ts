/** Stands in front of the app's server and lets some files through by drops. */
import { createServer, request } from "node:http";

export interface SlowSite {
  /** With a slash at its end. */
  address: string;
  /** What is asked for from now on comes at once. */
  mend(): void;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";

/** @param slow which files come at a byte a second */
export async function openSlowSite(upstream: string, slow: RegExp): Promise<SlowSite> {
  let isMended = false;
  const server = createServer((asked, answer) => {
    // A drop of something compressed would be no byte of a file.
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const passed = request(new URL(asked.url ?? "", upstream), { method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      if (isMended || !slow.test(asked.url ?? "")) {
        response.pipe(answer);
        return;
      }
      answer.flushHeaders();
      const dripping = setInterval(() => answer.write(response.read(1) ?? ""), 1_000);
      answer.on("close", () => {
        clearInterval(dripping);
        response.destroy();
      });
    });
    // What the browser gave up before is no error of the site's.
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The server has no port.");
  return {
    address: `http://${HOST}:${place.port}/`,
    mend: () => {
      isMended = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
