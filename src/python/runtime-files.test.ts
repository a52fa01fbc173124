import { describe, expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import { createRuntimeFiles, type ListedFile } from "./runtime-files";

const base = new URL("https://site.example/app/pyodide/");
const content = new TextEncoder().encode("the right bytes");
const never = new AbortController().signal;

async function listed(): Promise<ListedFile> {
  return { name: "core.wasm", size: content.byteLength, sha256: await sha256Hex(content.buffer) };
}

/** Answers one after the other, and remembers how it was asked. */
function server(...answers: (Uint8Array<ArrayBuffer> | number | Error)[]) {
  const asked: { address: string; cache: RequestCache | undefined }[] = [];
  const fetchFrom: typeof fetch = async (input, init) => {
    asked.push({ address: String(input), cache: init?.cache });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return typeof answer === "number" ? new Response("", { status: answer }) : new Response(answer ?? null);
  };
  return { asked, files: createRuntimeFiles(base, fetchFrom) };
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

describe("the manifest", () => {
  it("of a wrong shape is named, and asked for again afterwards", async () => {
    const { files, asked } = server(new TextEncoder().encode('{"files": 3}'));
    await expect(files.manifest()).rejects.toThrow("manifest.json");
    await expect(files.manifest()).rejects.toThrow("manifest.json");
    expect(asked).toHaveLength(2);
  });
});
