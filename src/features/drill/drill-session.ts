/** A row of questions of one drill: drawn together, asked one by one, graded in Python. */
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type DrillAnswer,
  type DrillLevel,
  type DrillQuestion,
  type DrillReply,
  type DrillSource,
  drawRequest,
  gradeRequest,
  readDrillReply,
} from "../../content/drill";
import type { DrillEnd, PythonRuntime } from "../../python/python-runtime";

/** Of the question at hand. */
export type Phase =
  | { kind: "drawing" }
  | { kind: "asking" }
  | { kind: "grading" }
  /** `sentence` is Markdown with formulas. */
  | { kind: "wrong"; sentence: string }
  | { kind: "right" }
  | { kind: "shown" }
  /** After the last one. */
  | { kind: "done" };

export interface Result {
  first: "right" | "wrong" | "shown";
  tries: number;
  /** What was said about the first wrong answer, "" where none was. */
  sentence: string;
  isSolved: boolean;
}

export interface DrillSessionState {
  questions: readonly DrillQuestion[];
  /** The question at hand, from 0. */
  at: number;
  phase: Phase;
  /** By question; null where there was no verdict yet. */
  results: readonly (Result | null)[];
  /** What went wrong in Python, and not in the answer. */
  trouble: string | null;
  /** When the first question was asked; null before. */
  begunAt: number | null;
  /** Milliseconds from then to the end; null before. */
  took: number | null;
}

export interface DrillSession extends StoreApi<DrillSessionState> {
  /** Draws the questions; again after trouble. */
  begin(): Promise<void>;
  answer(answer: DrillAnswer): Promise<void>;
  /** Gives up: the worked solution instead of an answer. */
  show(): void;
  tryAgain(): void;
  next(): void;
  /** Ends what is under way in Python. */
  leave(): void;
}

export interface DrillSessionParts {
  drill: DrillSource;
  kit: string;
  seeds: readonly number[];
  level: DrillLevel;
  runtime: Pick<PythonRuntime, "drill" | "stop">;
  now(): number;
  /** At the first verdict on a question: whether it was right at once. */
  onFirst(isRight: boolean): void;
}

/** For drawing and for grading: both take milliseconds. */
const LIMIT_SECONDS = 20;
const DRILL_NEEDS = { packages: ["numpy"], imports: ["numpy"] };

export function createDrillSession({ drill, kit, seeds, level, runtime, now, onFirst }: DrillSessionParts): DrillSession {
  const store = createStore<DrillSessionState>()(() => ({
    questions: [],
    at: 0,
    phase: { kind: "drawing" },
    results: seeds.map(() => null),
    trouble: null,
    begunAt: null,
    took: null,
  }));
  const { getState: get, setState: set } = store;
  const encoder = new TextEncoder();
  const files = [
    { path: "drill.py", bytes: encoder.encode(drill.source) },
    { path: "kit.py", bytes: encoder.encode(kit) },
  ];
  let isLeft = false;
  let isBusy = false;

  /** Null where there is nothing to go on with: why is told. */
  async function ask(request: string): Promise<DrillReply | null> {
    isBusy = true;
    const end = await runtime
      .drill({ kind: "drill", request, files }, { needs: DRILL_NEEDS, limitSeconds: LIMIT_SECONDS, onEvent: () => {} })
      .catch((error: unknown): DrillEnd => ({ kind: "unavailable", message: String(error) }));
    isBusy = false;
    if (isLeft) return null;
    const reply = end.kind === "drilled" ? readDrillReply(end.answer) : null;
    if (reply === null) set({ trouble: troubleOf(end) });
    return reply;
  }

  function judge(how: Result["first"], sentence: string): void {
    const { at, results } = get();
    const before = results[at] ?? null;
    const isAnswer = how !== "shown";
    const result: Result = before
      ? { ...before, tries: before.tries + (isAnswer ? 1 : 0), isSolved: before.isSolved || how === "right" }
      : { first: how, tries: isAnswer ? 1 : 0, sentence, isSolved: how === "right" };
    if (before === null) onFirst(how === "right");
    set({ results: results.map((other, index) => (index === at ? result : other)) });
  }

  return Object.assign(store, {
    async begin() {
      isLeft = false;
      // Somebody else's task would be in the way, and nobody looks at it any more.
      runtime.stop();
      set({ phase: { kind: "drawing" }, trouble: null });
      const reply = await ask(drawRequest(seeds, level));
      if (reply === null) return;
      if (reply.kind !== "drawn" || reply.questions.length !== seeds.length) {
        set({ trouble: ANOTHER_ANSWER });
        return;
      }
      set({ questions: reply.questions, phase: { kind: "asking" }, begunAt: now() });
    },
    async answer(answer: DrillAnswer) {
      const { questions, at, phase } = get();
      const question = questions[at];
      if (question === undefined || phase.kind !== "asking") return;
      set({ phase: { kind: "grading" }, trouble: null });
      const reply = await ask(gradeRequest(question, answer));
      if (reply === null || reply.kind === "drawn") {
        // Nothing was judged: the same answer can be given once more.
        if (!isLeft) set({ phase: { kind: "asking" } });
        return;
      }
      judge(reply.kind, reply.kind === "wrong" ? reply.sentence : "");
      set({ phase: reply });
    },
    show() {
      if (get().phase.kind !== "asking") return;
      judge("shown", "");
      set({ phase: { kind: "shown" } });
    },
    tryAgain() {
      if (["wrong", "shown"].includes(get().phase.kind)) set({ phase: { kind: "asking" } });
    },
    next() {
      const { at, questions, phase, begunAt } = get();
      if (!["right", "wrong", "shown"].includes(phase.kind)) return;
      if (at + 1 < questions.length) set({ at: at + 1, phase: { kind: "asking" }, trouble: null });
      else set({ phase: { kind: "done" }, took: now() - (begunAt ?? now()) });
    },
    leave() {
      isLeft = true;
      if (isBusy) runtime.stop();
    },
  });
}

const ANOTHER_ANSWER = "Python gave an answer that is none. Try again; if it stays, reload the page.";

function troubleOf(end: DrillEnd): string {
  switch (end.kind) {
    case "drilled":
      return ANOTHER_ANSWER;
    case "stopped":
      return "Python was stopped. Try again.";
    case "timed-out":
      return `Python took longer than ${end.seconds} seconds, so it was ended. Try again.`;
    case "crashed":
      return `Python came to an end. ${end.message} Try again.`;
    case "unavailable":
      return `Python is not there. ${end.message} Try again.`;
  }
}

/** How much came right at once. */
export function rightAtOnce(results: readonly (Result | null)[]): number {
  return results.filter((result) => result?.first === "right").length;
}
