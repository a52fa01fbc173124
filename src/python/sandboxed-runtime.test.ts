import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CheckTask, FrameMessage, PageMessage, RunTask } from "./protocol";
import type { RunEvent, TaskOptions } from "./python-runtime";
import { RuntimeFileError } from "./runtime-files";
import type { RuntimeManifest } from "./runtime-manifest";
import type { FrameListener } from "./sandbox-frame";
import { createSandboxedRuntime } from "./sandboxed-runtime";

const sha256 = "0".repeat(64);
const manifest: RuntimeManifest = {
  runtime: { core: "1", lock: "1", python: "3.14", abi: "x" },
  files: [
    { name: "core.wasm", size: 10, sha256, packages: ["core"] },
    { name: "pytest.whl", size: 10, sha256, packages: ["pytest"] },
    { name: "numpy.whl", size: 10, sha256, packages: ["numpy"] },
  ],
  packages: {
    pytest: { version: "9", file: "pytest.whl", depends: [], imports: ["pytest"] },
    numpy: { version: "2", file: "numpy.whl", depends: [], imports: ["numpy"] },
  },
};
const numpy = { packages: ["numpy"], imports: ["numpy"] };
const runTask: RunTask = { kind: "run", code: "print(1)", files: [], stdin: "" };
const checkTask: CheckTask = { kind: "check", code: "x = 1", tests: "", picture: null, files: [] };

/** A frame that records what the page posts and lets the test speak for the sandbox. */
function setUp(broken?: { file: string }) {
  const posted: PageMessage[] = [];
  const frames: { listener: FrameListener; removed: boolean }[] = [];
  let failing = broken !== undefined;
  const load = async (file: { name: string }) => {
    if (failing && file.name === broken?.file) throw new RuntimeFileError(file.name, "is missing on the server (it answers 404).");
    return new ArrayBuffer(10);
  };
  const runtime = createSandboxedRuntime({
    createFrame(listener) {
      const entry = { listener, removed: false };
      frames.push(entry);
      return {
        post: (message) => posted.push(message),
        remove: () => {
          entry.removed = true;
        },
      };
    },
    files: { manifest: async () => manifest, load },
    interpreterFiles: load,
    interpreterFile: { name: "interpreter.js", size: 10, sha256 },
    now: () => Date.now(),
  });
  const speak = (message: FrameMessage) => frames.at(-1)?.listener.onMessage(message);
  const started = () => posted.filter((message) => message.type === "start");
  const lastId = () => started().at(-1)?.interpreter ?? 0;
  const settle = () => vi.advanceTimersByTimeAsync(1);
  return {
    runtime,
    posted,
    frames,
    speak,
    started,
    lastId,
    settle,
    mend: () => {
      failing = false;
    },
    async ready() {
      await settle();
      speak({ type: "frame-ready" });
      await settle();
      speak({ type: "ready", interpreter: lastId(), version: "314" });
    },
    async nextReady() {
      await settle();
      speak({ type: "ready", interpreter: lastId(), version: "314" });
    },
  };
}

