/**
 * Where the dynamic linker put things: which libraries, at which places of memory and function table, in which order. A memory
 * image is full of such addresses, so an interpreter that is restored from it links the same libraries to the same places.
 * Pyodide calls in here through the patches in `tools/runtime/pyodide-patches.ts`.
 */
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const entrySchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("library"),
    name: v.string(),
    /** The address of C's record of it; 0 for a library that came along with another. */
    handle: count,
    global: v.boolean(),
    memoryBase: count,
    tableBase: count,
    /** Slots of the function table that were taken while it was linked. */
    slots: v.array(count),
  }),
  /** A slot that was taken between libraries, by looking up a symbol. */
  v.strictObject({ kind: v.literal("slot"), slot: count, handle: count, symbol: v.pipe(v.string(), v.nonEmpty()) }),
  /** So many slots in a row, from this one on, that were taken for something else: 5,400 by the interpreter's own start. */
  v.strictObject({ kind: v.literal("taken"), slot: count, slots: count }),
]);

export const journalSchema = v.strictObject({ entries: v.array(entrySchema), tableLength: count, freeSlots: v.array(count) });

export type JournalEntry = v.InferOutput<typeof entrySchema>;
export type JournalRecord = v.InferOutput<typeof journalSchema>;

interface Library {
  name: string;
  handle: number;
  global: boolean;
}
interface Place {
  memoryBase: number;
  tableBase: number;
}

/** What the patched linker sees. */
export interface Journal {
  readonly restoring: boolean;
  place(library: Library, compute: () => Place): Place;
  placed(): void;
  slot(take: () => number, table: WebAssembly.Table): number;
  symbol(handle: number, symbol: string): void;
  closure(change: 1 | -1): void;
}

/** Writes down what the linker does. */
export function recordLinks() {
  const entries: JournalEntry[] = [];
  let current: Extract<JournalEntry, { kind: "library" }> | null = null;
  let asked = { handle: 0, symbol: "" };
  let closures = 0;
  const noteTaken = (slot: number) => {
    const last = entries.at(-1);
    if (last?.kind === "taken" && last.slot + last.slots === slot) last.slots += 1;
    else entries.push({ kind: "taken", slot, slots: 1 });
  };
  const journal: Journal = {
    restoring: false,
    place(library, compute) {
      const place = compute();
      current = { kind: "library", ...library, ...place, slots: [] };
      entries.push(current);
      return place;
    },
    placed() {
      current = null;
    },
    slot(take) {
      const slot = take();
      if (current) current.slots.push(slot);
      else if (asked.symbol === "") noteTaken(slot);
      else entries.push({ kind: "slot", slot, ...asked });
      return slot;
    },
    symbol(handle, symbol) {
      asked = { handle, symbol };
    },
    closure(change) {
      closures += change;
    },
  };
  return {
    journal,
    record: (tableLength: number, freeSlots: readonly number[]): JournalRecord => ({ entries, tableLength, freeSlots: [...freeSlots] }),
    /** Functions of Python's that C may call: they live in JavaScript, so no image holds them. */
    openClosures: () => closures,
  };
}

/** The parts of Emscripten's module that restoring needs (Pyodide 314.0.7). */
export interface Linker {
  LDSO: { loadedLibsByName: Record<string, unknown>; loadedLibsByHandle: Record<number, { exports: Record<string, unknown> }> };
  newDSO(name: string, handle: number | undefined, symbols: "loading"): { global: boolean; exports: unknown; refcount: number };
  loadWebAssemblyModule(
    binary: WebAssembly.Module,
    flags: { global: boolean; nodelete: boolean; loadAsync: false },
    name: string,
    localScope: Record<string, unknown> | null,
    handle: number | undefined,
  ): Record<string, unknown>;
  mergeLibSymbols(exports: Record<string, unknown>, name: string): void;
  addFunction(fn: unknown, signature: unknown): number;
  wasmTable: WebAssembly.Table;
  freeTableIndexes: number[];
}

/** Gives the linker the recorded places again. */
export function replayLinks() {
  let forced: Extract<JournalEntry, { kind: "library" }> | null = null;
  let slots: number[] = [];
  /** Before and after, the linker works as ever: the interpreter's own start takes the same slots each time. */
  let restoring = false;
  let closures = 0;
  const lengthen = (table: WebAssembly.Table, length: number) => {
    if (table.length < length) table.grow(length - table.length);
  };
  const journal: Journal = {
    get restoring() {
      return restoring;
    },
    place(library, compute) {
      if (!restoring) return compute();
      if (forced === null || library.name !== forced.name) throw new Error(`${library.name} is linked out of turn.`);
      return forced;
    },
    placed() {
      if (!restoring) return;
      if (slots.length > 0) throw new Error(`${forced?.name ?? "A library"} took fewer slots than when the image was made.`);
      forced = null;
    },
    slot(take, table) {
      if (!restoring) return take();
      const slot = slots.shift();
      if (slot === undefined) throw new Error(`${forced?.name ?? "The interpreter"} takes a slot that the image does not know.`);
      lengthen(table, slot + 1);
      return slot;
    },
    symbol() {},
    closure(change) {
      closures += change;
    },
  };

  /** @throws where anything is not as it was when the image was made */
  function link(record: JournalRecord, linker: Linker, moduleOf: (name: string) => WebAssembly.Module): void {
    const { LDSO, wasmTable, freeTableIndexes } = linker;
    restoring = true;
    for (const entry of record.entries) {
      if (entry.kind === "taken") {
        lengthen(wasmTable, entry.slot + entry.slots);
        continue;
      }
      if (entry.kind === "slot") {
        const found = LDSO.loadedLibsByHandle[entry.handle]?.exports[entry.symbol];
        slots = [entry.slot];
        if (typeof found === "function") linker.addFunction(found, Reflect.get(found, "sig"));
        else lengthen(wasmTable, entry.slot + 1);
        slots = [];
        continue;
      }
      forced = entry;
      slots = [...entry.slots];
      const { name, global } = entry;
      const handle = entry.handle === 0 ? undefined : entry.handle;
      const library = linker.newDSO(name, handle, "loading");
      library.global = global;
      const exports = linker.loadWebAssemblyModule(
        moduleOf(name),
        { global, nodelete: false, loadAsync: false },
        name,
        global ? null : {},
        handle,
      );
      if (global) linker.mergeLibSymbols(exports, name);
      library.exports = exports;
      // Another library names it without its folder.
      if (handle === undefined) LDSO.loadedLibsByName[name.slice(name.lastIndexOf("/") + 1)] = library;
    }
    lengthen(wasmTable, record.tableLength);
    if (wasmTable.length !== record.tableLength) throw new Error("The function table is longer than when the image was made.");
    freeTableIndexes.splice(0, freeTableIndexes.length, ...record.freeSlots);
    restoring = false;
  }

  return { journal, link, openClosures: () => closures };
}
