// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "./page-events";

const store = { leave: vi.fn(() => true), comeBack: vi.fn(async () => {}) };
let end = () => {};

beforeEach(() => {
  end = watchPage(store);
});
afterEach(() => {
  end();
  vi.clearAllMocks();
});

function becomes(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

test("leaving saves", () => {
  becomes("hidden");
  expect(store.leave).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event("pagehide"));
  expect(store.leave).toHaveBeenCalledTimes(2);
  expect(store.comeBack).not.toHaveBeenCalled();
});

test("coming back looks for other tabs' work", () => {
  becomes("visible");
  window.dispatchEvent(new Event("focus"));
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
  expect(store.comeBack).toHaveBeenCalledTimes(3);
});

test("the browser asks before closing only where code would be lost", () => {
  const kept = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(kept);
  expect(kept.defaultPrevented).toBe(false);
  store.leave.mockReturnValueOnce(false);
  const lost = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(lost);
  expect(lost.defaultPrevented).toBe(true);
});

test("ends", () => {
  end();
  becomes("hidden");
  window.dispatchEvent(new Event("focus"));
  expect(store.leave).not.toHaveBeenCalled();
  expect(store.comeBack).not.toHaveBeenCalled();
});
