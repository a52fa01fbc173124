import { describe, expect, it } from "vitest";
import { wantedFile, wheels } from "./small-runtime";
import { webSource } from "./web-source";

const numpy = wantedFile("numpy-2-wasm32.whl");
const pytest = wantedFile("pytest-9-none-any.whl");
const right = wheels[numpy.name] ?? new Uint8Array();

function sourceWith(answer: (url: string) => Response | Promise<Response>) {
  const urls: string[] = [];
  const source = webSource({
    label: "a mirror",
    baseUrl: "http://mirror.school/runtime",
    serves: () => true,
    onBytes: () => {},
    answerWithinMs: 20,
    fetch: (url, init) => {
      urls.push(String(url));
      return new Promise((resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
        Promise.resolve()
          .then(() => answer(String(url)))
          .then(resolve, reject);
      });
    },
  });
  return { source, urls };
}

describe("webSource", () => {
  it("fetches a file below its address", async () => {
    const { source, urls } = sourceWith(() => new Response(Buffer.from(right)));
    const answer = await source.get(numpy);
    expect(answer.kind === "bytes" ? Buffer.from(answer.bytes) : answer).toEqual(Buffer.from(right));
    expect(urls).toEqual(["http://mirror.school/runtime/numpy-2-wasm32.whl"]);
  });

  it("goes on asking after a file that is not there", async () => {
    const { source, urls } = sourceWith(() => new Response("", { status: 404, statusText: "Not Found" }));
    expect(await source.get(numpy)).toEqual({ kind: "failed", reason: "it answered 404 Not Found" });
    await source.get(pytest);
    expect(urls).toHaveLength(2);
  });

  it("gives up for the whole call after a refused connection", async () => {
    const { source, urls } = sourceWith(() => {
      throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 10.0.0.1:443") });
    });
    for (const file of [numpy, pytest])
      expect(await source.get(file)).toEqual({ kind: "failed", reason: "connect ECONNREFUSED 10.0.0.1:443" });
    expect(urls).toHaveLength(1);
  });

  it("gives up for the whole call when nobody answers", async () => {
    const { source, urls } = sourceWith(() => new Promise<Response>(() => {}));
    for (const file of [numpy, pytest]) expect(await source.get(file)).toEqual({ kind: "failed", reason: "no answer within 0.02 s" });
    expect(urls).toHaveLength(1);
  });
});
