/** The exercise that somebody writes: kept between visits, and verified in the runtime that its learners get. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { debounce } from "../../lib/debounce";
import type { KeyValueMemory } from "../../lib/key-value-memory";
import type { Schedule } from "../../lib/schedule";
import { importedBy, needsOf, union } from "../../python/needs";
import type { CheckEnd, PythonRuntime } from "../../python/python-runtime";
import { EMPTY_DRAFT, type ExerciseDraft, forgetDraft, keepDraft, readDraft } from "./draft";
import { caughtBy, codeOf, type Line, linesOf, type Subject, subjectsOf, textLines } from "./verification";

const LIMIT_SECONDS = 30;
const KEEP = { wait: 400, maxWait: 2_000 };

export interface Verification {
  /** What it speaks about: a draft that was changed since has to be verified again. */
  of: ExerciseDraft;
  lines: readonly Line[];
  done: number;
  total: number;
  /** What runs now; null at the end. */
  at: Subject | null;
  /** The test that catches each wrong answer. */
  catchers: readonly (string | null)[];
}

export interface AuthoringState {
  draft: ExerciseDraft;
  /** False where this browser keeps nothing. */
  isKept: boolean;
  verification: Verification | null;
}

export interface Authoring extends StoreApi<AuthoringState> {
  change(part: Partial<ExerciseDraft>): void;
  startOver(): void;
  verify(): Promise<void>;
  cancel(): void;
  /** Keeps at once what waits to be kept. */
  flush(): void;
}

export interface AuthoringParts {
  runtime: Pick<PythonRuntime, "check" | "stop">;
  memory: KeyValueMemory;
  schedule: Schedule;
}

export function createAuthoring({ runtime, memory, schedule }: AuthoringParts): Authoring {
  const store = createStore<AuthoringState>()(() => ({ draft: readDraft(memory), isKept: true, verification: null }));
  const { getState: get, setState: set } = store;
  const keep = () => set({ isKept: keepDraft(memory, get().draft) });
  const keeping = debounce(keep, KEEP, schedule);
  /** Counts beginnings: one that was cancelled must not go on beside a new one. */
  let turn = 0;
  let previous: Promise<unknown> = Promise.resolve();

  async function check(draft: ExerciseDraft, code: string): Promise<CheckEnd> {
    const needs = needsOf(union({ packages: draft.packages, imports: [] }, importedBy(draft.tests)), code);
    try {
      return await runtime.check(
        { kind: "check", code, tests: draft.tests, picture: null, files: [] },
        { needs, limitSeconds: LIMIT_SECONDS, onEvent: () => {} },
      );
    } catch (error) {
      return { kind: "unavailable", message: error instanceof Error ? error.message : String(error) };
    }
  }

  async function verifyAll(draft: ExerciseDraft, mine: number): Promise<void> {
    await previous;
    const subjects = subjectsOf(draft);
    let verification: Verification = { of: draft, lines: textLines(draft), done: 0, total: subjects.length, at: null, catchers: [] };
    for (const subject of subjects) {
      if (mine !== turn) return;
      set({ verification: { ...verification, at: subject } });
      const end = await check(draft, codeOf(draft, subject));
      if (mine !== turn) return;
      verification = {
        ...verification,
        lines: [...verification.lines, ...linesOf({ subject, end })],
        done: verification.done + 1,
        catchers: subject.kind === "wrong" ? [...verification.catchers, caughtBy(end)] : verification.catchers,
      };
    }
    set({ verification });
  }

  function cancel(): void {
    if (!isVerifying(get())) return;
    turn += 1;
    set({ verification: null });
    runtime.stop();
  }

  return Object.assign(store, {
    change(part: Partial<ExerciseDraft>) {
      set({ draft: { ...get().draft, ...part } });
      keeping.call();
    },
    startOver() {
      cancel();
      keeping.cancel();
      forgetDraft(memory);
      set({ draft: EMPTY_DRAFT, verification: null });
    },
    async verify() {
      if (isVerifying(get())) return;
      turn += 1;
      previous = verifyAll(get().draft, turn);
      await previous;
    },
    cancel,
    flush() {
      keeping.cancel();
      if (get().draft !== EMPTY_DRAFT) keep();
    },
  });
}

export function isVerifying({ verification }: AuthoringState): boolean {
  return verification !== null && verification.at !== null;
}

/** Verified, and unchanged since. */
export function holds({ draft, verification }: AuthoringState): boolean {
  return verification?.of === draft && verification.at === null && verification.lines.every(({ state }) => state === "holds");
}
