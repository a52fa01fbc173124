import { describe, expect, test, vi } from "vitest";
import type { Exercise } from "../content/exercise";
import { deferred } from "../lib/deferred";
import { createIndexedDbStorage } from "./indexed-db";
import { type AppStorage, StorageError } from "./storage";
import { FIRST, freshBrowserForEachTest, openTab, openTabAt, quiet, SECOND, typeAndSave, untilSaving } from "./store-test-kit";
import { createTestMemory, exampleExercise } from "./test-kit";

freshBrowserForEachTest();

function storageWith(changes: Partial<AppStorage>): AppStorage {
  return { ...createIndexedDbStorage(), ...changes };
}

describe("opening", () => {
  test("shows the starter, and starts Python for the exercise", async () => {
    const { workspace, runtime } = await openTabAt(FIRST.id);
    expect(workspace()).toMatchObject({ opened: { kind: "open" }, code: FIRST.starter, saving: { kind: "saved", at: null } });
    expect(runtime.prepared).toEqual([{ packages: ["numpy"], imports: ["numpy"] }]);
  });

  test("says what is missing, and what failed; opening again tries again", async () => {
    const loadExercise = vi.fn<(id: string) => Promise<Exercise>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue(FIRST);
    const { store, workspace } = openTab({ loadExercise });
    await store.getState().open("numpy/nothing");
    expect(workspace().opened).toEqual({ kind: "missing", id: "numpy/nothing" });
    await store.getState().open(FIRST.id);
    expect(workspace().opened).toEqual({ kind: "failed", id: FIRST.id, message: "offline" });
    await store.getState().open(FIRST.id);
    expect(workspace().opened?.kind).toBe("open");
  });

  test("says that an exercise does not come, can be tried again, and opens it when it comes after all", async () => {
    const slow = deferred<Exercise>();
    const { store, workspace, clock } = openTab({ loadExercise: () => slow.promise });
    const first = store.getState().open(FIRST.id);
    clock.advance(29_000);
    expect(workspace().opened?.kind).toBe("loading");
    clock.advance(1_000);
    expect(workspace().opened).toMatchObject({ kind: "failed", message: expect.stringContaining("very slow") });
    const second = store.getState().open(FIRST.id);
    expect(workspace().opened?.kind).toBe("loading");
    clock.advance(30_000);
    expect(workspace().opened?.kind).toBe("failed");
    slow.resolve(FIRST);
    await Promise.all([first, second]);
    expect(workspace()).toMatchObject({ opened: { kind: "open" }, code: FIRST.starter });
    clock.advance(60_000);
    expect(workspace().opened?.kind).toBe("open");
  });

  test("the same exercise twice is opening it once", async () => {
    const loadExercise = vi.fn(async () => FIRST);
    const { store, workspace } = openTab({ loadExercise });
    await Promise.all([store.getState().open(FIRST.id), store.getState().open(FIRST.id)]);
    store.getState().edit("own");
    await store.getState().open(FIRST.id);
    expect(loadExercise).toHaveBeenCalledTimes(1);
    expect(workspace().code).toBe("own");
  });

  test("a slow answer for an exercise that is no longer wanted is dropped", async () => {
    let answer: (exercise: Exercise) => void = () => {};
    const slow = new Promise<Exercise>((resolve) => {
      answer = resolve;
    });
    const { store, workspace, runtime } = openTab({ loadExercise: async (id) => (id === FIRST.id ? slow : SECOND) });
    const first = store.getState().open(FIRST.id);
    expect(workspace().opened).toEqual({ kind: "loading", id: FIRST.id });
    await store.getState().open(SECOND.id);
    answer(FIRST);
    await first;
    expect(workspace().code).toBe(SECOND.starter);
    expect(runtime.prepared).toHaveLength(1);
  });
});

