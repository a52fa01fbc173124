/** Many pupils at a time, each asking for exactly what a real browser asked for, over as many connections as it opens. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import type { Crossed } from "./recorder";

const CONNECTIONS_A_BROWSER = 6;

export interface ClassResult {
  pupils: number;
  /** What went wrong, one line each. */
  failures: string[];
  /** Of the pupil who fetched most. */
  firstLessonBytes: number;
  nextLessonBytes: number;
  seconds: number;
}

interface Kept {
  path: string;
  etag: string;
}

export async function simulateClass(port: number, firstLesson: readonly Crossed[], pupils: number): Promise<ClassResult> {
  const begun = performance.now();
  const results = await Promise.all(Array.from({ length: pupils }, () => simulatePupil(port, firstLesson)));
  return {
    pupils,
    failures: results.flatMap(({ failures }) => failures),
    firstLessonBytes: Math.max(...results.map(({ first }) => first)),
    nextLessonBytes: Math.max(...results.map(({ next }) => next)),
    seconds: (performance.now() - begun) / 1_000,
  };
}

async function simulatePupil(port: number, firstLesson: readonly Crossed[]): Promise<{ first: number; next: number; failures: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_A_BROWSER });
  const failures: string[] = [];
  let first = 0;
  let next = 0;
  const askAgain: Kept[] = [];
  try {
    await Promise.all(
      firstLesson.map(async ({ path, status, bytes }) => {
        const answer = await fetchBody(agent, port, path, {});
        first += answer.bytes;
        if (answer.status !== status || answer.bytes !== bytes)
          failures.push(`${path}: ${answer.status} with ${answer.bytes} bytes instead of ${status} with ${bytes}`);
        if (!answer.headers["cache-control"]?.includes("immutable")) askAgain.push({ path, etag: answer.headers.etag ?? "" });
      }),
    );
    await Promise.all(
      askAgain.map(async ({ path, etag }) => {
        const answer = await fetchBody(agent, port, path, { "if-none-match": etag });
        next += answer.bytes;
        if (answer.status !== 304) failures.push(`${path}: ${answer.status} instead of 304`);
      }),
    );
  } catch (error) {
    failures.push(String(error));
  } finally {
    agent.destroy();
  }
  return { first, next, failures };
}

function fetchBody(
  agent: Agent,
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; bytes: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, agent, headers: { "accept-encoding": "gzip, deflate", ...headers } },
      (response) => {
        let bytes = 0;
        response.on("data", (piece: Buffer) => {
          bytes += piece.byteLength;
        });
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes, headers: response.headers }));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}
