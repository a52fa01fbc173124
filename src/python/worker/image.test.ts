import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { fillMemory, objectAt, readHead, takeImage } from "./image";
import type { Internals } from "./internals";
import type { JournalRecord } from "./link-journal";

const BLOCK = 16_384;
const journal: JournalRecord = {
  entries: [{ kind: "library", name: "/lib/ä.so", handle: 8, global: false, memoryBase: 16, tableBase: 3, slots: [1, 2] }],
  tableLength: 20,
  freeSlots: [4],
};

class NotUsedError extends Error {
  constructor(readonly code: number) {
    super();
  }
}

/** What an image needs of Pyodide, with so much memory, and with these objects of JavaScript's in Python's hands. */
function createPython(blocks: number, held: readonly unknown[] = []): Internals {
  const notUsed = (): never => {
    throw new Error("An image does not need this.");
  };
  return {
    API: {
      config: { jsglobals: globalThis },
      serializeHiwireState: (serialize) => held.map(serialize),
      restoreSnapshot: notUsed,
      finalizeBootstrap: notUsed,
    },
    HEAPU8: new Uint8Array(blocks * BLOCK),
    growMemory: notUsed,
    LDSO: { loadedLibsByName: {}, loadedLibsByHandle: {} },
    newDSO: notUsed,
    loadWebAssemblyModule: notUsed,
    mergeLibSymbols: notUsed,
    addFunction: notUsed,
    wasmTable: new WebAssembly.Table({ element: "anyfunc", initial: 0 }),
    freeTableIndexes: [],
    FS: { mkdirTree: notUsed, lookupPath: notUsed, unlink: notUsed, writeFile: notUsed, streams: [], ErrnoError: NotUsedError },
    MEMFS: { createNode: notUsed, expandFileStorage: notUsed },
  };
}

/** Something in the first, the fourth and the fifth block of eight. */
function usedPython(held: readonly unknown[] = []): Internals {
  const python = createPython(8, held);
  python.HEAPU8[7] = 1;
  python.HEAPU8[3 * BLOCK] = 2;
  python.HEAPU8.fill(3, 5 * BLOCK - 100, 5 * BLOCK);
  return python;
}

/** Much faster than `toEqual`. */
function firstDifference(one: Internals, other: Internals): number {
  if (one.HEAPU8.length !== other.HEAPU8.length) return 0;
  return one.HEAPU8.findIndex((byte, at) => byte !== other.HEAPU8[at]);
}

describe("a memory image", () => {
  it("has only the parts of the memory that hold anything", () => {
    const image = takeImage(usedPython(), journal);
    const head = readHead(image);
    expect(head.memory).toBe(8 * BLOCK);
    expect(head.parts).toEqual([
      [0, BLOCK],
      [3 * BLOCK, 2 * BLOCK],
    ]);
    expect(image.byteLength).toBeLessThan(4 * BLOCK);
  });

  it("brings back the memory exactly, over whatever was there", () => {
    const python = usedPython();
    const image = takeImage(python, journal);
    for (const garbage of [0, 255]) {
      const other = createPython(8);
      other.HEAPU8.fill(garbage);
      fillMemory(other, readHead(image), image);
      expect(firstDifference(other, python)).toBe(-1);
    }
  });

  it.each([
    ["that is full", 1],
    ["that is empty", 0],
  ])("brings back a memory %s", (_, filling) => {
    const python = createPython(3);
    python.HEAPU8.fill(filling);
    const image = takeImage(python, journal);
    const other = createPython(3);
    other.HEAPU8.fill(9);
    fillMemory(other, readHead(image), image);
    expect(firstDifference(other, python)).toBe(-1);
  });

  it("says where libraries lie, also by its head alone", () => {
    const image = takeImage(usedPython(), journal);
    const length = new DataView(image).getUint32(0, true);
    const head = readHead(image.slice(0, 4 + length));
    expect(head.journal).toEqual(journal);
    expect(head).toEqual(readHead(image));
  });

  it("is not put into a memory of another size, nor taken when it is cut off", () => {
    const image = takeImage(usedPython(), journal);
    expect(() => fillMemory(createPython(9), readHead(image), image)).toThrow(`The memory has ${9 * BLOCK} bytes, the image ${8 * BLOCK}.`);
    expect(() => fillMemory(createPython(8), readHead(image), image.slice(0, -1))).toThrow();
  });

  it("has a head that makes sense", () => {
    const headOf = (text: string) => {
      const head = new Uint8Array(4 + text.length);
      head.set(new TextEncoder().encode(text), 4);
      new DataView(head.buffer).setUint32(0, text.length, true);
      return head.buffer;
    };
    const right = { memory: 0, parts: [], journal: { entries: [], tableLength: 0, freeSlots: [] }, objects: [] };
    expect(readHead(headOf(JSON.stringify(right)))).toEqual(right);
    expect(() => readHead(headOf(JSON.stringify({ ...right, parts: [[-1, 3]] })))).toThrow();
    expect(() => readHead(headOf(JSON.stringify({ ...right, journal: {} })))).toThrow();
    expect(() => readHead(headOf("no JSON"))).toThrow();
  });
});

describe("JavaScript's objects in an image", () => {
  it("are written as the way to them, and found again in another interpreter", () => {
    const python = createPython(1, [globalThis.JSON, globalThis.Object.entries]);
    const { objects } = readHead(takeImage(python, journal));
    const other = createPython(1);
    const found = v.parse(v.array(v.unknown()), objects).map((place) => objectAt(other, place));
    expect(found[0]).toBe(JSON);
    expect(found[1]).toBe(Object.entries);
  });

  it("may be parts of Pyodide's own, of which each interpreter has another", () => {
    const python = createPython(1);
    python.API.serializeHiwireState = (serialize) => serialize(python.API.config);
    const { objects } = readHead(takeImage(python, journal));
    const other = createPython(1);
    expect(objectAt(other, objects)).toBe(other.API.config);
  });

  it("that nobody knows are refused by name", () => {
    class Listener {
      [Symbol.toStringTag] = "Listener";
    }
    expect(() => takeImage(usedPython([new Listener()]), journal)).toThrow(
      "Python holds a JavaScript object that is known nowhere: [object Listener]",
    );
  });

  it("that are not here are named", () => {
    const python = createPython(1);
    expect(() => objectAt(python, { from: "global", path: ["JSON", "nothing"] })).toThrow("There is no JSON.nothing here.");
    expect(() => objectAt(python, { from: "global", path: ["nothing", "deeper"] })).toThrow("There is no nothing.deeper here.");
    expect(() => objectAt(python, { from: "elsewhere", path: [] })).toThrow();
  });
});
