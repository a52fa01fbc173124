import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createIndexedDbStorage, DATABASE_NAME, DATABASE_VERSION } from "./indexed-db";
import { begun, checked } from "./progress";
import type { AppStorage, StorageNews } from "./storage";
import { createManualClock, passedReport } from "./test-kit";

const ID = "numpy/row-norms";
const DRAFT = { id: ID, code: "x = 1\n", savedAt: 5, starterHash: "h", replaced: null };

const opened: AppStorage[] = [];
function storage(options: Parameters<typeof createIndexedDbStorage>[0] = {}): AppStorage {
  const made = createIndexedDbStorage(options);
  opened.push(made);
  return made;
}

/** Writes past the storage, as another version of the page would. */
async function putRaw(store: string, key: string, value: unknown): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await database.put(store, value, key);
  database.close();
}

async function rawContent(store: string): Promise<[IDBValidKey, unknown][]> {
  const database = await openDB(DATABASE_NAME);
  const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
  database.close();
  return keys.map((key, index) => [key, values[index]]);
}

/** Fails the next writes as a browser does: the transaction is aborted with this error. */
function failWrites(error: Error, times: number) {
  let left = times;
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (left-- > 0) throw error;
    return put.call(this, value, key);
  });
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => {
  for (const made of opened.splice(0)) made.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("drafts", () => {
  test("come back as they were saved", async () => {
    const first = storage();
    expect(await first.readDraft(ID)).toBeNull();
    expect(await first.saveDraft(DRAFT, 0)).toEqual({ kind: "saved", record: { ...DRAFT, revision: 1 } });
    expect(await storage().readDraft(ID)).toEqual({ ...DRAFT, revision: 1 });
  });

  test("are not overwritten when another tab saved meanwhile", async () => {
    const [mine, theirs] = [storage(), storage()];
    await mine.saveDraft(DRAFT, 0);
    await theirs.saveDraft({ ...DRAFT, code: "theirs" }, 1);
    expect(await mine.saveDraft({ ...DRAFT, code: "mine" }, 1)).toEqual({
      kind: "conflict",
      stored: { ...DRAFT, code: "theirs", revision: 2 },
    });
    expect((await mine.readDraft(ID))?.code).toBe("theirs");
  });

  test("are written by one of two tabs that save at the same moment", async () => {
    const tabs = Array.from({ length: 5 }, () => storage());
    const outcomes = await Promise.all(tabs.map((tab, index) => tab.saveDraft({ ...DRAFT, code: `tab ${index}` }, 0)));
    expect(outcomes.filter((outcome) => outcome.kind === "saved")).toHaveLength(1);
  });

  test("are saved again after somebody deleted them", async () => {
    const mine = storage();
    expect(await mine.saveDraft(DRAFT, 7)).toMatchObject({ kind: "saved", record: { revision: 8 } });
  });

  test("that cannot be read are ignored with one warning, and stay", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const mine = storage();
    await mine.readDraft(ID);
    const strange = { id: ID, text: "from another version" };
    await putRaw("drafts", ID, strange);

    expect(await mine.readDraft(ID)).toBeNull();
    expect(await mine.readDraft(ID)).toBeNull();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain(`drafts/${ID}`);

    expect(await mine.saveDraft(DRAFT, 0)).toMatchObject({ kind: "saved" });
    const kept = await rawContent("drafts");
    expect(kept).toContainEqual([ID, { ...DRAFT, revision: 1 }]);
    expect(kept.map(([, value]) => value)).toContainEqual(strange);
  });
});

describe("progress", () => {
  test("of two tabs adds up", async () => {
    const [mine, theirs] = [storage(), storage()];
    const pass = checked(passedReport(2), 50);
    if (!pass) throw new Error("A pass is a change.");
    await Promise.all([mine.changeProgress(ID, pass), theirs.changeProgress(ID, pass), theirs.changeProgress("numpy/other", begun(3))]);
    expect(await mine.readProgress()).toEqual({
      [ID]: { state: "solved", tries: 2, hints: 0, last: { passed: 2, total: 2 }, at: 50 },
      "numpy/other": { state: "begun", tries: 0, hints: 0, last: null, at: 3 },
    });
  });

  test("that cannot be read does not hide the rest, and stays", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const mine = storage();
    await mine.changeProgress("numpy/fine", begun(3));
    await putRaw("progress", ID, { state: "won" });
    expect(Object.keys(await mine.readProgress())).toEqual(["numpy/fine"]);
    await mine.changeProgress(ID, begun(4));
    expect(Object.keys(await mine.readProgress()).sort()).toEqual(["numpy/fine", ID]);
    expect((await rawContent("progress")).map(([, value]) => value)).toContainEqual({ state: "won" });
  });
});

