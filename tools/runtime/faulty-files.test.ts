/** Each file that the page may ask for × each fault: named with what is wrong, and fetched once the fault is gone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createLine } from "../../src/python/line";
import { createReceive, RuntimeFileError } from "../../src/python/receive";
import { createRuntimeFiles } from "../../src/python/runtime-files";
import { runtimeManifestSchema } from "../../src/python/runtime-manifest";

const FOLDER = join(import.meta.dirname, "../../public/pyodide");
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const manifest = v.parse(runtimeManifestSchema, JSON.parse(new TextDecoder().decode(read("manifest.json"))));
const base = new URL("https://site.example/pyodide/");

type Answer = (right: Uint8Array<ArrayBuffer>, signal: AbortSignal | null | undefined) => Response;

const altered: Answer = (right) => {
  const wrong = right.slice();
  const middle = Math.floor(wrong.length / 2);
  wrong[middle] = (wrong[middle] ?? 0) ^ 1;
  return new Response(wrong);
};
const page: Answer = () => new Response("<!doctype html><title>Learning Rate</title>", { headers: { "content-type": "text/html" } });
const slow: Answer = (right, signal) => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(right.slice(0, 1));
      signal?.addEventListener("abort", () => controller.error(signal.reason));
    },
  });
  return new Response(body);
};
const brokenOff: Answer = (right) => {
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError("network error"));
      else controller.enqueue(right.slice(0, right.length / 2));
      sent = true;
    },
  });
  return new Response(body);
};

const halved: Answer = (right) => new Response(right.slice(0, right.length / 2));

interface Fault {
  fault: string;
  answer: Answer;
  said: RegExp;
}
const FAULTS: readonly Fault[] = [
  { fault: "missing", answer: () => new Response("", { status: 404 }), said: /is missing on the server/ },
  { fault: "empty", answer: () => new Response(""), said: /has 0 bytes instead of/ },
  { fault: "truncated", answer: halved, said: /has [\d,]+ bytes instead of/ },
  { fault: "broken off", answer: brokenOff, said: /broke off/ },
  { fault: "altered", answer: altered, said: /was altered/ },
  { fault: "a web page", answer: page, said: /did not come: the answer is a web page/ },
  { fault: "slow", answer: slow, said: /comes too slowly: 1 of [\d,]+ bytes/ },
];
/** The list has no hash, so it must at least be a list; a wrong entry in it is found with the file that it lists. */
const FAULTS_OF_THE_LIST: readonly Fault[] = [
  { fault: "missing", answer: () => new Response("", { status: 404 }), said: /is missing on the server/ },
  { fault: "empty", answer: () => new Response(""), said: /is not the list/ },
  { fault: "truncated", answer: halved, said: /is not the list/ },
  { fault: "broken off", answer: brokenOff, said: /broke off/ },
  { fault: "of another shape", answer: () => new Response('{"files": 3}'), said: /is not the list/ },
  { fault: "a web page", answer: page, said: /did not come: the answer is a web page/ },
  { fault: "slow", answer: slow, said: /comes too slowly: 1 bytes/ },
];

/** Serves the real files, one of them as the fault has it until it is mended. Time passes by itself. */
function serve(faulty: string, answer: Answer) {
  let isMended = false;
  const fetchFrom: typeof fetch = async (input, init) => {
    const name = new URL(String(input)).pathname.slice(base.pathname.length);
    const right = read(name);
    return name === faulty && !isMended ? answer(right, init?.signal) : new Response(right);
  };
  const line = createLine((callback) => {
    const timer = setInterval(callback, 100);
    return () => clearInterval(timer);
  });
  const mend = () => {
    isMended = true;
  };
  return { files: createRuntimeFiles(base, createReceive(fetchFrom, line)), mend };
}

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RuntimeFileError);
  return error instanceof RuntimeFileError ? error.message : "";
}

describe.each(FAULTS)("a file that is $fault", ({ answer, said }) => {
  test.each(manifest.files)("is named, and fetched when it is right: $name", async (file) => {
    const { files, mend } = serve(file.name, answer);
    const { signal } = new AbortController();
    const message = await messageOf(files.load(file, () => {}, signal));
    expect(message).toContain(`The file ${file.name} `);
    expect(message).toMatch(said);
    mend();
    expect((await files.load(file, () => {}, signal)).byteLength).toBe(file.size);
  });
});

test.each(FAULTS_OF_THE_LIST)("a list of files that is $fault is named, and fetched when it is right", async ({ answer, said }) => {
  const { files, mend } = serve("manifest.json", answer);
  const message = await messageOf(files.manifest());
  expect(message).toContain("The file manifest.json ");
  expect(message).toMatch(said);
  mend();
  expect(await files.manifest()).toEqual(manifest);
});
