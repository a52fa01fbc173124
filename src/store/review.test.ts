import { openDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import { isDue } from "../content/review";
import { dayOf } from "../lib/day";
import { DATABASE_NAME } from "./indexed-db";
import { FIRST, freshBrowserForEachTest, openTab, openTabAt, quiet, type Tab } from "./store-test-kit";
import { exampleExercise, failedReport, passedReport } from "./test-kit";

freshBrowserForEachTest();

const DAY = 86_400_000;
const KEY = `exercise:${FIRST.id}`;
const review = (tab: Tab) => tab.store.getState().review;

async function checkWith(tab: Tab, report: ReturnType<typeof passedReport>): Promise<void> {
  const before = tab.runtime.tasks.length;
  const done = tab.store.getState().check();
  await vi.waitFor(() => expect(tab.runtime.tasks.length).toBeGreaterThan(before));
  tab.runtime.endCheck(report);
  await done;
}

/** One that was solved at a second try, and is due. */
async function withDueExercise(): Promise<Tab> {
  const tab = await openTabAt(FIRST.id);
  await checkWith(tab, failedReport(1, 2));
  await checkWith(tab, passedReport(3));
  tab.clock.advance(3 * DAY);
  return tab;
}

describe("an exercise", () => {
  it("comes into review when it is solved, first due some days later, and is still there in the next visit", async () => {
    const tab = await openTabAt(FIRST.id);
    await checkWith(tab, failedReport(1, 2));
    expect(review(tab)).toEqual({});
    await checkWith(tab, passedReport(3));
    const item = review(tab)[KEY];
    expect(item?.rating).toBe("good");
    expect((item?.due ?? 0) - tab.clock.now()).toBe(2 * DAY);
    await tab.store.save();
    tab.store.close();
    const next = openTab();
    await next.store.started;
    expect(review(next)).toEqual(review(tab));
    expect(next.store.getState().days).toEqual([dayOf(tab.clock.now())]);
  });

  it("that was solved at once stays away for longer", async () => {
    const tab = await openTabAt(FIRST.id);
    await checkWith(tab, passedReport(3));
    expect(review(tab)[KEY]?.rating).toBe("easy");
  });

  it("may be checked as often as one likes before it is due", async () => {
    const tab = await openTabAt(FIRST.id);
    await checkWith(tab, passedReport(3));
    const item = review(tab)[KEY];
    await checkWith(tab, passedReport(3));
    await checkWith(tab, failedReport(0, 3));
    expect(review(tab)[KEY]).toEqual(item);
  });

  it("that is due is reviewed by a Check that passes", async () => {
    const tab = await withDueExercise();
    const before = review(tab)[KEY];
    await checkWith(tab, passedReport(3));
    const after = review(tab)[KEY];
    expect(after).toMatchObject({ rating: "good", last: tab.clock.now() });
    expect(after?.memory.stability).toBeGreaterThan(before?.memory.stability ?? 0);
  });

  it("that took several tries comes back sooner", async () => {
    const tab = await withDueExercise();
    await checkWith(tab, failedReport(1, 2));
    expect(review(tab)[KEY]?.misses).toBe(1);
    await checkWith(tab, passedReport(3));
    expect(review(tab)[KEY]).toMatchObject({ rating: "hard", misses: 0 });
  });

  it("of which one had to see the solution was forgotten", async () => {
    const tab = await withDueExercise();
    tab.store.getState().showSolution();
    const item = review(tab)[KEY];
    expect(item?.rating).toBe("again");
    expect(item && isDue(item, tab.clock.now())).toBe(true);
    await checkWith(tab, passedReport(3));
    expect(review(tab)[KEY]).toMatchObject({ rating: "good" });
  });

  it("whose solution was seen first is not solved, and does not come back", async () => {
    const tab = await openTabAt(FIRST.id);
    tab.store.getState().showSolution();
    await checkWith(tab, passedReport(3));
    expect(review(tab)).toEqual({});
  });

  it("that somebody wrote does not come back: nothing here could open it", async () => {
    const tab = openTab();
    await tab.store.getState().openGiven({ ...exampleExercise("mine"), id: "x/0123456789" });
    await checkWith(tab, passedReport(3));
    expect(review(tab)).toEqual({});
    expect(tab.store.getState().days).toHaveLength(1);
  });
});

describe("a drill", () => {
  it("is due at once when it was wrong, and away when it was right", async () => {
    const tab = openTab();
    await tab.store.started;
    const { recordDrill } = tab.store.getState();
    recordDrill("dot-product", false);
    expect(review(tab)["drill:dot-product"]).toMatchObject({ rating: "again", due: tab.clock.now() });
    recordDrill("dot-product", true);
    expect(review(tab)["drill:dot-product"]?.due).toBeGreaterThanOrEqual(tab.clock.now() + DAY);
    recordDrill("dot-product", false);
    await tab.store.save();
    expect(await tab.storage.readReview()).toEqual(review(tab));
  });

  it("answered in two tabs at once keeps both answers", async () => {
    const [a, b] = [openTab(), openTab()];
    await Promise.all([a.store.started, b.store.started]);
    a.store.getState().recordDrill("shapes", true);
    b.store.getState().recordDrill("bayes", false);
    b.store.getState().recordDrill("shapes", false);
    await vi.waitFor(() => {
      expect(review(a)["drill:bayes"]?.rating).toBe("again");
      expect(review(a)["drill:shapes"]).toEqual(review(b)["drill:shapes"]);
    });
  });

  it("answered before storage was read is kept on top of what is stored", async () => {
    const first = openTab();
    first.store.getState().recordDrill("shapes", true);
    await first.store.save();
    const known = review(first)["drill:shapes"];
    first.store.close();
    const next = openTab();
    next.clock.advance(2 * DAY);
    next.store.getState().recordDrill("shapes", true);
    await next.store.started;
    await next.store.save();
    expect(review(next)["drill:shapes"]?.memory.stability).toBeGreaterThan(known?.memory.stability ?? 0);
    expect(await next.storage.readReview()).toEqual(review(next));
  });

  it("is not lost where storage fails for a while", async () => {
    const tab = openTab();
    await tab.store.started;
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    tab.store.getState().recordDrill("shapes", false);
    tab.store.getState().recordDrill("shapes", true);
    await quiet();
    expect(await tab.storage.readReview()).toEqual({});
    full.mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      return put.call(this, value, key);
    });
    await tab.store.comeBack();
    await tab.store.save();
    expect(await tab.storage.readReview()).toEqual(review(tab));
    expect(review(tab)["drill:shapes"]?.rating).toBe("good");
    expect(await tab.storage.readDays()).toHaveLength(1);
  });
});