describe("saving", () => {
  test("happens within 300 ms of a keystroke", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("x = 1");
    expect(tab.workspace().saving).toEqual({ kind: "saving" });
    tab.clock.advance(250);
    await untilSaving(tab, "saved");
    const stored = await tab.storage.readDraft(FIRST.id);
    expect(stored).toMatchObject({ code: "x = 1", revision: 1 });
    expect(tab.workspace().saving).toEqual({ kind: "saved", at: stored?.savedAt });
  });

  test("happens at least every 300 ms during continuous typing", async () => {
    const tab = await openTabAt(FIRST.id);
    const save = vi.spyOn(tab.storage, "saveDraft");
    for (let key = 1; key <= 40; key++) {
      tab.store.getState().edit("x".repeat(key));
      tab.clock.advance(50);
      await quiet();
    }
    const times = save.mock.calls.map(([draft]) => draft.savedAt);
    expect(times.length).toBeGreaterThanOrEqual(6);
    for (const [index, time] of times.entries()) if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeLessThanOrEqual(300);
  });

  test("writes nothing for an exercise that nobody edited", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit(`${FIRST.starter}x`);
    tab.store.getState().edit(FIRST.starter);
    tab.clock.advance(1_000);
    tab.store.leave();
    await tab.store.getState().open(SECOND.id);
    await quiet();
    expect(await tab.storage.readDraft(FIRST.id)).toBeNull();
    expect(await tab.storage.readDraft(SECOND.id)).toBeNull();
  });

  test("happens at once when another exercise is opened", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("first's");
    await tab.store.getState().open(SECOND.id);
    await vi.waitFor(async () => expect((await tab.storage.readDraft(FIRST.id))?.code).toBe("first's"));
    await tab.store.getState().open(FIRST.id);
    expect(tab.workspace().code).toBe("first's");
  });

  test("what was typed while a save was under way is saved next", async () => {
    const tab = await openTabAt(FIRST.id);
    const { saveDraft } = tab.storage;
    vi.spyOn(tab.storage, "saveDraft").mockImplementationOnce((draft, expected) => {
      tab.store.getState().edit("one, two");
      return saveDraft(draft, expected);
    });
    tab.store.getState().edit("one");
    tab.clock.advance(300);
    await untilSaving(tab, "saved");
    expect(await tab.storage.readDraft(FIRST.id)).toMatchObject({ code: "one, two", revision: 2 });
  });

  test("the next visit finds the draft", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.close();
    const next = await openTabAt(FIRST.id);
    expect(next.workspace()).toMatchObject({ code: "mine", saving: { kind: "saved", at: expect.any(Number) } });
    await typeAndSave(next, "mine, later");
    expect(await next.storage.readDraft(FIRST.id)).toMatchObject({ code: "mine, later", revision: 2 });
  });

  test("marks the exercise as begun", async () => {
    const tab = await openTabAt(FIRST.id);
    expect(tab.store.getState().progress).toEqual({});
    await typeAndSave(tab, "mine");
    expect(tab.store.getState().progress[FIRST.id]?.state).toBe("begun");
    expect((await tab.storage.readProgress())[FIRST.id]?.state).toBe("begun");
  });
});

describe("a tab that closes", () => {
  test("loses nothing, even when the database gets no time", async () => {
    const memory = createTestMemory();
    const dying = storageWith({ saveDraft: () => new Promise(() => {}) });
    const tab = await openTabAt(FIRST.id, { memory, storage: dying });
    tab.store.getState().edit("last words");
    expect(tab.store.leave()).toBe(true);

    const next = await openTabAt(FIRST.id, { memory });
    expect(next.workspace().code).toBe("last words");
    await untilSaving(next, "saved");
    expect((await next.storage.readDraft(FIRST.id))?.code).toBe("last words");
    expect([...memory.kept.keys()].filter((key) => key.includes("unsaved"))).toEqual([]);
  });

  test("does not overwrite what was saved after it", async () => {
    const memory = createTestMemory();
    const dying = storageWith({ saveDraft: () => new Promise(() => {}) });
    const tab = await openTabAt(FIRST.id, { memory, storage: dying });
    tab.store.getState().edit("last words");
    tab.store.leave();
    await typeAndSave(await openTabAt(FIRST.id), "other tab");

    const next = await openTabAt(FIRST.id, { memory });
    expect(next.workspace()).toMatchObject({ code: "last words", saving: { kind: "conflict", theirs: "other tab" } });
    next.store.getState().resolveConflict("theirs");
    expect(next.workspace()).toMatchObject({ code: "other tab", saving: { kind: "saved" } });
    expect(memory.kept.size).toBe(0);
  });

  test("only hidden, saves and cleans up after itself", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("mine");
    tab.store.leave();
    await untilSaving(tab, "saved");
    expect([...tab.memory.kept.keys()].filter((key) => key.includes("unsaved"))).toEqual([]);
  });

  test("is told when neither place keeps the code", async () => {
    const full = { ...createTestMemory(), set: () => false };
    const tab = await openTabAt(FIRST.id, { memory: full });
    expect(tab.store.leave()).toBe(true);
    tab.store.getState().edit("mine");
    expect(tab.store.leave()).toBe(false);
    await untilSaving(tab, "saved");
    expect(tab.store.leave()).toBe(true);
  });

  test("garbage in memory is not taken for code", async () => {
    const memory = createTestMemory(new Map([[`learning-rate:unsaved:${FIRST.id}`, "{"]]));
    expect((await openTabAt(FIRST.id, { memory })).workspace().code).toBe(FIRST.starter);
  });
});

