/** The line of the learner's code that the latest Run or Check points at. */
import type { Problem, TestOutcome } from "../../python/protocol";
import type { WorkspaceState } from "../../store/state";

export interface Mark {
  line: number;
  column: number | null;
  sentence: string;
  /** Syntax errors get a wavy line as well. */
  isSyntax: boolean;
}

/** What the mark depends on, kept from one moment to the next. */
export interface MarkMemory {
  run: WorkspaceState["run"];
  check: WorkspaceState["check"];
  /** The code that the task at hand was given. */
  given: string;
  /** The mark in `code`, or null. */
  code: string;
  mark: Mark | null;
}

export function firstMemory({ run, check, code }: Pick<WorkspaceState, "run" | "check" | "code">): MarkMemory {
  return { run, check, given: code, code, mark: null };
}

/** The latest task decides; its mark follows its line through edits elsewhere and goes when the line itself is edited. */
export function nextMemory(memory: MarkMemory, { run, check, code }: Pick<WorkspaceState, "run" | "check" | "code">): MarkMemory {
  if (run === memory.run && check === memory.check && code === memory.code) return memory;
  const began = (run !== memory.run && run.kind === "running") || (check !== memory.check && check.kind === "checking");
  if (began) return { run, check, given: code, code, mark: null };
  const ended =
    run !== memory.run && run.kind === "ended"
      ? problemOfRun(run)
      : check !== memory.check && check.kind === "ended"
        ? problemOfCheck(check)
        : undefined;
  if (ended !== undefined) return { ...memory, run, check, code, mark: followed(markOf(ended), memory.given, code) };
  const mark = run.kind === "none" && check.kind === "none" ? null : followed(memory.mark, memory.code, code);
  return { ...memory, run, check, code, mark };
}

function problemOfRun({ end }: Extract<WorkspaceState["run"], { kind: "ended" }>): Problem | null {
  return end.kind === "raised" ? end.problem : null;
}

function problemOfCheck({ end }: Extract<WorkspaceState["check"], { kind: "ended" }>): Problem | null {
  if (end.kind === "broken") return end.problem;
  if (end.kind !== "checked") return null;
  const hasLine = ({ problem }: TestOutcome) => problem !== null && problem.line !== null;
  return end.tests.find(hasLine)?.problem ?? null;
}

function markOf(problem: Problem | null): Mark | null {
  if (problem === null || problem.line === null) return null;
  const says = problem.type === "" ? problem.message : `${problem.type}: ${problem.message}`;
  return {
    line: problem.line,
    column: problem.column,
    sentence: problem.sentence === "" ? says : problem.sentence,
    isSyntax: problem.kind === "syntax",
  };
}

function followed(mark: Mark | null, before: string, after: string): Mark | null {
  if (mark === null) return null;
  const line = followLine(before, after, mark.line);
  return line === null ? null : { ...mark, line };
}

/** Where a line went through an edit: null when it was edited itself. */
export function followLine(before: string, after: string, line: number): number | null {
  if (before === after) return line;
  const old = before.split("\n");
  const now = after.split("\n");
  const index = line - 1;
  if (index >= old.length) return null;
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  if (index < start) return line;
  const fromEnd = old.length - index;
  if (fromEnd > now.length - start) return null;
  for (let back = 1; back <= fromEnd; back++) {
    if (old[old.length - back] !== now[now.length - back]) return null;
  }
  return now.length - fromEnd + 1;
}