const options = (more: Partial<TaskOptions> = {}): TaskOptions => ({ needs: numpy, limitSeconds: 10, onEvent: () => {}, ...more });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the runtime", () => {
  it("boots the packages that are needed and says when it is ready", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    expect(lab.runtime.status().kind).toBe("starting");
    await lab.ready();
    expect(lab.started()[0]).toMatchObject({ packages: ["pytest", "numpy"], files: ["core.wasm", "pytest.whl", "numpy.whl"] });
    expect(lab.runtime.status()).toEqual({ kind: "ready", version: "314" });
  });

  it("gives a task that came early to the interpreter as soon as it is ready", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready();
    expect(lab.posted.at(-1)).toMatchObject({ type: "task", task: runTask });
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    await expect(end).resolves.toMatchObject({ kind: "finished" });
  });

  it("uses an interpreter once and starts the next", async () => {
    const lab = setUp();
    const first = lab.runtime.run(runTask, options());
    await lab.ready();
    const used = lab.lastId();
    lab.speak({ type: "ran", interpreter: used, result: { kind: "finished" } });
    await first;
    await lab.nextReady();
    expect(lab.posted).toContainEqual({ type: "end", interpreter: used });
    expect(lab.lastId()).toBeGreaterThan(used);
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("sends each file into the frame once", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready();
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    await end;
    await lab.nextReady();
    const stored = lab.posted.flatMap((message) => (message.type === "store" ? message.files.map((file) => file.name) : []));
    expect(stored.sort()).toEqual(["core.wasm", "numpy.whl", "pytest.whl"]);
  });

  it("stops: the promise resolves and the next interpreter starts", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready();
    const used = lab.lastId();
    lab.runtime.stop();
    await expect(end).resolves.toEqual({ kind: "stopped" });
    await lab.nextReady();
    expect(lab.posted).toContainEqual({ type: "end", interpreter: used });
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("stops a task that still waits for Python", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    lab.runtime.stop();
    await expect(end).resolves.toEqual({ kind: "stopped" });
  });

  it("keeps the time limit by itself", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options({ limitSeconds: 3 }));
    await lab.ready();
    await vi.advanceTimersByTimeAsync(3_000);
    await expect(end).resolves.toEqual({ kind: "timed-out", seconds: 3 });
  });

  it("drops what an ended interpreter still says", async () => {
    const lab = setUp();
    const events: RunEvent[] = [];
    const first = lab.runtime.check(checkTask, options());
    await lab.ready();
    const used = lab.lastId();
    lab.runtime.stop();
    await first;
    const second = lab.runtime.check(checkTask, options({ onEvent: (event) => events.push(event) }));
    await lab.nextReady();
    lab.speak({ type: "output", interpreter: used, stream: "stdout", text: "late", skipped: 0 });
    lab.speak({ type: "checked", interpreter: used, report: { kind: "checked", tests: [], output: "" } });
    expect(events).toEqual([]);
    lab.speak({ type: "crashed", interpreter: lab.lastId(), reason: "memory", message: "too much" });
    await expect(second).resolves.toEqual({ kind: "crashed", message: "too much" });
  });

  it("does not take a run's answer for a check's", async () => {
    const lab = setUp();
    let ended = false;
    const end = lab.runtime.check(checkTask, options()).then(() => {
      ended = true;
    });
    await lab.ready();
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    await lab.settle();
    expect(ended).toBe(false);
    lab.runtime.stop();
    await end;
  });

  it("refuses a second task while one runs", async () => {
    const lab = setUp();
    const first = lab.runtime.run(runTask, options());
    await expect(lab.runtime.run(runTask, options())).rejects.toThrow("running already");
    lab.runtime.stop();
    await first;
  });

  it("boots again for greater needs, and keeps an interpreter that can do more", async () => {
    const lab = setUp();
    lab.runtime.prepare({ packages: [], imports: [] });
    await lab.ready();
    lab.runtime.prepare(numpy);
    expect(lab.runtime.status().kind).toBe("starting");
    await lab.nextReady();
    expect(lab.started().at(-1)).toMatchObject({ packages: ["pytest", "numpy"] });
    lab.runtime.prepare({ packages: [], imports: [] });
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("names a file that is missing, and starts after a retry", async () => {
    const lab = setUp({ file: "numpy.whl" });
    const end = lab.runtime.run(runTask, options());
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.runtime.status()).toMatchObject({ kind: "failed", message: expect.stringContaining("numpy.whl") });
    await expect(end).resolves.toMatchObject({ kind: "unavailable" });
    lab.mend();
    lab.runtime.retry();
    await lab.ready();
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("gives up on an interpreter that hangs while starting", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lab.runtime.status()).toMatchObject({ kind: "failed", next: expect.stringContaining("Try again") });
  });

  it("opens a new frame for one that answered before and is silent now", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready();
    lab.runtime.stop();
    await end;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(lab.frames[0]?.removed).toBe(true);
    await lab.ready();
    expect(lab.frames).toHaveLength(2);
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("opens a new frame after one that broke the rules", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready();
    lab.frames[0]?.listener.onBroken("too many messages");
    await expect(end).resolves.toEqual({ kind: "crashed", message: "too many messages" });
    expect(lab.frames[0]?.removed).toBe(true);
    await lab.ready();
    expect(lab.frames).toHaveLength(2);
    expect(lab.runtime.status().kind).toBe("ready");
  });
});
