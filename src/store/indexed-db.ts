/** Drafts, progress, reviews and settings in IndexedDB, one database for all tabs of this site. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import * as v from "valibot";
import { type ExerciseId, exerciseIdSchema } from "../content/exercise";
import { type ReviewId, reviewIdSchema } from "../content/review";
import { type Schedule, scheduleTimeout } from "../lib/schedule";
import {
  createRecordReader,
  daysSchema,
  draftRecordSchema,
  newsSchema,
  progressSchema,
  reviewRecordSchema,
  settingsSchema,
} from "./records";
import type { ReviewRecord } from "./review";
import { type AppStorage, type SaveOutcome, StorageError, type StorageNews } from "./storage";

export const DATABASE_NAME = "learning-rate";
export const DATABASE_VERSION = 2;
const CHANNEL_NAME = "learning-rate:storage";
const SETTINGS_KEY = "settings";
const DAYS_KEY = "days";
/** A blocked database may never answer, and a page that waits for it would never open. */
const ANSWER_TIMEOUT = 3_000;

/** Keys are beside the values, so that a record of another shape can be put aside under a name of its own. */
interface Schema extends DBSchema {
  drafts: { key: string; value: unknown };
  progress: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  review: { key: string; value: unknown };
  practice: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;
type StoreName = "drafts" | "progress" | "settings" | "review" | "practice";

export interface IndexedDbOptions {
  schedule?: Schedule;
  /** Tells other tabs; null where the browser has none. */
  channel?: BroadcastChannel | null;
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL_NAME);
  } catch {
    return null;
  }
}

function hasName(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  if (hasName(error, "QuotaExceededError")) return new StorageError("full", error);
  if (hasName(error, "VersionError")) return new StorageError("newer", error);
  return new StorageError("failed", error);
}

function asOpeningError(error: unknown): StorageError {
  const known = asStorageError(error);
  return known.trouble === "failed" ? new StorageError("blocked", error) : known;
}

async function openDatabase(onLost: () => void): Promise<Database> {
  const database: Database = await openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(upgraded, oldVersion) {
      if (oldVersion < 1) {
        upgraded.createObjectStore("drafts");
        upgraded.createObjectStore("progress");
        upgraded.createObjectStore("settings");
      }
      if (oldVersion < 2) {
        upgraded.createObjectStore("review");
        upgraded.createObjectStore("practice");
      }
    },
    // A newer version of the page, or the person deleting site data, waits for this tab.
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  return database;
}

/** Rejects when nothing came in time. */
function inTime<T>(work: Promise<T>, schedule: Schedule): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = schedule(() => reject(new StorageError("blocked")), ANSWER_TIMEOUT);
    work.finally(cancel).then(resolve, reject);
  });
}

/** A name for a record that cannot be read, so that it stays when its place is needed. */
function asideKey(key: string): string {
  return `${key} (unreadable, put aside ${new Date().toISOString()})`;
}