describe("reset", () => {
  test("can be undone, also after more typing", async () => {
    const tab = await openTabAt(FIRST.id);
    const { reset, undoReplace, edit } = tab.store.getState();
    reset();
    expect(tab.workspace().replaced).toBeNull();
    edit("mine");
    reset();
    expect(tab.workspace()).toMatchObject({ code: FIRST.starter, replaced: { code: "mine", by: "reset" } });
    edit("second thoughts");
    expect(tab.workspace().replaced?.code).toBe("mine");
    undoReplace();
    expect(tab.workspace()).toMatchObject({ code: "mine", replaced: { code: "second thoughts", by: "undo" } });
    tab.clock.advance(300);
    await untilSaving(tab, "saved");
    expect((await tab.storage.readDraft(FIRST.id))?.code).toBe("mine");
  });

  test("keeps nothing of the starter, which can always be had again", async () => {
    const tab = await openTabAt(FIRST.id);
    const { reset, undoReplace, edit } = tab.store.getState();
    edit("mine");
    reset();
    undoReplace();
    expect(tab.workspace()).toMatchObject({ code: "mine", replaced: null });
  });

  test("of a saved draft is saved, and can be undone after another exercise, and in another tab", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.getState().reset();
    await tab.store.getState().open(SECOND.id);
    await vi.waitFor(async () => expect((await tab.storage.readDraft(FIRST.id))?.code).toBe(FIRST.starter));
    await tab.store.getState().open(FIRST.id);
    expect(tab.workspace()).toMatchObject({ code: FIRST.starter, replaced: { code: "mine", by: "reset" } });
    const other = await openTabAt(FIRST.id);
    other.store.getState().undoReplace();
    expect(other.workspace().code).toBe("mine");
  });
});

describe("somebody else's code", () => {
  test("takes the place of one's own, which stays one step back, for the next visit too", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.getState().takeShared("theirs");
    expect(tab.workspace()).toMatchObject({ code: "theirs", replaced: { code: "mine", by: "shared" } });
    tab.clock.advance(300);
    await untilSaving(tab, "saved");
    const next = await openTabAt(FIRST.id);
    next.store.getState().undoReplace();
    expect(next.workspace()).toMatchObject({ code: "mine", replaced: { code: "theirs", by: "undo" } });
    next.store.getState().undoReplace();
    expect(next.workspace()).toMatchObject({ code: "theirs", replaced: { code: "mine", by: "undo" } });
  });

  test("does not push out what Reset has put aside", async () => {
    const tab = await openTabAt(FIRST.id);
    const { edit, reset, takeShared } = tab.store.getState();
    edit("mine");
    reset();
    takeShared("theirs");
    expect(tab.workspace()).toMatchObject({ code: "theirs", replaced: { code: "mine" } });
  });

  test("survives a tab that ends before it is saved, with the way back", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.getState().takeShared("theirs");
    expect(tab.store.leave()).toBe(true);
    const { memory } = tab;
    const next = await openTabAt(FIRST.id, { memory });
    expect(next.workspace()).toMatchObject({ code: "theirs", replaced: { code: "mine", by: "shared" } });
  });

  test("is nothing new where it is one's own", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.getState().takeShared("mine");
    expect(tab.workspace()).toMatchObject({ code: "mine", replaced: null });
  });
});

