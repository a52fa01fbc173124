/** What must hold before an exercise is passed on: the same that every exercise of ours has to show. */
import type { CheckReport, TestOutcome } from "../../python/protocol";
import type { CheckEnd } from "../../python/python-runtime";
import type { ExerciseDraft } from "./draft";

export const LEAST_TESTS = 3;

/** Whose code is checked. */
export type Subject = { kind: "solution" } | { kind: "starter" } | { kind: "wrong"; index: number };

export interface Line {
  what: string;
  /** Unknown: another line has to hold first. */
  state: "holds" | "missing" | "unknown";
  /** Why, and what to do; "" where nothing is to be said. */
  say: string;
  /** Tests that did not pass and should have. */
  failures: readonly TestOutcome[];
}

type Ended = { subject: Subject; end: CheckEnd };

export function subjectsOf(draft: ExerciseDraft): Subject[] {
  return [{ kind: "solution" }, { kind: "starter" }, ...draft.wrong.map((_, index) => ({ kind: "wrong" as const, index }))];
}

export function codeOf(draft: ExerciseDraft, subject: Subject): string {
  return subject.kind === "wrong" ? (draft.wrong[subject.index]?.code ?? "") : draft[subject.kind];
}

/** What can be said before Python has run. */
export function textLines(draft: ExerciseDraft): Line[] {
  return [
    line("It has a title", draft.title.trim() !== "", "Give it one: it stands above the task."),
    line("It has a task", draft.statement.trim() !== "", "Say what to write, with one example that can be worked by hand."),
  ];
}

export function linesOf({ subject, end }: Ended): Line[] {
  switch (subject.kind) {
    case "solution":
      return [solutionLine(end), ...testLines(end)];
    case "starter":
      return [starterLine(end)];
    case "wrong":
      return [wrongLine(subject.index, end)];
  }
}

/** The test that catches it, for the first line of its file; null where none does. */
export function caughtBy(end: CheckEnd): string | null {
  return end.kind === "checked" ? (end.tests.find(({ outcome }) => outcome === "failed")?.name ?? null) : null;
}

function solutionLine(end: CheckEnd): Line {
  const what = "The solution passes all tests";
  if (!isReport(end)) return { what, state: "missing", say: interruption(end), failures: [] };
  if (end.kind === "broken") return { what, state: "missing", say: `It does not load. ${problemText(end)}`, failures: [] };
  const failures = end.tests.filter(({ outcome }) => outcome !== "passed");
  if (failures.length === 0) return { what, state: "holds", say: "", failures };
  return { what, state: "missing", say: `${failures.length} of ${end.tests.length} fail. Correct the solution, or the test.`, failures };
}

function testLines(end: CheckEnd): Line[] {
  const number = `There are at least ${LEAST_TESTS} tests`;
  const sentences = "Each test says in a sentence what it asks for";
  if (end.kind !== "checked") {
    const say = "That can be said once the solution loads.";
    return [number, sentences].map((what) => ({ what, state: "unknown", say, failures: [] }));
  }
  const tests = end.tests.filter(({ name }) => name.startsWith("test"));
  const silent = tests.filter(({ sentence }) => sentence === "").map(({ name }) => `\`${name}\``);
  return [
    line(
      number,
      tests.length >= LEAST_TESTS,
      `There ${tests.length === 1 ? "is 1" : `are ${tests.length}`}. Add one on numbers drawn at random, one at the edge.`,
    ),
    tests.length === 0
      ? { what: sentences, state: "unknown", say: "There is no test yet.", failures: [] }
      : line(sentences, silent.length === 0, `Write it as the docstring of ${silent.join(", ")}: learners read it.`),
  ];
}

function starterLine(end: CheckEnd): Line {
  const what = "The starter fails";
  if (!isReport(end)) return { what, state: "missing", say: interruption(end), failures: [] };
  if (end.kind === "broken")
    return {
      what,
      state: "missing",
      say: `It does not even load. ${problemText(end)} It has to define what the tests import.`,
      failures: [],
    };
  return line(what, !allPassed(end.tests), "It passes all tests. Make the tests stricter, or the starter emptier.");
}

function wrongLine(index: number, end: CheckEnd): Line {
  const what = `Wrong answer ${index + 1} fails`;
  if (end.kind === "timed-out") return { what, state: "holds", say: "It computes for too long.", failures: [] };
  if (!isReport(end)) return { what, state: "missing", say: interruption(end), failures: [] };
  if (end.kind === "broken")
    return { what, state: "missing", say: `It does not even load, so no test has to catch it. ${problemText(end)}`, failures: [] };
  if (allPassed(end.tests))
    return { what, state: "missing", say: "It passes all tests. Write a test that tells it from the solution.", failures: [] };
  const first = end.tests.find(({ outcome }) => outcome !== "passed");
  return { what, state: "holds", say: first ? `Caught by \`${first.name}\`.` : "", failures: [] };
}

function line(what: string, holds: boolean, otherwise: string): Line {
  return { what, state: holds ? "holds" : "missing", say: holds ? "" : otherwise, failures: [] };
}

function isReport(end: CheckEnd): end is CheckReport & { seconds: number } {
  return end.kind === "checked" || end.kind === "broken";
}

function allPassed(tests: readonly TestOutcome[]): boolean {
  return tests.every(({ outcome }) => outcome === "passed");
}

function problemText({ problem: { sentence, type, message, line: at } }: CheckReport & { kind: "broken" }): string {
  const said = sentence === "" ? [type, message].filter(Boolean).join(": ") : sentence;
  return at === null ? said : `Line ${at}: ${said}`;
}

function interruption(end: Exclude<CheckEnd, CheckReport>): string {
  switch (end.kind) {
    case "stopped":
      return "It was stopped before it had ended.";
    case "timed-out":
      return `It was still computing after ${end.seconds} seconds. Use smaller data.`;
    case "crashed":
      return `Python gave up: ${end.message}`;
    case "unavailable":
      return `Python could not start: ${end.message}`;
  }
}