describe("what is stored", () => {
  it("and cannot be read is left aside, and stays", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const tab = openTab();
    tab.store.getState().recordDrill("fine", true);
    await tab.store.save();
    const raw = await openDB(DATABASE_NAME);
    await raw.put("review", { memory: { difficulty: 99 } }, "drill:strange");
    await raw.put("review", {}, "lesson:x");
    await tab.store.comeBack();
    expect(Object.keys(review(tab))).toEqual(["drill:fine"]);
    tab.store.getState().recordDrill("strange", true);
    await tab.store.save();
    expect(Object.keys(await tab.storage.readReview()).sort()).toEqual(["drill:fine", "drill:strange"]);
    expect(await raw.getAll("review")).toContainEqual({ memory: { difficulty: 99 } });
    raw.close();
  });

  it("by a version without review is taken over", async () => {
    const older = await openDB(DATABASE_NAME, 1, {
      upgrade(database) {
        for (const name of ["drafts", "progress", "settings"]) database.createObjectStore(name);
      },
    });
    await older.put("progress", { state: "solved", tries: 1, hints: 0, last: null, at: 5 }, FIRST.id);
    older.close();
    const tab = openTab();
    await tab.store.started;
    expect(tab.store.getState().progress[FIRST.id]?.state).toBe("solved");
    tab.store.getState().recordDrill("shapes", true);
    await tab.store.save();
    expect(Object.keys(await tab.storage.readReview())).toEqual(["drill:shapes"]);
  });
});
