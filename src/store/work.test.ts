import { IDBFactory } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { exerciseReview, reviewed } from "../content/review";
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
    review: {},
    days: [],
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
    expect(await workOf(other).merge(reading.value)).toEqual({
      added: [FIRST.id],
      replaced: [],
      kept: [],
      furthered: [FIRST.id],
      rescheduled: [exerciseReview(FIRST.id)],
      days: file.days,
    });
    expect(other.store.getState().review).toEqual(tab.store.getState().review);
    expect(other.store.getState().days).toEqual(file.days);
    await other.store.getState().open(FIRST.id);
    expect(other.workspace().code).toBe("mine");
    expect(other.store.getState().progress[FIRST.id]?.state).toBe("solved");
  });

  it("replaces older code, which stays one step back, also in the exercise that is open", async () => {
    const tab = await openTabAt(FIRST.id);
    await typeAndSave(tab, "mine");
    const work = workOf(tab);
    expect(await work.compare(fileWith())).toEqual({
      added: [],
      replaced: [FIRST.id],
      kept: [],
      furthered: [FIRST.id],
      rescheduled: [],
      days: [],
    });
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
    expect(await workOf(tab).merge(fileWith())).toEqual({ added: [], replaced: [], kept: [], furthered: [], rescheduled: [], days: [] });
  });

  it("loses neither side's progress", async () => {
    const tab = await openTabAt(FIRST.id);
    await tab.storage.changeProgress(FIRST.id, () => ({ state: "begun", tries: 9, hints: 0, last: null, at: 1 }));
    await workOf(tab).merge(fileWith());
    expect((await tab.storage.readProgress())[FIRST.id]).toMatchObject({ state: "solved", tries: 9, hints: 1 });
    expect(tab.store.getState().progress[FIRST.id]).toMatchObject({ state: "solved", tries: 9 });
  });

  it("takes the newer review of each item, keeps the other one step back, and adds up the days", async () => {
    const tab = openTab();
    await tab.store.started;
    const { recordDrill } = tab.store.getState();
    recordDrill("mine-is-newer", true);
    recordDrill("theirs-is-newer", true);
    const mine = { ...tab.store.getState().review };
    tab.clock.advance(3_600_000);
    const now = tab.clock.now();
    const theirs = {
      "drill:mine-is-newer": reviewed(null, "again", 1_000),
      "drill:theirs-is-newer": reviewed(null, "again", now - 1_000),
      "drill:only-theirs": reviewed(null, "good", now - 1_000),
    };
    const file: WorkFile = { ...fileWith(), review: theirs, days: ["1969-12-24"] };
    const comparison = await workOf(tab).compare(file);
    expect(comparison.rescheduled).toEqual(["drill:theirs-is-newer", "drill:only-theirs"]);
    expect(comparison.days).toEqual(["1969-12-24"]);
    await workOf(tab).merge(file);
    const merged = tab.store.getState().review;
    expect(merged["drill:mine-is-newer"]).toEqual(mine["drill:mine-is-newer"]);
    expect(merged["drill:theirs-is-newer"]).toMatchObject({ rating: "again", replaced: { rating: "good" } });
    expect(merged["drill:only-theirs"]).toMatchObject({ replaced: null });
    expect(tab.store.getState().days).toHaveLength(2);
    expect(await workOf(tab).compare(file)).toMatchObject({ rescheduled: [], days: [] });

    tab.store.getState().undoReviewImport();
    expect(tab.store.getState().review["drill:theirs-is-newer"]).toMatchObject({ rating: "good", replaced: { rating: "again" } });
    await tab.store.save();
    expect((await tab.storage.readReview())["drill:theirs-is-newer"]).toMatchObject({ rating: "good" });
  });

  it("opens a file that was made before there was review", async () => {
    const { review: _review, days: _days, ...older } = fileWith();
    const reading = await readShareFile(new File([writeShareFile(older)], "work.lr.json"), workFileSchema);
    expect(reading).toMatchObject({ kind: "read", value: { review: {}, days: [] } });
  });

  it("refuses reviews that the scheduler could not go on from", async () => {
    const item = reviewed(null, "good", 1_000);
    for (const broken of [
      { ...item, memory: { difficulty: 0, stability: 3 } },
      { ...item, memory: { difficulty: 5, stability: 0 } },
      { ...item, due: -1 },
    ]) {
      const text = writeShareFile({ ...fileWith(), review: { "drill:x": broken } });
      expect((await readShareFile(new File([text], "work.lr.json"), workFileSchema)).kind).toBe("refused");
    }
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
