/**
 * Python for the page: keeps one interpreter ready, gives it one task, throws it away and starts the next.
 *
 * Stop and time limits end the worker from outside, so nothing that runs inside can refuse.
 */
import { deferred } from "../lib/deferred";
import { covers } from "./needs";
import type { CheckReport, CheckTask, FrameMessage, InterpreterId, RunResult, RunTask, Task } from "./protocol";
import type { CheckEnd, Interruption, Needs, PythonRuntime, RunEnd, RuntimeStatus, TaskOptions } from "./python-runtime";
import { type ListedFile, RuntimeFileError, type RuntimeFiles } from "./runtime-files";
import { filesFor } from "./runtime-manifest";
import type { CreateFrame, SandboxFrame } from "./sandbox-frame";

/** Slow laptops need 30 s for scikit-learn; twice that without a step means that it hangs. */
const BOOT_PATIENCE_MS = 60_000;
const FRAME_PATIENCE_MS = 15_000;
/** Share of the progress bar for downloads; the rest is booting. */
const DOWNLOAD_SHARE = 0.6;
const STEPS = {
  interpreter: { text: "Starting the interpreter", fraction: 0.65 },
  packages: { text: "Unpacking packages", fraction: 0.75 },
  imports: { text: "Importing packages", fraction: 0.9 },
} as const;

export interface RuntimeParts {
  createFrame: CreateFrame;
  files: RuntimeFiles;
  /** Pyodide, our worker and the harness in one script; listed by the build. */
  interpreterFiles: RuntimeFiles["load"];
  interpreterFile: ListedFile;
  now(): number;
}

interface Frame {
  handle: SandboxFrame;
  ready: Promise<void>;
  markReady(): void;
  /** Names of the files that were handed over. */
  stored: Set<string>;
  /** An interpreter has started in it before. */
  proved: boolean;
}

/** One interpreter from start to end. */
interface Interpreter {
  id: InterpreterId;
  ready: boolean;
}

interface Job {
  task: Task;
  options: TaskOptions;
  /** Set when an interpreter has taken the task. */
  startedAt: number | null;
  limit: ReturnType<typeof setTimeout> | null;
  settle(end: RunResult | CheckReport | Interruption, seconds: number): void;
}