describe("settings", () => {
  test("come back", async () => {
    const mine = storage();
    expect(await mine.readSettings()).toBeNull();
    await mine.writeSettings({ theme: "dark", editor: "plain", fontSize: 18, images: "off", drillTimer: "off" });
    expect(await storage().readSettings()).toEqual({ theme: "dark", editor: "plain", fontSize: 18, images: "off", drillTimer: "off" });
  });
});

describe("other tabs", () => {
  test("hear what was written, the writer does not", async () => {
    const [mine, theirs] = [storage(), storage()];
    const [heardByMe, heardByThem]: [StorageNews[], StorageNews[]] = [[], []];
    mine.subscribe((news) => heardByMe.push(news));
    const end = theirs.subscribe((news) => heardByThem.push(news));
    await mine.saveDraft(DRAFT, 0);
    await mine.changeProgress(ID, begun(1));
    await mine.writeSettings({ theme: "dark", editor: "auto", fontSize: 14, images: "on", drillTimer: "off" });
    await vi.waitFor(() => expect(heardByThem).toEqual([{ kind: "draft", id: ID }, { kind: "progress" }, { kind: "settings" }]));
    expect(heardByMe).toEqual([]);
    end();
    await mine.saveDraft(DRAFT, 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heardByThem).toHaveLength(3);
  });

  test("do not hear of a save that was refused", async () => {
    const [mine, theirs] = [storage(), storage()];
    await theirs.saveDraft(DRAFT, 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const heard: StorageNews[] = [];
    theirs.subscribe((news) => heard.push(news));
    await mine.saveDraft({ ...DRAFT, code: "mine" }, 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([]);
  });

  test("on the channel may say nonsense", async () => {
    const channel = new BroadcastChannel("learning-rate:storage");
    const heard: StorageNews[] = [];
    storage().subscribe((news) => heard.push(news));
    for (const message of [null, "draft", { kind: "draft", id: "../x" }, { kind: "erase" }, { kind: "draft", id: ID }])
      channel.postMessage(message);
    await vi.waitFor(() => expect(heard).toEqual([{ kind: "draft", id: ID }]));
    channel.close();
  });

  test("are not needed: it works without BroadcastChannel", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const mine = storage();
    mine.subscribe(() => {});
    expect(await mine.saveDraft(DRAFT, 0)).toMatchObject({ kind: "saved" });
  });
});

describe("trouble", () => {
  test("a browser that throws is blocked", async () => {
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    await expect(storage().readProgress()).rejects.toMatchObject({ name: "StorageError", trouble: "blocked" });
  });

  test("a browser without IndexedDB is blocked", async () => {
    vi.stubGlobal("indexedDB", undefined);
    await expect(storage().readDraft(ID)).rejects.toMatchObject({ trouble: "blocked" });
  });

  test("a browser that never answers is blocked after 3 s", async () => {
    vi.stubGlobal("indexedDB", { open: () => new EventTarget() });
    vi.stubGlobal("IDBRequest", EventTarget);
    const clock = createManualClock();
    const reading = storage({ schedule: clock.schedule }).readProgress();
    const settled = vi.fn();
    reading.then(settled, settled);
    clock.advance(2_999);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(settled).not.toHaveBeenCalled();
    clock.advance(1);
    await expect(reading).rejects.toMatchObject({ trouble: "blocked" });
  });

  test("a full disk says so", async () => {
    const mine = storage();
    await mine.saveDraft(DRAFT, 0);
    const writes = failWrites(new DOMException("full", "QuotaExceededError"), 1);
    await expect(mine.saveDraft({ ...DRAFT, code: "more" }, 1)).rejects.toMatchObject({ trouble: "full" });
    writes.mockRestore();
    expect(await mine.saveDraft({ ...DRAFT, code: "less" }, 1)).toMatchObject({ kind: "saved" });
  });

  test("a lost connection is opened again", async () => {
    const mine = storage();
    await mine.saveDraft(DRAFT, 0);
    failWrites(new DOMException("Connection to Indexed Database server lost.", "UnknownError"), 1);
    expect(await mine.saveDraft({ ...DRAFT, code: "more" }, 1)).toMatchObject({ kind: "saved", record: { revision: 2 } });
  });

  test("lets a newer version in, and says that this one is old", async () => {
    const mine = storage();
    await mine.saveDraft(DRAFT, 0);
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    await expect(mine.saveDraft({ ...DRAFT, code: "late" }, 1)).rejects.toMatchObject({ trouble: "newer" });
    newer.close();
  });

  test("lets the person delete the data, and begins anew", async () => {
    const mine = storage();
    await mine.saveDraft(DRAFT, 0);
    await deleteDB(DATABASE_NAME);
    expect(await mine.readDraft(ID)).toBeNull();
    expect(await mine.saveDraft(DRAFT, 1)).toMatchObject({ kind: "saved" });
  });

  test("a save that ends after close harms nobody", async () => {
    const mine = storage();
    const saving = mine.saveDraft(DRAFT, 0);
    mine.close();
    await expect(saving).resolves.toMatchObject({ kind: "saved" });
  });
});
