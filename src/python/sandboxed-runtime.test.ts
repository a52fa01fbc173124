import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deferred } from "../lib/deferred";
import type { ListedFile } from "./fetch-listed";
import type { BuiltImage } from "./image-sets";
import type { ImageStore, KeptImage } from "./image-store";
import type { CheckTask, FrameMessage, PageMessage, RunTask } from "./protocol";
import type { RunEvent, TaskOptions } from "./python-runtime";
import { RuntimeFileError } from "./receive";
import type { RuntimeManifest } from "./runtime-manifest";
import type { FrameListener } from "./sandbox-frame";
import { createSandboxedRuntime } from "./sandboxed-runtime";

const sha256 = "0".repeat(64);
const manifest: RuntimeManifest = {
  runtime: { core: "1", lock: "1", python: "3.14", abi: "x" },
  files: [
    { name: "pyodide.asm.wasm.pack", size: 10, sha256, packages: ["core"] },
    { name: "python_stdlib.pack", size: 10, sha256, packages: ["core"] },
    { name: "pytest.pack", size: 10, sha256, packages: ["pytest"] },
    { name: "numpy.pack", size: 10, sha256, packages: ["numpy"] },
    { name: "pandas.pack", size: 10, sha256, packages: ["pandas"] },
    { name: "matplotlib.pack", size: 10, sha256, packages: ["matplotlib"] },
  ],
  packages: {
    pytest: { version: "9", file: "pytest.pack", depends: [], imports: ["pytest"] },
    numpy: { version: "2", file: "numpy.pack", depends: [], imports: ["numpy"] },
    pandas: { version: "3", file: "pandas.pack", depends: ["numpy"], imports: ["pandas"] },
    matplotlib: { version: "3", file: "matplotlib.pack", depends: ["numpy"], imports: ["matplotlib"] },
  },
};
const numpy = { packages: ["numpy"], imports: ["numpy"] };
const pandas = { packages: ["pandas"], imports: ["pandas"] };
const runTask: RunTask = { kind: "run", code: "print(1)", files: [], stdin: "" };
const checkTask: CheckTask = { kind: "check", code: "x = 1", tests: "", picture: null, files: [] };

const keptOf = (text: string): KeptImage => ({ image: new Blob([text]), sha256 });

/** Keeps nothing longer than a test. @param kept what an earlier visit has left, by the set's name */
function createFakeImages(kept: Record<string, KeptImage>) {
  const images = new Map(Object.entries(kept));
  const asked: string[] = [];
  const lab = { images, asked, full: false };
  const store: ImageStore = {
    async load(set) {
      asked.push(set);
      return images.get(set) ?? null;
    },
    async save(set, image) {
      if (lab.full) throw new Error("No room is left.");
      images.set(set, image);
    },
    async remove(set) {
      // Storage takes its time.
      await new Promise((resolve) => setTimeout(resolve, 0));
      images.delete(set);
    },
    list: async () => [...images].map(([name, { image }]) => ({ name, bytes: image.size })),
    clear: async () => images.clear(),
  };
  return Object.assign(lab, { store });
}

interface Given {
  brokenFile?: string;
  kept?: Record<string, KeptImage>;
  unpacked?: Record<string, KeptImage>;
  manifest?: Promise<RuntimeManifest>;
  /** When a file comes. */
  arrival?(name: string): Promise<void> | undefined;
  builtImages?: readonly BuiltImage[];
  /** Files come in two pieces, so many milliseconds apart; in one, as out of a copy, unless told. */
  piecesEvery?: number | undefined;
}

