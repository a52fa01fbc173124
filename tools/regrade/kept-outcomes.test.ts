import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyOf, openKeptOutcomes } from "./kept-outcomes";
import type { PieceTask } from "./messages";

const HALF = { kind: "graded", passed: 1, total: 2 } as const;
const PIECE: PieceTask = {
  task: { kind: "check", code: "a", tests: "t", picture: null, files: [] },
  needs: { packages: ["numpy"], imports: ["numpy"] },
  limitSeconds: 30,
};

describe("what is kept of an earlier run", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kept-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = () => join(folder, "results.csv.graded.jsonl");

  it("is there in the next run, also behind a line that was cut off", () => {
    openKeptOutcomes(file(), false).keep("one", HALF);
    appendFileSync(file(), '{"key":"two","outc\n');
    openKeptOutcomes(file(), false).keep("three", { kind: "ended", why: "broken", message: "the code does not load" });
    const next = openKeptOutcomes(file(), false);
    expect([next.find("one"), next.find("two"), next.find("three")?.kind]).toEqual([HALF, null, "ended"]);
  });

  it("is no timeout and no crash", () => {
    const kept = openKeptOutcomes(file(), false);
    kept.keep("one", HALF);
    kept.keep("two", { kind: "ended", why: "timed-out", message: "stopped after 30 s" });
    kept.keep("three", { kind: "ended", why: "crashed", message: "memory" });
    expect(readFileSync(file(), "utf8").trim().split("\n")).toHaveLength(1);
  });

  it("is forgotten where everything is to be graded again", () => {
    openKeptOutcomes(file(), false).keep("one", HALF);
    expect(openKeptOutcomes(file(), true).find("one")).toBeNull();
  });

  it("counts for equal code, tests, data, packages, time and runtime only", () => {
    const { task, needs } = PIECE;
    const others: [string, PieceTask][] = [
      ["newer", PIECE],
      ["now", { ...PIECE, task: { ...task, code: "b" } }],
      ["now", { ...PIECE, task: { ...task, tests: "u" } }],
      ["now", { ...PIECE, task: { ...task, files: [{ path: "data/x.csv", bytes: new Uint8Array([1]) }] } }],
      ["now", { ...PIECE, needs: { ...needs, packages: ["numpy", "pandas"] } }],
      ["now", { ...PIECE, limitSeconds: 60 }],
    ];
    const keys = [keyOf("now", PIECE), ...others.map(([runtime, piece]) => keyOf(runtime, piece))];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf("now", structuredClone(PIECE))).toBe(keys[0]);
  });
});
