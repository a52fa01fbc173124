/** A Python that does what a test tells it to. Also for trying the page without an interpreter. */
import type { Task } from "./protocol";
import type { CheckEnd, DrillEnd, Needs, PythonRuntime, RunEnd, RunEvent, RuntimeStatus, TaskOptions } from "./python-runtime";

/** Answers by itself; a task without a script waits for `endRun` or `endCheck`. */
export interface FakeScript {
  run?(code: string, emit: (event: RunEvent) => void): RunEnd | Promise<RunEnd>;
  check?(code: string, emit: (event: RunEvent) => void): CheckEnd | Promise<CheckEnd>;
  drill?(request: string): DrillEnd | Promise<DrillEnd>;
}

export interface FakeRuntime extends PythonRuntime {
  /** What was asked for, oldest first. */
  readonly prepared: readonly Needs[];
  readonly tasks: readonly { task: Task; options: TaskOptions }[];
  readonly calls: { stop: number; retry: number };
  setStatus(status: RuntimeStatus): void;
  /** An event of the newest task, even after that task has ended. */
  emit(event: RunEvent): void;
  endRun(end: RunEnd): void;
  endCheck(end: CheckEnd): void;
  endDrill(end: DrillEnd): void;
}

interface Waiting {
  task: Task["kind"];
  endRun(end: RunEnd): void;
  endCheck(end: CheckEnd): void;
  endDrill(end: DrillEnd): void;
}

const NOBODY: Omit<Waiting, "task"> = { endRun() {}, endCheck() {}, endDrill() {} };

export const FAKE_VERSION = "Python 3.14.0 (fake)";

export function createFakeRuntime(script: FakeScript = {}): FakeRuntime {
  const listeners = new Set<() => void>();
  const prepared: Needs[] = [];
  const tasks: { task: Task; options: TaskOptions }[] = [];
  const calls = { stop: 0, retry: 0 };
  let status: RuntimeStatus = { kind: "idle" };
  let waiting: Waiting | null = null;

  function setStatus(next: RuntimeStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  /** Refuses a second task while one runs, as the real one does. */
  function accept(task: Task, options: TaskOptions, waitingTask: Waiting): void {
    if (waiting) throw new Error(`The runtime is busy with a ${waiting.task}.`);
    tasks.push({ task, options });
    waiting = waitingTask;
    setStatus({ kind: "busy", task: task.kind });
  }

  function take(kind: Task["kind"]): Waiting {
    if (waiting?.task !== kind) throw new Error(`No ${kind} is under way.`);
    const taken = waiting;
    waiting = null;
    setStatus({ kind: "ready", version: FAKE_VERSION });
    return taken;
  }

  const runtime: FakeRuntime = {
    prepared,
    tasks,
    calls,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare(needs) {
      prepared.push(needs);
    },
    run: (task, options) =>
      new Promise((resolve, reject) => {
        const mine: Waiting = { ...NOBODY, task: "run", endRun: resolve };
        accept(task, options, mine);
        if (!script.run) return;
        Promise.resolve(script.run(task.code, options.onEvent)).then((end) => {
          if (waiting === mine) runtime.endRun(end);
        }, reject);
      }),
    check: (task, options) =>
      new Promise((resolve, reject) => {
        const mine: Waiting = { ...NOBODY, task: "check", endCheck: resolve };
        accept(task, options, mine);
        if (!script.check) return;
        Promise.resolve(script.check(task.code, options.onEvent)).then((end) => {
          if (waiting === mine) runtime.endCheck(end);
        }, reject);
      }),
    drill: (task, options) =>
      new Promise((resolve, reject) => {
        const mine: Waiting = { ...NOBODY, task: "drill", endDrill: resolve };
        accept(task, options, mine);
        if (!script.drill) return;
        Promise.resolve(script.drill(task.request)).then((end) => {
          if (waiting === mine) runtime.endDrill(end);
        }, reject);
      }),
    stop() {
      calls.stop += 1;
      if (waiting?.task === "run") runtime.endRun({ kind: "stopped" });
      else if (waiting?.task === "drill") runtime.endDrill({ kind: "stopped" });
      else if (waiting) runtime.endCheck({ kind: "stopped" });
    },
    fetchAhead() {},
    allowImages() {},
    log: () => [],
    retry() {
      calls.retry += 1;
    },
    setStatus,
    emit(event) {
      tasks.at(-1)?.options.onEvent(event);
    },
    endRun: (end) => take("run").endRun(end),
    endCheck: (end) => take("check").endCheck(end),
    endDrill: (end) => take("drill").endDrill(end),
  };
  return runtime;
}