/** A frame that records what the page posts and lets the test speak for the sandbox. */
function setUp(given: Given = {}) {
  const images = createFakeImages(given.kept ?? {});
  const unpacked = createFakeImages(given.unpacked ?? {});
  const posted: PageMessage[] = [];
  const frames: { listener: FrameListener; removed: boolean }[] = [];
  let failing = given.brokenFile !== undefined;
  let alive = true;
  const fetched: string[] = [];
  let deadWorkers = 0;
  const load = async (file: ListedFile, onBytes: (loaded: number) => void, signal: AbortSignal) => {
    fetched.push(file.name);
    if (failing && file.name === given.brokenFile) throw new RuntimeFileError(file.name, "is missing on the server (it answers 404).");
    const ended = new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("Given up."))));
    await Promise.race([given.arrival?.(file.name), ended]);
    if (given.piecesEvery !== undefined) {
      onBytes(file.size / 2);
      await new Promise((resolve) => setTimeout(resolve, given.piecesEvery));
      onBytes(file.size);
    }
    return new ArrayBuffer(10);
  };
  const runtime = createSandboxedRuntime({
    createFrame(listener) {
      const entry = { listener, removed: false };
      frames.push(entry);
      return {
        post: (message) => {
          if (message.type !== "ping") posted.push(message);
          else if (alive) listener.onMessage({ type: "pong" });
          if (message.type !== "task") return;
          if (deadWorkers > 0) deadWorkers -= 1;
          else listener.onMessage({ type: "taken", interpreter: message.interpreter });
        },
        remove: () => {
          entry.removed = true;
        },
      };
    },
    files: { manifest: () => given.manifest ?? Promise.resolve(manifest), load },
    siteFiles: load,
    interpreterFile: { name: "interpreter.js", size: 10, sha256 },
    images: images.store,
    builtImages: given.builtImages ?? [],
    unpacked: unpacked.store,
    now: () => Date.now(),
  });
  const speak = (message: FrameMessage) => frames.at(-1)?.listener.onMessage(message);
  const started = () => posted.filter((message) => message.type === "start");
  const lastId = () => started().at(-1)?.interpreter ?? 0;
  const settle = () => vi.advanceTimersByTimeAsync(1);
  const nextReady = async (from: "start" | "image" = "start") => {
    await settle();
    speak({ type: "ready", interpreter: lastId(), version: "314", from });
    await settle();
  };
  return {
    runtime,
    images,
    unpacked,
    fetched,
    posted,
    frames,
    speak,
    started,
    lastId,
    settle,
    fallSilent: () => {
      alive = false;
    },
    /** So many of the next interpreters are dead when they are given a task. */
    killWorkers: (count: number) => {
      deadWorkers = count;
    },
    mend: () => {
      failing = false;
    },
    async ready(from?: "start" | "image") {
      await settle();
      speak({ type: "frame-ready" });
      await nextReady(from);
    },
    nextReady,
    /** How often the page asked for an image. */
    wishes: () => posted.filter((message) => message.type === "make-image").length,
    async imageMade(set: string, text = "memory") {
      speak({ type: "image", interpreter: lastId(), set, ...keptOf(text) });
      await settle();
    },
    async imageFailed(set: string) {
      speak({ type: "image-failed", interpreter: lastId(), set, reason: "It did not answer." });
      await settle();
    },
    /** Uses up the interpreter at hand, so that the next one starts. */
    async useUp() {
      const end = runtime.run(runTask, options());
      runtime.stop();
      await end;
      await settle();
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
    expect(lab.started()[0]).toMatchObject({
      files: ["python_stdlib.pack", "pytest.pack", "numpy.pack"],
      imports: expect.arrayContaining(["numpy"]),
    });
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
    expect(stored.sort()).toEqual(["numpy.pack", "pyodide.asm.wasm.pack", "pytest.pack", "python_stdlib.pack"]);
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
    lab.runtime.prepare(pandas);
    expect(lab.runtime.status().kind).toBe("starting");
    await lab.nextReady();
    expect(lab.started().at(-1)).toMatchObject({ files: expect.arrayContaining(["numpy.pack", "pandas.pack"]) });
    lab.runtime.prepare({ packages: [], imports: [] });
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("names a file that is missing, and starts after a retry", async () => {
    const lab = setUp({ brokenFile: "numpy.pack" });
    const end = lab.runtime.run(runTask, options());
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.runtime.status()).toMatchObject({ kind: "failed", message: expect.stringContaining("numpy.pack") });
    await expect(end).resolves.toMatchObject({ kind: "unavailable" });
    lab.mend();
    lab.runtime.retry();
    await lab.ready();
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("does without the image where only that needs a file which does not come", async () => {
    const lab = setUp({ brokenFile: "matplotlib.pack" });
    lab.runtime.prepare(pandas);
    await lab.ready();
    expect(lab.runtime.status().kind).toBe("ready");
    expect(lab.started().at(-1)).toMatchObject({ image: null, files: ["python_stdlib.pack", "pytest.pack", "numpy.pack", "pandas.pack"] });
    expect(lab.runtime.log().map(({ what }) => what)).toContainEqual(expect.stringContaining("pandas-matplotlib was given up: The file"));
  });

  it("starts for other needs after a file of the last ones did not come", async () => {
    const lab = setUp({ brokenFile: "pandas.pack" });
    lab.runtime.prepare(pandas);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.runtime.status().kind).toBe("failed");
    lab.runtime.prepare(numpy);
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

describe("a slow line", () => {
  it("is not taken for a sandbox that does not open", async () => {
    const list = deferred<RuntimeManifest>();
    const lab = setUp({ manifest: list.promise });
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(lab.runtime.status().kind).toBe("starting");
    list.resolve(manifest);
    await lab.nextReady();
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("shows the bytes before the first has come", async () => {
    const file = deferred<void>();
    const lab = setUp({ arrival: () => file.promise });
    lab.runtime.prepare(numpy);
    await lab.settle();
    expect(lab.runtime.status()).toMatchObject({ kind: "starting", step: "Fetching Python", progress: { loaded: 0, total: 50 } });
    lab.speak({ type: "frame-ready" });
    file.resolve();
    await lab.nextReady();
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("lets Python start while the packages are on their way, and shows their bytes", async () => {
    const numpyFile = deferred<void>();
    const lab = setUp({ arrival: async (name) => (name === "numpy.pack" ? numpyFile.promise : undefined) });
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.started()).toHaveLength(1);
    lab.speak({ type: "booting", interpreter: lab.lastId(), step: "interpreter" });
    expect(lab.runtime.status()).toMatchObject({ step: "Fetching Python", progress: { loaded: 40, total: 50 } });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(lab.runtime.status().kind).toBe("starting");
    numpyFile.resolve();
    await lab.nextReady();
    expect(lab.runtime.status().kind).toBe("ready");
  });

  it("does not hide a sandbox that does not open", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(lab.runtime.status()).toMatchObject({ kind: "failed", message: "The Python sandbox did not open." });
  });
});

describe("a worker that died while it waited for work", () => {
  it("does not make the task's verdict: the next one gets the task, with its whole time", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready();
    await lab.imageMade("numpy");
    lab.killWorkers(1);
    const end = lab.runtime.check(checkTask, options({ limitSeconds: 5 }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(lab.runtime.status().kind).toBe("starting");
    await lab.nextReady();
    await vi.advanceTimersByTimeAsync(4_000);
    lab.speak({ type: "checked", interpreter: lab.lastId(), report: { kind: "checked", tests: [], output: "" } });
    await expect(end).resolves.toMatchObject({ kind: "checked", seconds: expect.closeTo(4, 1) });
  });

  it("is an error with a next step when it happens again and again", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready();
    lab.killWorkers(3);
    const end = lab.runtime.run(runTask, options());
    for (let round = 0; round < 3; round += 1) {
      await vi.advanceTimersByTimeAsync(20_000);
      await lab.nextReady();
    }
    await expect(end).resolves.toMatchObject({ kind: "unavailable", message: "Python is ready, but takes no task." });
    expect(lab.runtime.status()).toMatchObject({ kind: "failed", next: expect.stringContaining("Reload") });
  });

  it("can be stopped meanwhile", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready();
    lab.killWorkers(1);
    const end = lab.runtime.run(runTask, options());
    lab.runtime.stop();
    await expect(end).resolves.toEqual({ kind: "stopped" });
    await lab.nextReady();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(lab.runtime.status().kind).toBe("ready");
  });
});

describe("the heartbeat", () => {
  it("replaces a frame that stops answering while a program runs, and says so", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options({ limitSeconds: 600 }));
    await lab.ready();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lab.frames).toHaveLength(1);
    lab.fallSilent();
    await vi.advanceTimersByTimeAsync(30_000);
    await expect(end).resolves.toMatchObject({ kind: "crashed", message: expect.stringContaining("stopped answering") });
    expect(lab.frames[0]?.removed).toBe(true);
    expect(lab.frames).toHaveLength(2);
  });
});

describe("memory images", () => {
  const kept = { numpy: keptOf("an earlier visit's memory") };

  it("are asked for after a plain start, when nothing is waiting, and once", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    expect(lab.started()[0]).toMatchObject({ image: "numpy" });
    expect(lab.posted).toContainEqual({ type: "make-image", interpreter: lab.lastId(), imports: ["numpy", "numpy.testing"] });
    await lab.imageMade("numpy");
    await lab.useUp();
    await lab.nextReady("image");
    await lab.useUp();
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(1);
  });

  /** A task that did not wait for an image. */
  async function hurriedTask(lab: ReturnType<typeof setUp>): Promise<void> {
    const task = lab.runtime.run(runTask, options());
    await lab.ready("start");
    lab.runtime.stop();
    await task;
  }

  it("come first where tasks follow each other without a pause: the second one waits", async () => {
    const lab = setUp();
    const tasks = () => lab.posted.filter((message) => message.type === "task").length;
    await hurriedTask(lab);
    expect(tasks()).toBe(1);
    const second = lab.runtime.run(runTask, options());
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(1);
    expect(tasks()).toBe(1);
    await lab.imageMade("numpy");
    expect(tasks()).toBe(2);
    lab.runtime.stop();
    await second;
    const third = lab.runtime.run(runTask, options());
    await lab.nextReady("image");
    expect(tasks()).toBe(3);
    lab.runtime.stop();
    await third;
    expect(lab.wishes()).toBe(1);
  });

  it.each(["fails", "never comes"])("are not waited for in vain: one %s", async (how) => {
    const lab = setUp();
    await hurriedTask(lab);
    const second = lab.runtime.run(runTask, options());
    await lab.nextReady("start");
    if (how === "fails") await lab.imageFailed("numpy");
    else await vi.advanceTimersByTimeAsync(20_000);
    expect(lab.posted.filter((message) => message.type === "task")).toHaveLength(2);
    expect(lab.runtime.status()).toMatchObject({ kind: "busy" });
    lab.runtime.stop();
    await second;
  });

  it("are not asked for while a task waits", async () => {
    const lab = setUp();
    const end = lab.runtime.run(runTask, options());
    await lab.ready("start");
    expect(lab.wishes()).toBe(0);
    lab.runtime.stop();
    await end;
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(1);
  });

  it("are not asked for of an interpreter that comes from one", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    expect(lab.wishes()).toBe(0);
  });

  it("are kept when they were asked for", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    await lab.imageMade("numpy");
    expect(await lab.images.images.get("numpy")?.image.text()).toBe("memory");
    expect(lab.images.images.get("numpy")?.sha256).toBe(sha256);
  });

  it("are not kept before they were asked for", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    await lab.imageMade("numpy");
    expect([...lab.images.images.keys()]).toEqual([]);
  });

  it("are kept where a task came after they were asked for: the supervisor takes none that were made after it", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    const end = lab.runtime.run(runTask, options());
    await lab.imageMade("numpy");
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    await end;
    expect([...lab.images.images.keys()]).toEqual(["numpy"]);
  });

  it("are not kept twice, nor for another set than the one that was asked for", async () => {
    const lab = setUp();
    lab.runtime.prepare(pandas);
    await lab.ready("start");
    lab.runtime.prepare(numpy);
    await lab.useUp();
    await lab.nextReady("start");
    await lab.imageMade("pandas-matplotlib", "forged");
    await lab.imageMade("no such set", "forged");
    await lab.imageMade("numpy", "first");
    await lab.imageMade("numpy", "second");
    expect([...lab.images.images.keys()]).toEqual(["numpy"]);
    expect(await lab.images.images.get("numpy")?.image.text()).toBe("first");
  });

  it("that an earlier visit kept are offered before the first start", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    const types = lab.posted.map(({ type }) => type);
    expect(types.indexOf("offer-image")).toBeGreaterThanOrEqual(0);
    expect(types.indexOf("offer-image")).toBeLessThan(types.indexOf("start"));
    expect(lab.posted).toContainEqual({ type: "offer-image", set: "numpy", ...kept.numpy });
  });

  it("are offered to each frame once", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    await lab.useUp();
    await lab.nextReady("image");
    const offers = () => lab.posted.filter(({ type }) => type === "offer-image").length;
    expect(offers()).toBe(1);
    lab.frames[0]?.listener.onBroken("too many messages");
    await lab.ready("image");
    expect(offers()).toBe(2);
  });

  it("are looked for by what the needs ask, and have their packages loaded", async () => {
    const lab = setUp();
    lab.runtime.prepare(pandas);
    await lab.ready("start");
    expect(lab.images.asked).toEqual(["pandas-matplotlib"]);
    expect(lab.started()[0]).toMatchObject({
      image: "pandas-matplotlib",
      files: expect.arrayContaining(["matplotlib.pack"]),
      imports: ["pandas"],
    });
    expect(lab.posted).toContainEqual(
      expect.objectContaining({ type: "make-image", imports: expect.arrayContaining(["pandas", "matplotlib.pyplot"]) }),
    );
  });

  it("that failed are thrown away, and made anew", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    await lab.imageFailed("numpy");
    expect([...lab.images.images.keys()]).toEqual([]);
    await lab.nextReady("start");
    expect(lab.runtime.status().kind).toBe("ready");
    await lab.imageMade("numpy", "made anew");
    expect(await lab.images.images.get("numpy")?.image.text()).toBe("made anew");
  });

  it("that failed twice are not tried again", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    await lab.imageFailed("numpy");
    await lab.nextReady("start");
    await lab.imageMade("numpy");
    await lab.useUp();
    expect(lab.started().at(-1)).toMatchObject({ image: "numpy" });
    await lab.imageFailed("numpy");
    const wishes = lab.wishes();
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(wishes);
    await lab.useUp();
    expect(lab.started().at(-1)).toMatchObject({ image: null, files: ["python_stdlib.pack", "pytest.pack", "numpy.pack"] });
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(wishes);
    expect([...lab.images.images.keys()]).toEqual([]);
  });

  it("are given up when Python comes to an end twice in a row for no known reason, and not for one program's fault", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    const crash = async (reason: "unknown" | "memory") => {
      const end = lab.runtime.run(runTask, options());
      lab.speak({ type: "crashed", interpreter: lab.lastId(), reason, message: "memory access out of bounds" });
      await expect(end).resolves.toMatchObject({ kind: "crashed" });
      await lab.nextReady("image");
    };
    const work = async () => {
      const end = lab.runtime.run(runTask, options());
      lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
      await end;
      await lab.nextReady("image");
    };
    await crash("memory");
    await crash("memory");
    await crash("unknown");
    await work();
    await crash("unknown");
    expect(lab.started().at(-1)).toMatchObject({ image: "numpy" });
    expect([...lab.images.images.keys()]).toEqual(["numpy"]);
    await crash("unknown");
    expect(lab.started().at(-1)).toMatchObject({ image: null });
    expect([...lab.images.images.keys()]).toEqual([]);
  });

  it("of one set are tried while another's fail", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    await lab.imageFailed("numpy");
    await lab.imageFailed("numpy");
    lab.runtime.prepare(pandas);
    await lab.settle();
    expect(lab.started().at(-1)).toMatchObject({ image: "pandas-matplotlib" });
  });

  it("of another set than the interpreter's cannot be thrown away by it", async () => {
    const lab = setUp({ kept: { ...kept, "pandas-matplotlib": keptOf("pandas") } });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    await lab.imageFailed("pandas-matplotlib");
    expect([...lab.images.images.keys()]).toEqual(["numpy", "pandas-matplotlib"]);
  });

  it("are left alone where they are not allowed", async () => {
    const lab = setUp({ kept });
    lab.runtime.allowImages(false);
    lab.runtime.prepare({ packages: [], imports: [] });
    await lab.ready("start");
    expect(lab.started()[0]).toMatchObject({ image: null, files: ["python_stdlib.pack", "pytest.pack"], imports: [] });
    expect(lab.images.asked).toEqual([]);
    expect(lab.posted.map(({ type }) => type)).not.toContain("offer-image");
    expect(lab.wishes()).toBe(0);
    lab.runtime.allowImages(true);
    await lab.useUp();
    expect(lab.started().at(-1)).toMatchObject({ image: "numpy" });
  });

  it("are not used where they were forbidden when Python had already started", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    lab.runtime.allowImages(false);
    await lab.settle();
    expect(lab.posted).toContainEqual({ type: "end", interpreter: 1 });
    expect(lab.started().at(-1)).toMatchObject({ interpreter: 2, image: null });
  });

  it("are not asked for where they were forbidden while Python was starting", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.started()).toHaveLength(1);
    lab.runtime.allowImages(false);
    await lab.nextReady("start");
    expect(lab.wishes()).toBe(0);
  });

  it("do not matter to the learner when they cannot be kept", async () => {
    const lab = setUp();
    lab.images.full = true;
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    await lab.imageMade("numpy");
    expect(lab.runtime.status().kind).toBe("ready");
    expect(lab.runtime.log().map(({ what }) => what)).toContainEqual(expect.stringContaining("No room is left."));
  });

  it("stand in the log of starts", async () => {
    const lab = setUp({ kept });
    lab.runtime.prepare(numpy);
    await lab.ready("image");
    await lab.useUp();
    await lab.imageFailed("numpy");
    await lab.nextReady("start");
    expect(lab.runtime.log().map(({ what }) => what)).toEqual([
      "Fetched 5 files",
      "Restored from the image numpy",
      "The image numpy was given up: It did not answer.",
      "Started without an image",
    ]);
  });
});

