import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { readShareFile, writeShareFile } from "../content/share-file";
import { FIRST, freshBrowserForEachTest, openTab, openTabAt, quiet, SECOND, type Tab, typeAndSave } from "./store-test-kit";
import { passedReport } from "./test-kit";
import { createWork } from "./work";
import { type WorkFile, workFileSchema } from "./work-file";

freshBrowserForEachTest();

const workOf = (tab: Tab) => createWork({ storage: tab.storage, store: tab.store, now: tab.clock.now });

function fileWith(changes: Partial<WorkFile["drafts"][number]> = {}): WorkFile {
  return {
    kind: "work",
    madeAt: 5_000,
    drafts: [{ id: FIRST.id, code: "theirs", savedAt: 9e12, starterHash: "s", ...changes }],
    progress: { [FIRST.id]: { state: "solved", tries: 4, hints: 1, last: { passed: 3, total: 3 }, at: 9e12 } },
  };
}

describe("a person's work in a file", () => {
  it("comes back in another browser as it was", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("mine");
    const done = tab.store.getState().check();
    await quiet();
    tab.runtime.endCheck(passedReport(3));
    await done;
    // Not saved by itself yet: collecting saves it.
    const file = await workOf(tab).collect();
    expect(file.drafts).toMatchObject([{ id: FIRST.id, code: "mine" }]);
    expect(file.progress[FIRST.id]).toMatchObject({ state: "solved", tries: 1 });

    const text = writeShareFile(file);
    const reading = await readShareFile(new File([text], "work.lr.json"), workFileSchema);
    if (reading.kind === "refused") throw new Error(reading.reason);
    tab.store.close();
    vi.stubGlobal("indexedDB", new IDBFactory());
    const other = openTab();
    await other.store.started;
    expect(await workOf(other).merge(reading.value)).toEqual({ added: [FIRST.id], replaced: [], kept: [], furthered: [FIRST.id] });
    await other.store.getState().open(FIRST.id);
    expect(other.workspace().code).toBe("mine");
    expect(other.store.getState().progress[FIRST.id]?.state).toBe("solved");
  });

  it("replaces older code, which stays one step back, also in the exercise that is open", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    const work = workOf(tab);
    expect(await work.compare(fileWith())).toEqual({ added: [], replaced: [FIRST.id], kept: [], furthered: [FIRST.id] });
    expect(tab.workspace().code).toBe("mine");
    await work.merge(fileWith());
    expect(tab.workspace()).toMatchObject({ code: "theirs", replaced: { code: "mine", by: "import" } });
    tab.store.getState().undoReplace();
    expect(tab.workspace().code).toBe("mine");
  });

  it("keeps newer code that is here", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    const comparison = await workOf(tab).merge(fileWith({ savedAt: 1 }));
    expect(comparison).toMatchObject({ kept: [FIRST.id], replaced: [] });
    expect(tab.workspace()).toMatchObject({ code: "mine", replaced: null });
  });

  it("changes nothing when it is merged once more", async () => {
    const tab = await openTabAt(FIRST.id);
    await workOf(tab).merge(fileWith());
    expect(await workOf(tab).merge(fileWith())).toEqual({ added: [], replaced: [], kept: [], furthered: [] });
  });

  it("loses neither side's progress", async () => {
    const tab = await openTabAt(FIRST.id);
    await tab.storage.changeProgress(FIRST.id, () => ({ state: "begun", tries: 9, hints: 0, last: null, at: 1 }));
    await workOf(tab).merge(fileWith());
    expect((await tab.storage.readProgress())[FIRST.id]).toMatchObject({ state: "solved", tries: 9, hints: 1 });
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "solved", tries: 9 });
  });

  it("hands in the code of the exercises that were begun", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().edit("mine");
    expect(await workOf(tab).collectFor([FIRST.id, SECOND.id, FIRST.id])).toEqual([
      { exercise: FIRST.id, code: "mine", claimed: null, tries: 0 },
    ]);
  });

  it("refuses names that would reach into objects", async () => {
    const text = writeShareFile(fileWith()).replace(`"${FIRST.id}": {`, '"__proto__": {');
    const reading = await readShareFile(new File([text], "work.lr.json"), workFileSchema);
    expect(reading.kind === "refused" || Object.keys(reading.value.progress).length === 0).toBe(true);
  });
});