export function createIndexedDbStorage({ schedule = scheduleTimeout, channel = openChannel() }: IndexedDbOptions = {}): AppStorage {
  const readRecord = createRecordReader();
  let connection: Promise<Database> | null = null;
  let closed = false;

  function connect(): Promise<Database> {
    if (connection) return connection;
    const opened = openDatabase(() => forget(opened));
    connection = opened;
    opened.catch(() => forget(opened));
    return opened;
  }

  function forget(lost: Promise<Database>): void {
    if (connection === lost) connection = null;
  }

  async function database(): Promise<Database> {
    try {
      return await inTime(connect(), schedule);
    } catch (error) {
      throw asOpeningError(error);
    }
  }

  async function use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const first = await database();
    try {
      return await work(first);
    } catch (error) {
      const known = asStorageError(error);
      if (known.trouble !== "failed") throw known;
    }
    // Browsers lose connections without saying so (Safari after a long pause): once more with a new one.
    first.close();
    connection = null;
    const second = await database();
    try {
      return await work(second);
    } catch (error) {
      throw asStorageError(error);
    }
  }

  /** Reading that does not keep a person waiting for ever. */
  function read<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return use((database) => inTime(work(database), schedule));
  }

  /** The records of all exercises, or of all items in review. */
  function readAll<T>(
    store: "drafts" | "progress" | "review",
    idSchema: v.GenericSchema<unknown, string>,
    schema: v.GenericSchema<unknown, T>,
  ): Promise<Record<ExerciseId | ReviewId, T>> {
    return read(async (database) => {
      const transaction = database.transaction(store);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll(), transaction.done]);
      const all: Record<ExerciseId | ReviewId, T> = {};
      for (const [index, key] of keys.entries()) {
        // Other keys are records put aside.
        if (!v.is(idSchema, key)) continue;
        const record = readRecord(schema, `${store}/${key}`, values[index]);
        if (record) all[key] = record;
      }
      return all;
    });
  }

  /** One transaction: reads a record, and writes what `next` makes of it unless that is null. */
  function rewrite<T>(
    store: StoreName,
    key: string,
    schema: v.GenericSchema<unknown, T>,
    next: (stored: T | null) => T | null,
  ): Promise<void> {
    return use(async (database) => {
      const transaction = database.transaction(store, "readwrite");
      // Awaited below; until then a failure is not an unhandled one.
      transaction.done.catch(() => {});
      const found = await transaction.store.get(key);
      const stored = readRecord(schema, `${store}/${key}`, found);
      const record = next(stored);
      if (record !== null) {
        const writes = [transaction.store.put(record, key)];
        if (found !== undefined && stored === null) writes.push(transaction.store.put(found, asideKey(key)));
        // A failed write fails the transaction, and that has the better reason.
        await Promise.allSettled(writes);
      }
      await transaction.done;
    });
  }

  function tell(news: StorageNews): void {
    if (!closed) channel?.postMessage(news);
  }

  return {
    readDraft: (id) => read(async (database) => readRecord(draftRecordSchema, `drafts/${id}`, await database.get("drafts", id))),

    async saveDraft(draft, expected) {
      let outcome: SaveOutcome = { kind: "saved", record: { ...draft, revision: expected + 1 } };
      await rewrite("drafts", draft.id, draftRecordSchema, (stored) => {
        if (stored && stored.revision !== expected) outcome = { kind: "conflict", stored };
        return outcome.kind === "saved" ? outcome.record : null;
      });
      if (outcome.kind === "saved") tell({ kind: "draft", id: draft.id });
      return outcome;
    },

    readDrafts: async () => Object.values(await readAll("drafts", exerciseIdSchema, draftRecordSchema)),

    readProgress: () => readAll("progress", exerciseIdSchema, progressSchema),

    async changeProgress(id, change) {
      let changed = change(null);
      await rewrite("progress", id, progressSchema, (stored) => {
        changed = change(stored);
        return changed;
      });
      tell({ kind: "progress" });
      return changed;
    },

    readReview: () => readAll("review", reviewIdSchema, reviewRecordSchema),

    async changeReview(id, change) {
      let stored: ReviewRecord | null = null;
      await rewrite("review", id, reviewRecordSchema, (before) => {
        const after = change(before);
        stored = after ?? before;
        return after;
      });
      tell({ kind: "review" });
      return stored;
    },

    readDays: () =>
      read(async (database) => readRecord(daysSchema, `practice/${DAYS_KEY}`, await database.get("practice", DAYS_KEY)) ?? []),

    async addDays(days) {
      await rewrite("practice", DAYS_KEY, daysSchema, (before) => [...new Set([...(before ?? []), ...days])]);
      tell({ kind: "review" });
    },

    readSettings: () =>
      read(async (database) => readRecord(settingsSchema, `settings/${SETTINGS_KEY}`, await database.get("settings", SETTINGS_KEY))),

    async writeSettings(settings) {
      await rewrite("settings", SETTINGS_KEY, settingsSchema, () => settings);
      tell({ kind: "settings" });
    },

    subscribe(listener) {
      if (!channel) return () => {};
      const onMessage = (event: MessageEvent<unknown>) => {
        const news = v.safeParse(newsSchema, event.data);
        if (news.success) listener(news.output);
      };
      channel.addEventListener("message", onMessage);
      return () => channel.removeEventListener("message", onMessage);
    },

    close() {
      closed = true;
      channel?.close();
      connection?.then(
        (database) => database.close(),
        () => {},
      );
      connection = null;
    },
  };
}
