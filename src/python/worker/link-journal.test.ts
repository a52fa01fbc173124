import { describe, expect, it } from "vitest";
import { type Journal, type JournalRecord, type Linker, recordLinks, replayLinks } from "./link-journal";

/** What a library of the fake linker takes. */
interface Library {
  memory: number;
  table: number;
  /** Slots for symbols that are found while it is linked. */
  symbols: number;
}
const LIBRARIES: Readonly<Record<string, Library>> = {
  "/lib/numpy/core.so": { memory: 64, table: 3, symbols: 2 },
  "/lib/libopenblas.so": { memory: 128, table: 0, symbols: 0 },
  "/lib/scipy/linalg.so": { memory: 32, table: 5, symbols: 1 },
};
const EMPTY_MODULE = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
const moduleOf = (_name: string) => EMPTY_MODULE;

interface Shared {
  global: boolean;
  exports: Record<string, unknown>;
  refcount: number;
}

/** Emscripten's linker with our patches, as far as places go. @param used memory that is taken already */
function createLinker(journal: Journal, used: number, libraries = LIBRARIES) {
  let memoryEnd = used;
  const table = new WebAssembly.Table({ element: "anyfunc", initial: 10 });
  /** What lies where: libraries' memory and tables, and functions in slots. */
  const places: Record<string, number> = {};
  const relocated: string[] = [];
  const takeSlot = () => linker.freeTableIndexes.pop() ?? table.grow(1);
  const takeSlotFor = (name: string) => {
    const slot = journal.slot(takeSlot, table);
    table.set(slot, null);
    places[name] = slot;
    return slot;
  };
  const byHandle: Record<number, Shared> = {};
  const linker: Linker = {
    LDSO: { loadedLibsByName: {}, loadedLibsByHandle: byHandle },
    newDSO(name, handle) {
      const shared: Shared = { global: true, exports: {}, refcount: 1 };
      linker.LDSO.loadedLibsByName[name] = shared;
      if (handle !== undefined) byHandle[handle] = shared;
      return shared;
    },
    loadWebAssemblyModule(_binary, flags, name, _scope, handle) {
      const library = libraries[name];
      if (!library) throw new Error(`There is no ${name}.`);
      const place = journal.place({ name, handle: handle ?? 0, global: flags.global }, () => {
        const memoryBase = memoryEnd;
        memoryEnd += library.memory;
        return { memoryBase, tableBase: library.table ? table.length : 0 };
      });
      const missing = library.table ? place.tableBase + library.table - table.length : 0;
      if (missing > 0) table.grow(missing);
      places[`${name} memory`] = place.memoryBase;
      places[`${name} table`] = place.tableBase;
      for (let symbol = 0; symbol < library.symbols; symbol += 1) takeSlotFor(`${name} symbol ${symbol}`);
      journal.placed();
      if (!journal.restoring) relocated.push(name);
      return { PyInit: Object.assign(() => 0, { sig: "i", called: `${name} PyInit` }), version: 3 };
    },
    mergeLibSymbols(_exports, name) {
      places[`${name} is global`] = 1;
    },
    addFunction(fn) {
      return takeSlotFor(typeof fn === "function" ? String(Reflect.get(fn, "called")) : "");
    },
    wasmTable: table,
    freeTableIndexes: [],
  };
  return {
    linker,
    places,
    relocated,
    /** As Python's import does; a library without a handle comes along with another. */
    load(name: string, handle: number, global = false) {
      const shared = linker.newDSO(name, handle === 0 ? undefined : handle, "loading");
      shared.exports = linker.loadWebAssemblyModule(
        EMPTY_MODULE,
        { global, nodelete: false, loadAsync: false },
        name,
        null,
        handle || undefined,
      );
      if (global) linker.mergeLibSymbols({}, name);
    },
    /** As `dlsym` does. */
    lookUp(handle: number, symbol: string) {
      journal.symbol(handle, symbol);
      linker.addFunction(byHandle[handle]?.exports[symbol], "i");
      journal.symbol(0, "");
    },
    /** As a callback of JavaScript's does. */
    takeSlotFor,
    free(slot: number) {
      linker.freeTableIndexes.push(slot);
    },
  };
}

/** An interpreter that linked three libraries, with what lies where and the record of it. */
function recorded() {
  const links = recordLinks();
  const one = createLinker(links.journal, 1_000);
  one.load("/lib/numpy/core.so", 500);
  one.lookUp(500, "PyInit");
  const callback = one.takeSlotFor("a callback");
  one.load("/lib/libopenblas.so", 0, true);
  one.free(callback);
  one.load("/lib/scipy/linalg.so", 900);
  one.lookUp(900, "PyInit");
  one.free(one.takeSlotFor("another callback"));
  return { ...one, record: links.record(one.linker.wasmTable.length, one.linker.freeTableIndexes) };
}

function replayed(record: JournalRecord, libraries = LIBRARIES) {
  const { journal, link } = replayLinks();
  const other = createLinker(journal, 5_000, libraries);
  return { journal, other, link: (find = moduleOf) => link(record, other.linker, find) };
}

const isCallback = ([name]: [string, number]) => name.endsWith("callback");