export function createSandboxedRuntime(parts: RuntimeParts): PythonRuntime {
  const listeners = new Set<() => void>();
  let status: RuntimeStatus = { kind: "idle" };
  let frame: Frame | null = null;
  let interpreter: Interpreter | null = null;
  let needs: Needs = { packages: [], imports: [] };
  /** What the interpreter at hand, or the one that is starting, was started for. */
  let booted: Needs | null = null;
  let lastId: InterpreterId = 0;
  let job: Job | null = null;
  let start: AbortController | null = null;
  let patience: ReturnType<typeof setTimeout> | null = null;

  function setStatus(next: RuntimeStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  // ---- the frame ----------------------------------------------------------------------------------------------------

  function openFrame(): Frame {
    const { promise, resolve } = deferred<void>();
    const handle = parts.createFrame({ onMessage: receive, onBroken: (reason) => lose(reason) });
    return { handle, ready: promise, markReady: resolve, stored: new Set(), proved: false };
  }

  function closeFrame(): void {
    frame?.handle.remove();
    frame = null;
    interpreter = null;
  }

  function receive(message: FrameMessage): void {
    if (message.type === "frame-ready") {
      frame?.markReady();
      return;
    }
    if (message.type === "stored") return;
    if (message.interpreter !== interpreter?.id) return;
    switch (message.type) {
      case "booting": {
        const step = STEPS[message.step];
        if (!interpreter.ready) setStatus({ kind: "starting", step: step.text, progress: null, fraction: step.fraction });
        waitFor(BOOT_PATIENCE_MS, "Python did not finish starting.");
        return;
      }
      case "ready":
        stopWaiting();
        interpreter.ready = true;
        if (frame) frame.proved = true;
        setStatus({ kind: "ready", version: message.version });
        giveTask();
        return;
      case "boot-failed":
        fail(`Python did not start: ${message.message}`, "Try again. If it stays, reload the page.");
        return;
      case "output":
        job?.options.onEvent({ kind: "output", stream: message.stream, text: message.text, skipped: message.skipped });
        return;
      case "figure":
        job?.options.onEvent({ kind: "figure", figure: message.figure });
        return;
      case "table":
        job?.options.onEvent({ kind: "table", table: message.table });
        return;
      case "ran":
        if (job?.task.kind === "run") finish(message.result);
        return;
      case "checked":
        if (job?.task.kind === "check") finish(message.report);
        return;
      case "crashed":
        if (job) finish({ kind: "crashed", message: message.message });
        else fail(`Python ended while it was starting: ${message.message}`, "Try again. If it stays, reload the page.");
        return;
      default:
        assertNever(message);
    }
  }

  // ---- starting -----------------------------------------------------------------------------------------------------

  function waitFor(milliseconds: number, message: string): void {
    stopWaiting();
    patience = setTimeout(() => fail(message, "Try again. If it stays, close other tabs or reload the page."), milliseconds);
  }

  /** A browser that ended the frame's process, for its memory say, tells nobody: a frame that answered before and is silent now is replaced. */
  function waitForSign(): void {
    stopWaiting();
    patience = setTimeout(() => {
      closeFrame();
      startInterpreter();
    }, FRAME_PATIENCE_MS);
  }

  function stopWaiting(): void {
    if (patience !== null) clearTimeout(patience);
    patience = null;
  }

  /** Starts the next interpreter; one that is still starting for other needs is given up. */
  function startInterpreter(): void {
    start?.abort();
    stopWaiting();
    interpreter = null;
    const attempt = new AbortController();
    start = attempt;
    booted = needs;
    setStatus({ kind: "starting", step: "Preparing", progress: null, fraction: 0 });
    boot(attempt.signal).catch((error: unknown) => {
      if (attempt.signal.aborted) return;
      const known = error instanceof RuntimeFileError;
      fail(
        known ? error.message : `Python could not be started. (${String(error).slice(0, 300)})`,
        known
          ? "Check the connection and try again. If it stays, tell whoever runs this site."
          : "Try again. If it stays, reload the page.",
      );
    });
  }

  async function boot(signal: AbortSignal): Promise<void> {
    frame ??= openFrame();
    const opened = frame;
    waitFor(FRAME_PATIENCE_MS, "The Python sandbox did not open.");
    const manifest = await parts.files.manifest();
    await opened.ready;
    stopWaiting();
    if (signal.aborted) return;
    const wanted = filesFor(manifest, needs.packages);
    await handOver(opened, wanted, signal);
    if (signal.aborted || frame !== opened) return;
    lastId += 1;
    interpreter = { id: lastId, ready: false };
    if (opened.proved) waitForSign();
    else waitFor(BOOT_PATIENCE_MS, "Python did not finish starting.");
    opened.handle.post({
      type: "start",
      interpreter: lastId,
      files: wanted.map((file) => file.name),
      packages: ["pytest", ...needs.packages],
      imports: needs.imports,
    });
  }

  /** Fetches what the frame does not hold yet, each file once, and moves the bytes over. */
  async function handOver(opened: Frame, wanted: readonly ListedFile[], signal: AbortSignal): Promise<void> {
    const missing = [parts.interpreterFile, ...wanted].filter((file) => !opened.stored.has(file.name));
    const total = missing.reduce((sum, file) => sum + file.size, 0);
    const loaded = new Map<string, number>();
    let shown = 0;
    const report = (file: ListedFile, bytes: number) => {
      if (signal.aborted) return;
      loaded.set(file.name, bytes);
      const sum = [...loaded.values()].reduce((a, b) => a + b, 0);
      // Bytes arrive in hundreds of pieces: a change that nobody can see is not told.
      if (sum < total && sum - shown < total / 100) return;
      shown = sum;
      const progress = { loaded: sum, total };
      setStatus({ kind: "starting", step: "Fetching Python", progress, fraction: (DOWNLOAD_SHARE * sum) / Math.max(total, 1) });
    };
    await Promise.all(
      missing.map(async (file) => {
        const isInterpreter = file === parts.interpreterFile;
        const load = isInterpreter ? parts.interpreterFiles : parts.files.load;
        const bytes = await load(file, (count) => report(file, count), signal);
        if (signal.aborted || frame !== opened || opened.stored.has(file.name)) return;
        opened.stored.add(file.name);
        if (isInterpreter) opened.handle.post({ type: "store", files: [], workerSource: new TextDecoder().decode(bytes) });
        else opened.handle.post({ type: "store", files: [{ name: file.name, bytes }], workerSource: null }, [bytes]);
      }),
    );
  }

  // ---- tasks --------------------------------------------------------------------------------------------------------

  function giveTask(): void {
    if (!job || job.startedAt !== null || !interpreter?.ready || !frame) return;
    const given = job;
    given.startedAt = parts.now();
    given.limit = setTimeout(() => finish({ kind: "timed-out", seconds: given.options.limitSeconds }), given.options.limitSeconds * 1000);
    setStatus({ kind: "busy", task: given.task.kind });
    frame.handle.post({ type: "task", interpreter: interpreter.id, task: given.task });
  }

  /** Ends the task at hand with this answer and starts the next interpreter. */
  function finish(end: RunResult | CheckReport | Interruption): void {
    const ended = job;
    job = null;
    if (ended?.limit) clearTimeout(ended.limit);
    if (interpreter && frame) frame.handle.post({ type: "end", interpreter: interpreter.id });
    interpreter = null;
    startInterpreter();
    if (!ended) return;
    const seconds = ended.startedAt === null ? 0 : (parts.now() - ended.startedAt) / 1000;
    ended.settle(end, seconds);
  }

  function fail(message: string, next: string): void {
    start?.abort();
    stopWaiting();
    closeFrame();
    setStatus({ kind: "failed", message, next });
    const ended = job;
    job = null;
    if (ended?.limit) clearTimeout(ended.limit);
    ended?.settle({ kind: "unavailable", message }, 0);
  }

  /** The frame broke the rules: whatever ran in it is over, a new one is opened. */
  function lose(reason: string): void {
    closeFrame();
    finish({ kind: "crashed", message: reason });
  }

  function perform<End>(task: Task, options: TaskOptions, settle: (end: RunResult | CheckReport | Interruption, seconds: number) => End) {
    if (job) return Promise.reject(new Error("A task is running already: the buttons must not offer a second one."));
    const { promise, resolve } = deferred<End>();
    job = { task, options, startedAt: null, limit: null, settle: (end, seconds) => resolve(settle(end, seconds)) };
    prepare(options.needs);
    if (status.kind === "failed") startInterpreter();
    giveTask();
    return promise;
  }

  function prepare(wanted: Needs): void {
    needs = wanted;
    if (!booted || !covers(booted, wanted)) {
      if (interpreter && frame) frame.handle.post({ type: "end", interpreter: interpreter.id });
      startInterpreter();
    }
  }

  return {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare,
    run: (task: RunTask, options) => perform(task, options, runEnd),
    check: (task: CheckTask, options) => perform(task, options, checkEnd),
    stop() {
      if (job) finish({ kind: "stopped" });
    },
    retry() {
      closeFrame();
      startInterpreter();
    },
  };
}

function runEnd(end: RunResult | CheckReport | Interruption, seconds: number): RunEnd {
  if (end.kind === "checked" || end.kind === "broken") return { kind: "unavailable", message: "Python answered another question." };
  return end.kind === "finished" || end.kind === "raised" ? { ...end, seconds } : end;
}

function checkEnd(end: RunResult | CheckReport | Interruption, seconds: number): CheckEnd {
  if (end.kind === "finished" || end.kind === "raised") return { kind: "unavailable", message: "Python answered another question." };
  return end.kind === "checked" || end.kind === "broken" ? { ...end, seconds } : end;
}

function assertNever(message: never): never {
  throw new Error(`A message that nobody handles: ${JSON.stringify(message)}`);
}
