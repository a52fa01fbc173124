import { describe, expect, it, vi } from "vitest";
import { sha256Hex } from "../lib/sha256";
import type { ListedFile } from "./fetch-listed";
import { createLine } from "./line";
import { createReceive } from "./receive";
import { createRuntimeFiles } from "./runtime-files";

const base = new URL("https://site.example/app/pyodide/");
const content = new TextEncoder().encode("the right bytes");
const never = new AbortController().signal;

async function listed(): Promise<ListedFile> {
  return { name: "core.wasm", size: content.byteLength, sha256: await sha256Hex(content.buffer) };
}

const filesFrom = (fetchFrom: typeof fetch) => createRuntimeFiles(base, createReceive(fetchFrom, createLine()));

/** Answers one after the other, and remembers how it was asked. */
function server(...answers: (Uint8Array<ArrayBuffer> | number | Error)[]) {
  const asked: { address: string; cache: RequestCache | undefined }[] = [];
  const fetchFrom: typeof fetch = async (input, init) => {
    asked.push({ address: String(input), cache: init?.cache });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer ?? null);
  };
  return { asked, files: filesFrom(fetchFrom) };
}

describe("a runtime file", () => {
  it("comes from the page's own folder with its hash in the address", async () => {
    const { files, asked } = server(content);
    const counts: number[] = [];
    const bytes = await files.load(await listed(), (count) => counts.push(count), never);
    expect(new Uint8Array(bytes)).toEqual(content);
    expect(asked[0]?.address).toMatch(/^https:\/\/site\.example\/app\/pyodide\/core\.wasm\?v=[0-9a-f]{12}$/);
    expect(counts.at(-1)).toBe(content.byteLength);
  });

  it("is fetched past the cache when the first copy is wrong", async () => {
    const { files, asked } = server(new TextEncoder().encode("the wrong bytes"), content);
    await files.load(await listed(), () => {}, never);
    expect(asked.map((request) => request.cache)).toEqual(["default", "reload"]);
  });

  it.each([
    ["altered", new TextEncoder().encode("the wrong bytes"), "was altered"],
    ["truncated", new TextEncoder().encode("the"), "has 3 bytes instead of 15"],
    ["missing", 404, "is missing on the server (it answers 404)"],
    ["out of reach", new TypeError("network"), "the server does not answer"],
  ])("that is %s is named", async (_, answer, words) => {
    const { files } = server(answer);
    await expect(files.load(await listed(), () => {}, never)).rejects.toThrow(`core.wasm`);
    await expect(files.load(await listed(), () => {}, never)).rejects.toThrow(words);
  });

  it("that is a page of the host's, or of a network's that asks to log in, is named as such", async () => {
    const page = async () =>
      new Response("<!doctype html><title>Welcome</title>", { headers: { "content-type": "text/html; charset=utf-8" } });
    const files = filesFrom(page);
    await expect(files.load(await listed(), () => {}, never)).rejects.toThrow("The file core.wasm did not come: the answer is a web page.");
    await expect(files.manifest()).rejects.toThrow("The file manifest.json did not come: the answer is a web page.");
  });

  it("is fetched past a page that the cache holds in its place", async () => {
    const asked: (RequestCache | undefined)[] = [];
    const files = filesFrom(async (_, init) => {
      asked.push(init?.cache);
      return asked.length === 1 ? new Response("<!doctype html>", { headers: { "content-type": "text/html" } }) : new Response(content);
    });
    expect(new Uint8Array(await files.load(await listed(), () => {}, never))).toEqual(content);
    expect(asked).toEqual(["default", "reload"]);
  });

  it("of a server that sends for ever is not read for ever", async () => {
    let sent = 0;
    const files = filesFrom(async () => {
      const body = new ReadableStream({
        pull(controller) {
          sent += 100_000;
          controller.enqueue(new Uint8Array(100_000));
        },
      });
      return new Response(body);
    });
    await expect(files.load(await listed(), () => {}, never)).rejects.toThrow("bytes instead of 15");
    expect(sent).toBeLessThan(5_000_000);
  });

  it("is verified without crypto.subtle as well", async () => {
    const subtle = Object.getOwnPropertyDescriptor(globalThis, "crypto");
    const expected = (await listed()).sha256;
    Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
    try {
      expect(await sha256Hex(content.buffer)).toBe(expected);
    } finally {
      if (subtle) Object.defineProperty(globalThis, "crypto", subtle);
    }
  });
});

/** A server that sends one byte and then nothing, until it is mended. */
function slowServer(whole: Uint8Array<ArrayBuffer>) {
  let isMended = false;
  let timePasses = () => {};
  const fetchFrom: typeof fetch = async (_, init) => {
    if (isMended) return new Response(whole);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(whole.slice(0, 1));
        init?.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
      },
    });
    return new Response(body);
  };
  const line = createLine((callback) => {
    timePasses = callback;
    return () => {
      timePasses = () => {};
    };
  });
  return {
    files: createRuntimeFiles(base, createReceive(fetchFrom, line)),
    timePasses: () => timePasses(),
    mend: () => {
      isMended = true;
    },
  };
}

describe("a line that hardly brings anything", () => {
  it("is told with the file and its bytes, and the file is fetched when it is better", async () => {
    const { files, timePasses, mend } = slowServer(content);
    const counts: number[] = [];
    const loading = files.load(await listed(), (count) => counts.push(count), never);
    await vi.waitFor(() => expect(counts).toEqual([1]));
    timePasses();
    await expect(loading).rejects.toThrow(/The file core\.wasm comes too slowly: 1 of 15 bytes are here/);
    mend();
    expect(new Uint8Array(await files.load(await listed(), () => {}, never))).toEqual(content);
  });

  it("is told for the manifest as well, which is then asked for again", async () => {
    const manifest = { runtime: { core: "1", lock: "1", python: "3.14", abi: "x" }, files: [], packages: {} };
    const { files, timePasses, mend } = slowServer(new TextEncoder().encode(JSON.stringify(manifest)));
    const reading = files.manifest();
    timePasses();
    await expect(reading).rejects.toThrow(/The file manifest\.json comes too slowly: \d bytes are here/);
    mend();
    expect(await files.manifest()).toEqual(manifest);
  });

  it("is no matter to somebody who gave up before", async () => {
    const { files } = slowServer(content);
    const ending = new AbortController();
    const counts: number[] = [];
    const loading = files.load(await listed(), (count) => counts.push(count), ending.signal);
    await vi.waitFor(() => expect(counts).toEqual([1]));
    ending.abort();
    await expect(loading).rejects.toThrow(/abort/);
    await expect(files.load(await listed(), () => {}, ending.signal)).rejects.toThrow(/abort/);
  });
});

describe("the manifest", () => {
  it("of a wrong shape is named, and asked for again afterwards", async () => {
    const { files, asked } = server(new TextEncoder().encode('{"files": 3}'));
    await expect(files.manifest()).rejects.toThrow("manifest.json");
    await expect(files.manifest()).rejects.toThrow("manifest.json");
    expect(asked.map((request) => request.cache)).toEqual(["no-cache", "reload", "no-cache", "reload"]);
  });

  it("is fetched past the cache when the first copy is wrong", async () => {
    const manifest = { runtime: { core: "1", lock: "1", python: "3.14", abi: "x" }, files: [], packages: {} };
    const { files, asked } = server(new TextEncoder().encode('{"files": ['), new TextEncoder().encode(JSON.stringify(manifest)));
    expect(await files.manifest()).toEqual(manifest);
    expect(asked.map((request) => request.cache)).toEqual(["no-cache", "reload"]);
  });
});
