/**
 * What a closing tab has not got into the database yet: in localStorage, which takes it at once, until a tab has saved it.
 * A page that is reloaded in the moment it shows a pass lost it in six of six tries without that (Chromium 156).
 */
import * as v from "valibot";
import type { KeyValueMemory } from "../lib/key-value-memory";

export interface PutAway<T> {
  /** Adds to what lies there. */
  add(value: T): void;
  /** Null where nothing lies there that this version can read. */
  read(): T | null;
  /** All that this tab has added and read is in the database. What another tab has added since stays. */
  saved(): void;
}

export interface PutAwayOptions<T> {
  memory: KeyValueMemory;
  key: string;
  schema: v.GenericSchema<unknown, T>;
  /** Of `a` and `b` nothing is lost. */
  merge(a: T, b: T): T;
}

export function createPutAway<T>({ memory, key, schema, merge }: PutAwayOptions<T>): PutAway<T> {
  const stored = v.pipe(v.string(), v.parseJson(), schema);
  /** What this tab knows to lie there. */
  let known: string | null = null;

  function read(): T | null {
    const json = memory.get(key);
    const parsed = v.safeParse(stored, json);
    known = parsed.success ? json : null;
    return parsed.success ? parsed.output : null;
  }

  return {
    add(value) {
      const lying = read();
      known = JSON.stringify(lying === null ? value : merge(lying, value));
      memory.set(key, known);
    },
    read,
    saved() {
      if (known !== null && memory.get(key) === known) memory.remove(key);
      known = null;
    },
  };
}
