import { describe, expect, it } from "vitest";
import type { Problem } from "../../python/protocol";
import type { WorkspaceState } from "../../store/state";
import { firstMemory, followLine, nextMemory } from "./mark";

const problem: Problem = {
  kind: "exception",
  type: "NameError",
  message: "name 'z' is not defined",
  sentence: "There is no z here.",
  line: 2,
  column: null,
  frames: [],
};
const CODE = "a = 1\nb = z\nc = 3\n";
type Watched = Pick<WorkspaceState, "run" | "check" | "code">;
const none = { kind: "none" } as const;
const start: Watched = { run: none, check: none, code: CODE };
const running: Watched = { ...start, run: { kind: "running" } };
const raised: Watched = { ...start, run: { kind: "ended", end: { kind: "raised", problem, seconds: 0.1 } } };

const through = (...moments: Watched[]) => moments.reduce(nextMemory, firstMemory(start)).mark;

describe("the marked line", () => {
  it("comes with a Run that raised", () => {
    expect(through(running, raised)).toEqual({ line: 2, column: null, sentence: "There is no z here.", isSyntax: false });
  });

  it("follows edits above it, and goes when the line itself is edited", () => {
    expect(through(running, raised, { ...raised, code: `import numpy\n${CODE}` })?.line).toBe(3);
    expect(through(running, raised, { ...raised, code: CODE.replace("z", "zz") })).toBeNull();
  });

  it("is not shown when its line was edited while the code ran", () => {
    expect(through(running, { ...raised, code: CODE.replace("z", "a") })).toBeNull();
  });

  it("goes when a Check begins, and comes from the first test that raised", () => {
    const checking: Watched = { ...raised, check: { kind: "checking" } };
    expect(through(running, raised, checking)).toBeNull();
    const broken: Watched = {
      ...raised,
      check: { kind: "ended", end: { kind: "broken", problem: { ...problem, kind: "syntax", line: 1 }, output: "", seconds: 1 } },
    };
    expect(through(running, raised, checking, broken)).toMatchObject({ line: 1, isSyntax: true });
  });
});

describe("followLine", () => {
  it("finds lines before, after and inside of an edit", () => {
    expect(followLine("a\nb\nc", "a\nx\nb\nc", 1)).toBe(1);
    expect(followLine("a\nb\nc", "a\nx\nb\nc", 2)).toBe(3);
    expect(followLine("a\nb\nc", "a\nc", 2)).toBeNull();
    expect(followLine("a\na\na", "a\na", 3)).toBeNull();
    expect(followLine("a\nb\n", "a\nb\n\n", 2)).toBe(2);
  });
});
