/** What tests of the store share: exercises, a clock that stands still, a memory, a storage that fails on request. */
import type { BundledExercise, Catalogue } from "../content/exercise";
import type { KeyValueMemory } from "../lib/key-value-memory";
import type { Schedule } from "../lib/schedule";
import type { Problem, TestOutcome } from "../python/protocol";
import type { CheckEnd } from "../python/python-runtime";

export function exampleExercise(slug: string, changes: Partial<BundledExercise> = {}): BundledExercise {
  return {
    id: `numpy/${slug}`,
    track: "numpy",
    slug,
    title: `About ${slug}`,
    level: 1,
    minutes: 10,
    packages: ["numpy"],
    tags: [],
    keywords: [],
    needs: [],
    statement: { kind: "html", html: "<p>Write it.</p>" },
    hints: [
      { title: "Look", text: { kind: "html", html: "<p>Look.</p>" } },
      { title: "Think", text: { kind: "html", html: "<p>Think.</p>" } },
    ],
    explanation: { kind: "html", html: "<p>Because.</p>" },
    starter: `# starter of ${slug}\n`,
    solution: `# solution of ${slug}\n`,
    tests: "from solution import answer\n",
    picture: null,
    imports: ["numpy"],
    data: [{ path: "data/points.bin", base64: "AQID" }],
    limits: { run: 20, check: 30 },
    ...changes,
  };
}

export function catalogueOf(exercises: readonly BundledExercise[]): Catalogue {
  const track = { slug: "numpy", title: "NumPy", summary: "", formulaHtml: "", exercises: [...exercises] };
  return { tracks: [track], drills: [] };
}

export interface ManualClock {
  now(): number;
  schedule: Schedule;
  advance(milliseconds: number): void;
}

export function createManualClock(): ManualClock {
  let time = 1_000_000;
  const timers = new Set<{ at: number; callback: () => void }>();
  return {
    now: () => time,
    schedule(callback, milliseconds) {
      const timer = { at: time + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        const next = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        time = next.at;
        next.callback();
      }
      time = end;
    },
  };
}

export function createTestMemory(kept = new Map<string, string>()): KeyValueMemory & { kept: Map<string, string> } {
  return {
    kept,
    get: (key) => kept.get(key) ?? null,
    set(key, value) {
      kept.set(key, value);
      return true;
    },
    remove: (key) => kept.delete(key),
  };
}

export const SOME_PROBLEM: Problem = {
  kind: "exception",
  type: "NameError",
  message: "name 'x' is not defined",
  sentence: "",
  line: 1,
  column: null,
  frames: [],
};

function outcomes(count: number, outcome: TestOutcome["outcome"]): TestOutcome[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `test_${outcome}_${index}`,
    sentence: "It works.",
    outcome,
    message: "",
    problem: null,
    facts: null,
    output: "",
    cases: { total: 1, passed: outcome === "passed" ? 1 : 0, failing: null },
  }));
}

export function failedReport(passed: number, failed: number): CheckEnd {
  return { kind: "checked", tests: [...outcomes(passed, "passed"), ...outcomes(failed, "failed")], output: "", seconds: 0.1 };
}

export function passedReport(tests: number): CheckEnd {
  return failedReport(tests, 0);
}
