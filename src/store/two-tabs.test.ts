import { describe, expect, test, vi } from "vitest";
import { FIRST, freshBrowserForEachTest, openTab, openTabAt, quiet, SECOND, typeAndSave, untilSaving } from "./store-test-kit";
import { passedReport } from "./test-kit";

freshBrowserForEachTest();

describe("two tabs with one exercise", () => {
  test("a tab without own changes takes the other's code by itself", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    await typeAndSave(a, "from a");
    await vi.waitFor(() => expect(b.workspace().code).toBe("from a"));
    await typeAndSave(b, "from a, then b");
    await vi.waitFor(() => expect(a.workspace().code).toBe("from a, then b"));
    expect(a.workspace().saving.kind).toBe("saved");
  });

  test("a tab with own changes is asked, and nothing is overwritten", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("from b");
    await typeAndSave(a, "from a");
    await untilSaving(b, "conflict");
    expect(b.workspace()).toMatchObject({ code: "from b", saving: { kind: "conflict", theirs: "from a" } });
    b.store.getState().edit("from b, still");
    b.clock.advance(1_000);
    await quiet();
    expect((await b.storage.readDraft(FIRST.id))?.code).toBe("from a");

    await typeAndSave(a, "from a, later");
    await vi.waitFor(() => expect(b.workspace().saving).toEqual({ kind: "conflict", theirs: "from a, later" }));
  });

  test("keeping one's own overwrites, and the other tab follows", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("from b");
    await typeAndSave(a, "from a");
    await untilSaving(b, "conflict");
    b.store.getState().resolveConflict("mine");
    await untilSaving(b, "saved");
    expect((await b.storage.readDraft(FIRST.id))?.code).toBe("from b");
    await vi.waitFor(() => expect(a.workspace().code).toBe("from b"));
  });

  test("taking the other's ends the conflict", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("from b");
    await typeAndSave(a, "from a");
    await untilSaving(b, "conflict");
    b.store.getState().resolveConflict("theirs");
    expect(b.workspace()).toMatchObject({ code: "from a", saving: { kind: "saved" } });
    await typeAndSave(b, "from a, then b");
    expect(await b.storage.readDraft(FIRST.id)).toMatchObject({ code: "from a, then b", revision: 2 });
  });

  test("the same code typed in both is no conflict, also where it comes to be the same", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("same");
    await typeAndSave(a, "same");
    await typeAndSave(b, "same!");
    expect(b.workspace().saving.kind).toBe("saved");

    a.store.getState().edit("x");
    await typeAndSave(b, "y");
    await untilSaving(a, "conflict");
    a.store.getState().edit("y");
    expect(a.workspace().saving.kind).toBe("saved");
  });

  test("a conflict survives opening another exercise", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("from b");
    await typeAndSave(a, "from a");
    await untilSaving(b, "conflict");
    await b.store.getState().open(SECOND.id);
    expect(b.workspace().saving.kind).toBe("saved");
    await b.store.getState().open(FIRST.id);
    expect(b.workspace()).toMatchObject({ code: "from b", saving: { kind: "conflict", theirs: "from a" } });
  });

  test("a conflict survives closing the tab", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    b.store.getState().edit("from b");
    await typeAndSave(a, "from a");
    await untilSaving(b, "conflict");
    expect(b.store.leave()).toBe(true);
    const next = await openTabAt(FIRST.id, { memory: b.memory });
    expect(next.workspace()).toMatchObject({ code: "from b", saving: { kind: "conflict", theirs: "from a" } });
  });

  test("without BroadcastChannel: asked at the save, or when the tab is looked at again", async () => {
    const a = await openTabAt(FIRST.id, { withChannel: false });
    const b = await openTabAt(FIRST.id, { withChannel: false });
    const c = await openTabAt(FIRST.id, { withChannel: false });
    await typeAndSave(a, "from a");
    b.store.getState().edit("from b");
    b.clock.advance(300);
    await untilSaving(b, "conflict");
    expect(c.workspace().code).toBe(FIRST.starter);
    await c.store.comeBack();
    expect(c.workspace().code).toBe("from a");
  });

  test("typing in one while the other saves all the time never loses a tab's own text", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id)];
    for (let round = 0; round < 10; round++) {
      a.store.getState().edit(`a${round}`);
      a.clock.advance(300);
      b.store.getState().edit(`b${round}`);
      await quiet();
      const kind = b.workspace().saving.kind;
      expect(kind === "conflict" || kind === "saving").toBe(true);
      expect(b.workspace().code).toBe(`b${round}`);
    }
  });

  test("deleted site data is written again by the tab that still has the code", async () => {
    const a = await openTabAt(FIRST.id);
    await typeAndSave(a, "mine");
    const request = indexedDB.deleteDatabase("learning-rate");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    await a.store.comeBack();
    expect((await a.storage.readDraft(FIRST.id))?.code).toBe("mine");
  });
});

describe("progress and settings of two tabs", () => {
  test("progress is taken over", async () => {
    const [a, b] = [await openTabAt(FIRST.id), openTab()];
    await b.store.started;
    const checking = a.store.getState().check();
    await vi.waitFor(() => expect(a.runtime.tasks).toHaveLength(1));
    a.runtime.endCheck(passedReport(3));
    await checking;
    await vi.waitFor(() => expect(b.store.getState().progress[FIRST.id]).toMatchObject({ state: "solved", tries: 1 }));
  });

  test("a solution shown in one tab counts in the other", async () => {
    const [a, b] = [await openTabAt(FIRST.id), await openTabAt(FIRST.id, { withChannel: false })];
    a.store.getState().showSolution();
    await quiet();
    await b.store.comeBack();
    const checking = b.store.getState().check();
    await vi.waitFor(() => expect(b.runtime.tasks).toHaveLength(1));
    b.runtime.endCheck(passedReport(3));
    await checking;
    expect(b.store.getState().progress[FIRST.id]?.state).toBe("seen");
  });

  test("settings are taken over, and both tabs' changes stay", async () => {
    const [a, b] = [openTab(), openTab()];
    await Promise.all([a.store.started, b.store.started]);
    a.store.getState().changeSettings({ theme: "dark" });
    await vi.waitFor(() => expect(b.store.getState().settings.theme).toBe("dark"));
    b.store.getState().changeSettings({ fontSize: 18 });
    await vi.waitFor(() => expect(a.store.getState().settings).toMatchObject({ theme: "dark", fontSize: 18 }));
    expect(b.memory.kept.get("learning-rate:theme")).toBe("dark");
  });
});