describe("the journal of links", () => {
  it("gives every library and every looked-up symbol the place that it had", () => {
    const { record, places, linker } = recorded();
    const { link, other } = replayed(record);
    link();
    expect(other.places).toEqual(Object.fromEntries(Object.entries(places).filter((place) => !isCallback(place))));
    expect(other.linker.wasmTable.length).toBe(linker.wasmTable.length);
  });

  it("has one entry for slots in a row that no symbol was looked up for", () => {
    const links = recordLinks();
    const one = createLinker(links.journal, 1_000);
    for (const name of ["a", "b", "c"]) one.takeSlotFor(`${name} callback`);
    one.load("/lib/numpy/core.so", 500);
    one.takeSlotFor("a later callback");
    const { entries } = links.record(one.linker.wasmTable.length, []);
    expect(entries.map((entry) => (entry.kind === "taken" ? [entry.slot, entry.slots] : entry.kind))).toEqual([
      [10, 3],
      "library",
      [18, 1],
    ]);
    const { link, other } = replayed(links.record(one.linker.wasmTable.length, []));
    link();
    expect(other.places["/lib/numpy/core.so table"]).toBe(one.places["/lib/numpy/core.so table"]);
  });

  it("survives being written down as JSON", () => {
    const { record } = recorded();
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it("leaves the libraries' memory to the image", () => {
    const { record, relocated } = recorded();
    const { link, other } = replayed(record);
    link();
    expect(relocated).toHaveLength(3);
    expect(other.relocated).toEqual([]);
  });

  it("lets a library be found by its handle, or by its bare name where it came along with another", () => {
    const { record } = recorded();
    const { link, other } = replayed(record);
    const asked: string[] = [];
    link((name) => {
      asked.push(name);
      return EMPTY_MODULE;
    });
    expect(asked).toEqual(Object.keys(LIBRARIES));
    const { loadedLibsByHandle, loadedLibsByName } = other.linker.LDSO;
    expect(Object.keys(loadedLibsByHandle)).toEqual(["500", "900"]);
    expect(loadedLibsByHandle[900]?.exports["version"]).toBe(3);
    expect(loadedLibsByName["libopenblas.so"]).toMatchObject({ global: true, exports: { version: 3 } });
    expect(loadedLibsByName["core.so"]).toBeUndefined();
  });

  it("restores the free slots, so that the next one taken is the same", () => {
    const one = recorded();
    expect(one.record.freeSlots).not.toEqual([]);
    const { link, other } = replayed(one.record);
    other.free(3);
    link();
    expect(other.linker.freeTableIndexes).toEqual(one.record.freeSlots);
    expect([other.takeSlotFor("next"), other.takeSlotFor("after")]).toEqual([one.takeSlotFor("next"), one.takeSlotFor("after")]);
  });

  it("stays out of the way before and after", () => {
    const { record } = recorded();
    const { journal, link, other } = replayed(record);
    other.free(4);
    expect(other.takeSlotFor("before")).toBe(4);
    expect(journal.restoring).toBe(false);
    link();
    expect(journal.restoring).toBe(false);
    other.load("/lib/libopenblas.so", 0);
    expect(other.places["/lib/libopenblas.so memory"]).toBe(5_000);
    expect(other.relocated).toEqual(["/lib/libopenblas.so"]);
  });

  it("counts callbacks that C holds", () => {
    for (const { journal, openClosures } of [recordLinks(), replayLinks()]) {
      journal.closure(1);
      journal.closure(1);
      journal.closure(-1);
      expect(openClosures()).toBe(1);
    }
  });
});

describe("the journal of links refuses", () => {
  const { record } = recorded();
  const numpy = { memory: 64, table: 3, symbols: 2 };

  it("a library that takes a slot too many", () => {
    const { link } = replayed(record, { ...LIBRARIES, "/lib/numpy/core.so": { ...numpy, symbols: 3 } });
    expect(() => link()).toThrow("/lib/numpy/core.so takes a slot that the image does not know.");
  });

  it("a library that takes a slot too few", () => {
    const { link } = replayed(record, { ...LIBRARIES, "/lib/numpy/core.so": { ...numpy, symbols: 1 } });
    expect(() => link()).toThrow("/lib/numpy/core.so took fewer slots than when the image was made.");
  });

  it("a library out of turn", () => {
    const { link, other } = replayed(record);
    const load = other.linker.loadWebAssemblyModule;
    other.linker.loadWebAssemblyModule = (binary, flags, name, scope, handle) => {
      if (name === "/lib/numpy/core.so") load(binary, flags, "/lib/libopenblas.so", scope, undefined);
      return load(binary, flags, name, scope, handle);
    };
    expect(() => link()).toThrow("/lib/libopenblas.so is linked out of turn.");
  });

  it("a library that brings another after it was placed", () => {
    const { link, other } = replayed(record);
    const load = other.linker.loadWebAssemblyModule;
    other.linker.loadWebAssemblyModule = (binary, flags, name, scope, handle) => {
      const exports = load(binary, flags, name, scope, handle);
      if (name === "/lib/numpy/core.so") load(binary, flags, "/lib/scipy/linalg.so", scope, undefined);
      return exports;
    };
    expect(() => link()).toThrow("/lib/scipy/linalg.so is linked out of turn.");
  });

  it("a library that nobody sent", () => {
    const { link } = replayed(record);
    const missing = (name: string): WebAssembly.Module => {
      throw new Error(`${name} is missing.`);
    };
    expect(() => link(missing)).toThrow("/lib/numpy/core.so is missing.");
  });

  it("a function table that has grown since", () => {
    const { link, other } = replayed(record);
    other.linker.wasmTable.grow(100);
    expect(() => link()).toThrow("The function table is longer");
  });
});
