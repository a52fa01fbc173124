/** A page that ends right after something happened: the database has not got it, and nothing is lost. */
import { expect, test, vi } from "vitest";
import { drillReview, exerciseReview } from "../content/review";
import { createIndexedDbStorage } from "./indexed-db";
import type { AppStorage } from "./storage";
import { freshBrowserForEachTest, openTab, openTabAt, quiet, type Tab } from "./store-test-kit";
import { createTestMemory, passedReport } from "./test-kit";

freshBrowserForEachTest();

/** A tab's last moments: what it writes now never arrives. */
function closingStorage(): AppStorage & { end(): void } {
  const storage = createIndexedDbStorage();
  let ended = false;
  const until = <T>(work: () => Promise<T>): Promise<T> => (ended ? new Promise(() => {}) : work());
  return {
    ...storage,
    changeProgress: (id, change) => until(() => storage.changeProgress(id, change)),
    changeReview: (id, change) => until(() => storage.changeReview(id, change)),
    addDays: (days) => until(() => storage.addDays(days)),
    end: () => {
      ended = true;
    },
  };
}

async function pass(tab: Tab): Promise<void> {
  const done = tab.store.getState().check();
  await vi.waitFor(() => expect(tab.runtime.tasks).toHaveLength(1));
  tab.runtime.endCheck(passedReport(3));
  await done;
}

test("a pass just before the page is closed is there in the next visit, and saved then", async () => {
  const memory = createTestMemory();
  const storage = closingStorage();
  const first = await openTabAt("numpy/first", { memory, storage });
  storage.end();
  await pass(first);
  first.store.getState().recordDrill("axis", true);
  first.store.leave();
  expect(memory.kept.size).toBeGreaterThan(0);

  const second = openTab({ memory });
  await second.store.started;
  const { progress, days } = second.store.getState();
  expect(progress["numpy/first"]).toMatchObject({ state: "solved", tries: 1, last: { passed: 3, total: 3 } });
  expect(days).toHaveLength(1);
  await vi.waitFor(() => expect([...memory.kept.keys()].filter((key) => key.includes("unsaved"))).toEqual([]));

  const third = openTab();
  await third.store.started;
  expect(third.store.getState().progress["numpy/first"]?.state).toBe("solved");
  expect(Object.keys(third.store.getState().review).sort()).toEqual([drillReview("axis"), exerciseReview("numpy/first")].sort());
  expect(third.store.getState().days).toEqual(days);
});

test("two closed tabs do not write over each other", async () => {
  const memory = createTestMemory();
  for (const slug of ["first", "second"]) {
    const storage = closingStorage();
    const tab = await openTabAt(`numpy/${slug}`, { memory, storage });
    storage.end();
    await pass(tab);
    tab.store.leave();
  }
  const next = openTab({ memory });
  await next.store.started;
  expect(Object.keys(next.store.getState().progress).sort()).toEqual(["numpy/first", "numpy/second"]);
});

test("what the database has is not put away", async () => {
  const tab = await openTabAt("numpy/first");
  await pass(tab);
  await quiet();
  tab.store.leave();
  expect([...tab.memory.kept.keys()].filter((key) => key.includes("unsaved"))).toEqual([]);
});

test("what cannot be read is left alone", async () => {
  const memory = createTestMemory(
    new Map([
      ["learning-rate:unsaved-progress", "{not json"],
      ["learning-rate:unsaved-review", '{"review":1}'],
    ]),
  );
  const tab = await openTabAt("numpy/first", { memory });
  await pass(tab);
  await quiet();
  expect(tab.store.getState().progress["numpy/first"]?.state).toBe("solved");
});
