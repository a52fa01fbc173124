import { afterEach, expect, test, vi } from "vitest";
import { guardedLocalStorage } from "./key-value-memory";

afterEach(() => vi.unstubAllGlobals());

test("keeps nothing and throws nothing where localStorage is blocked", () => {
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new Error("blocked");
    },
    setItem() {
      throw new Error("full");
    },
    removeItem() {
      throw new Error("blocked");
    },
  });
  expect(guardedLocalStorage.get("a")).toBeNull();
  expect(guardedLocalStorage.set("a", "1")).toBe(false);
  expect(() => guardedLocalStorage.remove("a")).not.toThrow();
});

test("keeps nothing where there is no localStorage at all", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(guardedLocalStorage.get("a")).toBeNull();
  expect(guardedLocalStorage.set("a", "1")).toBe(false);
});