describe("an exercise that is not in the catalogue", () => {
  const given = exampleExercise("given", { id: "x/0123456789abcdef" });

  test("has a draft and progress like any other", async () => {
    const tab = await openTabAt(FIRST.id);
    await tab.store.getState().openGiven(given);
    expect(tab.workspace()).toMatchObject({ opened: { kind: "open", exercise: given }, code: given.starter });
    await typeAndSave(tab, "mine");
    const next = await openTabAt(FIRST.id);
    await next.store.getState().openGiven(given);
    expect(next.workspace().code).toBe("mine");
    expect(next.store.getState().progress[given.id]?.state).toBe("begun");
  });
});

describe("a new version of an exercise", () => {
  const changed = exampleExercise("first", { starter: "# a better starter\n" });

  test("brings its starter to who had gone back to the old one", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    tab.store.getState().reset();
    tab.clock.advance(300);
    await untilSaving(tab, "saved");
    const next = await openTabAt(FIRST.id, { exercises: [changed] });
    expect(next.workspace().code).toBe(changed.starter);
  });

  test("leaves own code alone", async () => {
    await typeAndSave(await openTabAt(FIRST.id), "mine");
    const next = await openTabAt(FIRST.id, { exercises: [changed] });
    expect(next.workspace().code).toBe("mine");
  });
});

describe("storage trouble", () => {
  test("blocked: says so, and everything else works", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const tab = await openTabAt(FIRST.id);
    expect(tab.store.getState().storage).toBe("blocked");
    expect(tab.workspace().saving).toMatchObject({ kind: "not-kept", reason: expect.stringContaining("private window") });
    const { edit, open, showHint, changeSettings, run } = tab.store.getState();
    edit("in memory");
    showHint();
    changeSettings({ theme: "dark" });
    const running = run();
    await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(1));
    tab.runtime.endRun({ kind: "finished", seconds: 1 });
    await running;
    tab.clock.advance(1_000);
    await open(SECOND.id);
    await open(FIRST.id);
    expect(tab.workspace()).toMatchObject({ code: "in memory", hintsShown: 1, saving: { kind: "not-kept" } });
    expect(tab.store.getState().settings.theme).toBe("dark");
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "begun", hints: 1 });
  });

  test("blocked, and free again when the page is looked at again: all is saved then", async () => {
    const working = createIndexedDbStorage();
    const read = vi.spyOn(working, "readProgress").mockRejectedValueOnce(new StorageError("blocked"));
    const tab = await openTabAt(FIRST.id, { storage: working });
    tab.store.getState().changeSettings({ fontSize: 20 });
    tab.store.getState().edit("mine");
    tab.clock.advance(300);
    expect(tab.workspace().saving.kind).toBe("not-kept");
    await tab.store.comeBack();
    expect(read).toHaveBeenCalledTimes(2);
    await untilSaving(tab, "saved");
    expect(tab.store.getState().storage).toBe("ready");
    expect(await working.readDraft(FIRST.id)).toMatchObject({ code: "mine" });
    expect((await working.readProgress())[FIRST.id]?.state).toBe("begun");
    expect((await working.readSettings())?.fontSize).toBe(20);
  });

  test("full: says so, keeps the code in this tab, and tries again with the next change", async () => {
    const storage = createIndexedDbStorage();
    const save = vi.spyOn(storage, "saveDraft").mockRejectedValue(new StorageError("full"));
    const tab = await openTabAt(FIRST.id, { storage });
    tab.store.getState().edit("mine");
    tab.clock.advance(300);
    await untilSaving(tab, "not-kept");
    expect(tab.workspace().saving).toMatchObject({ reason: expect.stringContaining("no room") });
    await tab.store.getState().open(SECOND.id);
    await tab.store.getState().open(FIRST.id);
    expect(tab.workspace().code).toBe("mine");

    save.mockRestore();
    await typeAndSave(tab, "mine, shorter");
    expect((await storage.readDraft(FIRST.id))?.code).toBe("mine, shorter");
  });

  test("progress that could not be stored is stored later", async () => {
    const storage = createIndexedDbStorage();
    vi.spyOn(storage, "changeProgress").mockRejectedValueOnce(new StorageError("full"));
    const tab = await openTabAt(FIRST.id, { storage });
    tab.store.getState().showHint();
    await quiet();
    expect(await storage.readProgress()).toEqual({});
    tab.store.getState().showHint();
    await vi.waitFor(async () => expect((await storage.readProgress())[FIRST.id]?.hints).toBe(2));
  });
});
