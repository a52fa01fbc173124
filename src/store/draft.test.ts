import { describe, expect, test } from "vitest";
import { fingerprint } from "../lib/fingerprint";
import { type DraftPosition, reconcile, withCurrentStarter } from "./draft";
import type { DraftRecord } from "./storage";

const CLEAN: DraftPosition = { code: "a", savedCode: "a", revision: 4 };
const DIRTY: DraftPosition = { code: "a2", savedCode: "a", revision: 4 };
const UNTOUCHED: DraftPosition = { code: "starter", savedCode: "starter", revision: 0 };

describe("what to do about the stored draft", () => {
  test.each([
    ["nothing is stored yet", UNTOUCHED, null, "keep"],
    ["a first visit after an earlier one", UNTOUCHED, { code: "b", revision: 7 }, "take"],
    ["what this tab wrote itself", CLEAN, { code: "a", revision: 4 }, "adopt-revision"],
    ["what this tab wrote before it went on typing", DIRTY, { code: "a", revision: 4 }, "keep"],
    ["another tab's code, nothing own", CLEAN, { code: "b", revision: 5 }, "take"],
    ["another tab's code, and own", DIRTY, { code: "b", revision: 5 }, "conflict"],
    ["the same code from another tab", DIRTY, { code: "a2", revision: 9 }, "adopt-revision"],
    ["a smaller revision, after data was deleted and begun anew", DIRTY, { code: "b", revision: 1 }, "conflict"],
    ["a saved draft was deleted", CLEAN, null, "save-again"],
    ["own typing before the first draft was read", { ...UNTOUCHED, code: "x" }, { code: "b", revision: 1 }, "conflict"],
  ] as const)("%s", (_, mine, stored, verdict) => {
    expect(reconcile(mine, stored)).toBe(verdict);
  });
});

describe("a new version's starter", () => {
  const record: DraftRecord = { id: "a/b", code: "old", revision: 2, savedAt: 1, starterHash: fingerprint("old"), replaced: null };

  test("is taken by a draft that is still the old one", () => {
    expect(withCurrentStarter(record, "new")).toEqual({ ...record, code: "new", starterHash: fingerprint("new"), replaced: null });
  });

  test("does not touch own code", () => {
    const own = { ...record, code: "old, and more" };
    expect(withCurrentStarter(own, "new")).toBe(own);
  });
});
