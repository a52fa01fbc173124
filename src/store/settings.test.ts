import { expect, test, vi } from "vitest";
import { createIndexedDbStorage } from "./indexed-db";
import { freshBrowserForEachTest, openTab, quiet } from "./store-test-kit";
import { createTestMemory } from "./test-kit";

freshBrowserForEachTest();

test("begin with the theme that the first paint has used", () => {
  const settingsWith = (theme: string) =>
    openTab({ memory: createTestMemory(new Map([["learning-rate:theme", theme]])) }).store.getState().settings;
  expect(settingsWith("contrast").theme).toBe("contrast");
  expect(settingsWith("pink").theme).toBe("system");
});

test("are kept, and the theme is mirrored", async () => {
  const tab = openTab();
  await tab.store.started;
  tab.store.getState().changeSettings({ theme: "dark", fontSize: 16 });
  expect(tab.store.getState().settings).toEqual({ theme: "dark", editor: "auto", fontSize: 16, images: "on", drillTimer: "off" });
  expect(tab.memory.kept.get("learning-rate:theme")).toBe("dark");
  await quiet();
  const next = openTab();
  await next.store.started;
  expect(next.store.getState()).toMatchObject({ settings: { theme: "dark", fontSize: 16 }, storage: "ready" });
});

test("changed before the stored ones were read stay on top of them", async () => {
  await createIndexedDbStorage().writeSettings({ theme: "light", editor: "plain", fontSize: 20, images: "off", drillTimer: "off" });
  const tab = openTab();
  tab.store.getState().changeSettings({ theme: "dark" });
  await tab.store.started;
  expect(tab.store.getState().settings).toEqual({ theme: "dark", editor: "plain", fontSize: 20, images: "off", drillTimer: "off" });
  await vi.waitFor(async () =>
    expect(await tab.storage.readSettings()).toEqual({ theme: "dark", editor: "plain", fontSize: 20, images: "off", drillTimer: "off" }),
  );
});

test("the font stays readable", async () => {
  const tab = openTab();
  await tab.store.started;
  tab.store.getState().changeSettings({ fontSize: 1 });
  expect(tab.store.getState().settings.fontSize).toBe(10);
  tab.store.getState().changeSettings({ fontSize: 400 });
  expect(tab.store.getState().settings.fontSize).toBe(40);
});

test("the runtime hears whether it may start from images", async () => {
  await createIndexedDbStorage().writeSettings({ theme: "light", editor: "plain", fontSize: 20, images: "off", drillTimer: "off" });
  const tab = openTab();
  const allowImages = vi.spyOn(tab.runtime, "allowImages");
  await tab.store.started;
  expect(allowImages).toHaveBeenLastCalledWith(false);
  tab.store.getState().changeSettings({ images: "on" });
  expect(allowImages).toHaveBeenLastCalledWith(true);
});