describe("images that the site was built with", () => {
  const built = { set: "numpy", name: "images/numpy.image", size: 10, sha256 };
  const large = Promise.resolve({ ...manifest, files: manifest.files.map((file) => ({ ...file, size: 2_000_000 })) });
  const fast = { builtImages: [built], manifest: large, piecesEvery: 0 };
  const arrived = (lab: ReturnType<typeof setUp>) => lab.posted.filter((message) => message.type === "image-arrived");

  it("are fetched over a fast line, before Python starts from them, and kept when nothing waits", async () => {
    const lab = setUp(fast);
    lab.runtime.prepare(numpy);
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    const kinds = lab.posted.map(({ type }) => type);
    expect(kinds.indexOf("expect-image")).toBeLessThan(kinds.indexOf("start"));
    expect(arrived(lab)).toEqual([{ type: "image-arrived", set: "numpy", bytes: new ArrayBuffer(10) }]);
    await lab.ready("image");
    expect(lab.posted.map(({ type }) => type)).not.toContain("make-image");
    expect(lab.posted).toContainEqual({ type: "give-files", names: expect.arrayContaining(["numpy.pack"]), images: ["numpy"] });
    lab.speak({ type: "image-copy", set: "numpy", sha256, image: new Blob(["unpacked"]) });
    lab.speak({ type: "image-copy", set: "numpy", sha256, image: new Blob(["twice"]) });
    await lab.settle();
    expect(await lab.images.images.get("numpy")?.image.text()).toBe("unpacked");
  });

  it.each([
    ["over a slow line", { piecesEvery: 5_000 }],
    ["where the files come out of a copy that is kept for use offline", { piecesEvery: undefined }],
    ["where a visit before has kept one", { kept: { numpy: keptOf("kept") } }],
    ["where the files were kept, so that nobody knows how fast the line is", { unpacked: { "pyodide.asm.wasm.pack": keptOf("core") } }],
    ["of another set", { builtImages: [{ ...built, set: "scikit-learn" }] }],
  ])("are not fetched %s", async (_, given) => {
    const lab = setUp({ ...fast, ...given });
    lab.runtime.prepare(numpy);
    lab.speak({ type: "frame-ready" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lab.started()).toHaveLength(1);
    expect(lab.fetched).not.toContain(built.name);
  });

  it("are not fetched where images are not allowed", async () => {
    const lab = setUp(fast);
    lab.runtime.allowImages(false);
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    expect(lab.fetched).not.toContain(built.name);
  });

  it("that do not come are done without, and one is made here", async () => {
    const lab = setUp({ ...fast, brokenFile: built.name });
    lab.runtime.prepare(numpy);
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(arrived(lab)).toEqual([{ type: "image-arrived", set: "numpy", bytes: null }]);
    lab.speak({ type: "image-failed", interpreter: lab.lastId(), set: "numpy", reason: "It did not come from the server." });
    await lab.ready("start");
    expect(lab.runtime.status().kind).toBe("ready");
    expect(lab.posted.map(({ type }) => type)).toContain("make-image");
  });

  it("that take too long are given up, but not before everything else is there", async () => {
    const numpyFile = deferred<void>();
    const waits = { "numpy.pack": numpyFile.promise, [built.name]: new Promise<void>(() => {}) };
    const lab = setUp({ ...fast, arrival: async (name) => waits[name] });
    lab.runtime.prepare(numpy);
    lab.speak({ type: "frame-ready" });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(arrived(lab)).toEqual([]);
    numpyFile.resolve();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(arrived(lab)).toEqual([{ type: "image-arrived", set: "numpy", bytes: null }]);
  });

  it("are waited for with their bytes in sight, and the bar does not go back", async () => {
    const file = deferred<void>();
    const lab = setUp({ ...fast, arrival: async (name) => (name === built.name ? file.promise : undefined) });
    const fractions: number[] = [];
    lab.runtime.subscribe(() => {
      const status = lab.runtime.status();
      if (status.kind === "starting") fractions.push(status.fraction);
    });
    lab.runtime.prepare(numpy);
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    expect(lab.runtime.status()).toMatchObject({ step: "Fetching Python", progress: { loaded: 10, total: 20 } });
    file.resolve();
    await lab.settle();
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });
});

describe("unpacked files", () => {
  const files = ["pyodide.asm.wasm.pack", "python_stdlib.pack", "pytest.pack", "numpy.pack"];
  const unpacked = { "numpy.pack": keptOf("numpy, unpacked") };

  it("are asked for once there is an image, and kept", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    expect(lab.posted.map(({ type }) => type)).not.toContain("give-files");
    await lab.imageMade("numpy");
    expect(lab.posted).toContainEqual({ type: "give-files", names: expect.arrayContaining(files), images: [] });
    lab.speak({ type: "unpacked", name: "numpy.pack", sha256, pack: new Blob(["unpacked"]) });
    await lab.settle();
    expect(await lab.unpacked.images.get("numpy.pack")?.image.text()).toBe("unpacked");
  });

  it("are not kept unless this visit fetched them", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    lab.speak({ type: "unpacked", name: "other.pack", sha256, pack: new Blob(["unpacked"]) });
    await lab.settle();
    expect(lab.unpacked.images.size).toBe(0);
  });

  it("of an earlier visit are handed over, and not fetched", async () => {
    const lab = setUp({ unpacked });
    lab.runtime.prepare(numpy);
    await lab.ready("start");
    expect(lab.fetched).not.toContain("numpy.pack");
    const file = { name: "numpy.pack", kept: unpacked["numpy.pack"].image, sha256 };
    expect(lab.posted).toContainEqual({ type: "store", files: [file], workerSource: null });
  });

  it("that were altered are thrown away, and the server's take their place; the task that waits is done", async () => {
    const lab = setUp({ unpacked });
    const end = lab.runtime.run(runTask, options());
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    lab.speak({ type: "file-altered", name: "numpy.pack" });
    await lab.ready("start");
    expect(lab.frames.map(({ removed }) => removed)).toEqual([true, false]);
    expect(lab.fetched).toContain("numpy.pack");
    expect(lab.unpacked.images.size).toBe(0);
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    expect(await end).toMatchObject({ kind: "finished" });
  });

  it("that turn out to be altered while others are on their way make no error either: the task is done", async () => {
    const ended = deferred<void>();
    let isUnderWay = true;
    const lab = setUp({
      unpacked,
      async arrival(name) {
        if (name !== "pytest.pack" || !isUnderWay) return;
        await ended.promise;
        throw new Error("The frame that wanted it is gone.");
      },
    });
    const end = lab.runtime.run(runTask, options());
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    lab.speak({ type: "file-altered", name: "numpy.pack" });
    isUnderWay = false;
    ended.resolve();
    await lab.ready("start");
    lab.speak({ type: "ran", interpreter: lab.lastId(), result: { kind: "finished" } });
    expect(await end).toMatchObject({ kind: "finished" });
  });

  it("cannot be given up by a frame that was handed none", async () => {
    const lab = setUp();
    lab.runtime.prepare(numpy);
    await lab.settle();
    lab.speak({ type: "frame-ready" });
    await lab.settle();
    lab.speak({ type: "file-altered", name: "numpy.pack" });
    await lab.settle();
    expect(lab.frames).toHaveLength(1);
  });
});
