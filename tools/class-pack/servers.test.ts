import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CSHARP_LEFT_OUT, csharpServer } from "./csharp";
import { ask, breakOff, makeSmallPack, REQUESTS, WHEEL } from "./request-table";
import { type RunningServer, startServer } from "./running-server";

const PYTHON = process.platform === "win32" ? "python" : "python3";
const pack = makeSmallPack();
afterAll(() => rmSync(dirname(pack), { recursive: true }));

const PROGRAMS = [
  { name: "Node", command: process.execPath, args: [join(pack, "servers/serve.mjs")] },
  { name: "Python", command: PYTHON, args: [join(pack, "servers/serve.py")] },
  { name: "Perl", command: "perl", args: [join(pack, "servers/serve.pl")] },
  ...(CSHARP_LEFT_OUT ? [] : [csharpServer(pack)]),
];

describe.each(PROGRAMS)("$name", (program) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(program);
  });
  afterAll(() => server.close());

  it.each(REQUESTS)("$what: $method $path, $status", async (asked) => {
    const answer = await ask(server.port, asked);
    expect(answer.status).toBe(asked.status);
    for (const [name, value] of Object.entries(asked.answer ?? {})) expect(`${name}: ${answer.headers[name]}`).toBe(`${name}: ${value}`);
    if (asked.body !== undefined) expect(Buffer.compare(answer.body, asked.body)).toBe(0);
  });

  it.each([{}, { "accept-encoding": "gzip" }, { "accept-encoding": "br" }])(
    "a file that did not change is not sent a second time (%o)",
    async (headers) => {
      const path = "/assets/page-Ab12.js";
      const { etag } = (await ask(server.port, { path, headers })).headers;
      if (typeof etag !== "string") throw new Error("There is no ETag.");
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const again = await ask(server.port, { path, headers: { ...headers, "if-none-match": known } });
        expect(again.status).toBe(304);
        expect(again.headers["etag"]).toBe(etag);
        expect(again.headers["cache-control"]).toContain("immutable");
        expect(again.body.byteLength).toBe(0);
      }
      expect((await ask(server.port, { path, headers: { ...headers, "if-none-match": '"other"' } })).status).toBe(200);
      const part = await ask(server.port, { path, headers: { ...headers, range: "bytes=0-9", "if-range": etag } });
      expect(part.status).toBe(206);
    },
  );

  it("each encoding has a tag of its own", async () => {
    const tags = await Promise.all(
      ["identity", "gzip", "br"].map(
        async (name) => (await ask(server.port, { path: "/assets/page-Ab12.js", headers: { "accept-encoding": name } })).headers["etag"],
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it("goes on when pupils leave in the middle, send nonsense, or say nothing", async () => {
    await Promise.all([
      breakOff(server.port, "GET /pyodide/numpy.pack HTTP/1.1\r\nHost: class\r\n\r\n"),
      breakOff(server.port, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"),
      breakOff(server.port, "GET"),
      breakOff(server.port, ""),
    ]);
    const { status, body } = await ask(server.port, { path: "/pyodide/numpy.pack" });
    expect(status).toBe(200);
    expect(Buffer.compare(body, WHEEL)).toBe(0);
  });

  it("200 pupils at a time each get every byte", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(server.port, { path: "/pyodide/numpy.pack" })));
    expect(answers.filter(({ status, body }) => status === 200 && Buffer.compare(body, WHEEL) === 0)).toHaveLength(200);
  });

  it("says where pupils find it, and where the teacher's page is", () => {
    expect(server.greeting).toMatch(/Pupils open {2}http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/|This computer is in no network/);
    expect(server.greeting).toContain(`http://localhost:${server.port}/teacher.html#`);
  });

  it("says what to do when its port is taken", () => {
    const { status, stderr } = spawnSync(program.command, [...program.args, String(server.port)], { encoding: "utf8", timeout: 30_000 });
    expect(status).not.toBe(0);
    expect(stderr).toContain(`Port ${server.port} cannot be used`);
    expect(stderr).toContain("Name another one");
  });
});
