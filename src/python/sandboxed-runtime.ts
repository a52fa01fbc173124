/**
 * Python for the page: keeps one interpreter ready, gives it one task, throws it away and starts the next.
 *
 * Stop and time limits end the worker from outside, so nothing that runs inside can refuse.
 */
import { deferred } from "../lib/deferred";
import type { ListedFile } from "./fetch-listed";
import { type BuiltImage, imageSetFor } from "./image-sets";
import type { ImageStore, KeptImage } from "./image-store";
import { createLineSpeed } from "./line-speed";
import { covers, importedBy, union } from "./needs";
import type { CheckReport, CheckTask, DrillTask, FrameMessage, ImageSet, InterpreterId, RunResult, RunTask, Task } from "./protocol";
import type { CheckEnd, DrillEnd, Interruption, Needs, PythonRuntime, RunEnd, RuntimeStatus, TaskOptions } from "./python-runtime";
import { RuntimeFileError } from "./receive";
import type { RuntimeFiles } from "./runtime-files";
import { filesFor, type RuntimeManifest } from "./runtime-manifest";
import type { CreateFrame, SandboxFrame } from "./sandbox-frame";
import { createStartLog } from "./start-log";

/** Slow laptops need 30 s for scikit-learn; twice that without a step means that it hangs. */
const BOOT_PATIENCE_MS = 60_000;
const FRAME_PATIENCE_MS = 15_000;
/** While something is under way, the frame is asked for a sign of life; it never runs learners' code itself, so it can always answer. */
const PING_MS = 2_000;
const ANSWER_MS = 15_000;
/** A ready interpreter takes a task at once; one that is importing more for its image takes it after that, as long as a boot may take. */
const TAKE_MS = 20_000;
/** So many interpreters in a row that do not take a task are no accident. */
const MOST_UNTAKEN = 3;
/** A set whose image failed so often starts without one until the page is loaded again. */
const MOST_IMAGE_FAILURES = 2;
/**
 * Millions of bits a second from which on the site's own image is fetched. It has 10 to 32 MB more than a start without it, and saves a
 * first visit 1 to 4 s (docs/performance.md).
 */
const FAST_LINE = 60;
/** So long a start with everything else at hand waits for the site's own image. */
const IMAGE_PATIENCE_MS = 3_000;
/** Share of the progress bar for downloads; the rest is booting. */
const DOWNLOAD_SHARE = 0.6;
const STEPS = {
  interpreter: { text: "Starting the interpreter", fraction: 0.65 },
  image: { text: "Restoring Python", fraction: 0.75 },
  packages: { text: "Unpacking packages", fraction: 0.75 },
  imports: { text: "Importing packages", fraction: 0.9 },
} as const;

export interface RuntimeParts {
  createFrame: CreateFrame;
  files: RuntimeFiles;
  /** What the build has listed. */
  siteFiles: RuntimeFiles["load"];
  /** Pyodide, our worker and the harness in one script. */
  interpreterFile: ListedFile;
  images: ImageStore;
  /** Images that the site was built with; none where this browser cannot use them, or should not fetch them. */
  builtImages: readonly BuiltImage[];
  /** Runtime files as they are after unpacking, by name. */
  unpacked: ImageStore;
  now(): number;
}

interface Frame {
  handle: SandboxFrame;
  ready: Promise<void>;
  markReady(): void;
  /** Files that were handed over or are on their way, by name. */
  arriving: Map<string, Arrival>;
  /** Called as bytes arrive. */
  onBytes(): void;
  /** Ends what is still on its way when the frame goes. */
  ending: AbortController;
  /** Sets whose image was asked for; true where the frame has one now, or will. */
  images: Map<ImageSet, boolean>;
  /** Images that the site was built with and that are not kept yet. */
  fetchedImages: Set<ImageSet>;
  /** Sets without an image in which a task has run that did not wait for one. */
  hurried: Set<ImageSet>;
  /** Files that the store does not have yet: what the frame makes of them is wanted. */
  unkept: Set<string>;
  /** Files that came out of the store. */
  kept: Set<string>;
  /** An interpreter has started in it before. */
  proved: boolean;
}

interface Arrival {
  done: Promise<void>;
  loaded: number;
  giveUp(): void;
}

/** One interpreter from start to end. */
interface Interpreter {
  id: InterpreterId;
  /** The image that it starts from, or could make. */
  set: ImageSet | null;
  ready: boolean;
  /** Its image was asked for: only then one may come. */
  asked: boolean;
  logReady(what: string): void;
}

type Drilled = { kind: "drilled"; answer: string };
type TaskEnd = RunResult | CheckReport | Drilled | Interruption;

interface Job {
  task: Task;
  options: TaskOptions;
  /** Interpreters that were given the task. */
  given: number;
  /** Set when an interpreter has taken the task. */
  startedAt: number | null;
  limit: ReturnType<typeof setTimeout> | null;
  settle(end: TaskEnd, seconds: number): void;
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
  let imagesAllowed = true;
  const imageFailures = new Map<ImageSet, number>();
  /** Tasks in a row that ended with Python itself, for a reason that nobody knows. */
  let unknownEnds = 0;
  const log = createStartLog(parts.now);
  const lineSpeed = createLineSpeed(parts.now);
  let isWatching = false;
  /** When the ping that is not answered yet was sent. */
  let pinged: number | null = null;
  /** Files that the start at hand needs are on their way: how long that may take is the line's to say. */
  let isFetching = false;

  function setStatus(next: RuntimeStatus): void {
    status = next;
    for (const listener of listeners) listener();
  }

  // ---- the frame ----------------------------------------------------------------------------------------------------

  function openFrame(): Frame {
    const { promise, resolve } = deferred<void>();
    const handle = parts.createFrame({ onMessage: receive, onBroken: (reason) => lose(reason) });
    return {
      handle,
      ready: promise,
      markReady: resolve,
      arriving: new Map(),
      onBytes: () => {},
      ending: new AbortController(),
      images: new Map(),
      fetchedImages: new Set(),
      hurried: new Set(),
      unkept: new Set(),
      kept: new Set(),
      proved: false,
    };
  }

  function closeFrame(): void {
    frame?.ending.abort();
    frame?.handle.remove();
    frame = null;
    pinged = null;
    interpreter = null;
  }

  function receive(message: FrameMessage): void {
    if (message.type === "frame-ready") {
      frame?.markReady();
      return;
    }
    pinged = null;
    if (message.type === "stored" || message.type === "pong") return;
    if (message.type === "image-copy") {
      if (frame?.fetchedImages.delete(message.set)) saveImage(message.set, message);
      return;
    }
    if (message.type === "unpacked") {
      keepFile(message.name, message.pack, message.sha256);
      return;
    }
    if (message.type === "file-altered") {
      startWithoutKept(message.name);
      return;
    }
    if (message.interpreter !== interpreter?.id) return;
    switch (message.type) {
      case "booting": {
        if (isFetching) return;
        const step = STEPS[message.step];
        if (!interpreter.ready) setStatus({ kind: "starting", step: step.text, progress: null, fraction: step.fraction });
        waitFor(BOOT_PATIENCE_MS, "Python did not finish starting.");
        return;
      }
      case "ready":
        stopWaiting();
        interpreter.ready = true;
        if (frame) frame.proved = true;
        interpreter.logReady(message.from === "image" ? `Restored from the image ${interpreter.set}` : "Started without an image");
        setStatus({ kind: "ready", version: message.version });
        if (job?.given === 0 && message.from === "start") giveTaskOrMakeImage(interpreter);
        else if (job) giveTask();
        else if (message.from === "start") askForImage(interpreter);
        else askForFiles();
        return;
      case "image":
        keepImage(interpreter, message.set, message.image, message.sha256);
        giveWaitingTask();
        return;
      case "image-failed":
        interpreter.asked = false;
        if (message.set === interpreter.set) giveUpImage(message.set, message.reason);
        giveWaitingTask();
        return;
      case "boot-failed":
        fail(`Python did not start: ${message.message}`, "Try again. If it stays, reload the page.");
        return;
      case "taken":
        beginTask();
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
        unknownEnds = 0;
        if (job?.task.kind === "run") finish(message.result);
        return;
      case "checked":
        unknownEnds = 0;
        if (job?.task.kind === "check") finish(message.report);
        return;
      case "drilled":
        unknownEnds = 0;
        if (job?.task.kind === "drill") finish({ kind: "drilled", answer: message.answer });
        return;
      case "crashed":
        if (message.reason === "unknown") doubtImage(interpreter);
        if (job) finish({ kind: "crashed", message: message.message });
        else fail(`Python ended while it was starting: ${message.message}`, "Try again. If it stays, reload the page.");
        return;
      default:
        assertNever(message);
    }
  }

  /** A frame whose process hangs, or was ended by the browser, tells nobody. */
  function beat(): void {
    isWatching = false;
    if (!frame || (!job && status.kind !== "starting")) return;
    if (pinged !== null && parts.now() - pinged > ANSWER_MS) {
      lose("The Python sandbox stopped answering, so a new one was opened.");
      return;
    }
    if (frame.proved) {
      pinged ??= parts.now();
      frame.handle.post({ type: "ping" });
    }
    watch();
  }

  function watch(): void {
    if (isWatching) return;
    isWatching = true;
    setTimeout(beat, PING_MS);
  }

  // ---- memory images ------------------------------------------------------------------------------------------------

  function imageSetNow() {
    const set = imageSetFor(needs.packages);
    return imagesAllowed && (imageFailures.get(set.name) ?? 0) < MOST_IMAGE_FAILURES ? set : null;
  }

  /** Once in the life of a frame: the image that an earlier visit kept, or one that the site was built with. */
  async function offerImage(opened: Frame, set: ImageSet, keeping: Promise<KeptImage | null>): Promise<void> {
    const kept = await keeping;
    const built = kept === null ? await builtImageFor(opened, set) : null;
    if (opened.images.has(set)) return;
    opened.images.set(set, kept !== null || built !== null);
    if (kept) opened.handle.post({ type: "offer-image", set, ...kept });
    if (built) fetchImage(opened, built);
  }

  const builtImageOf = (set: ImageSet) => parts.builtImages.find((image) => image.set === set);

  /** Null where Python would be ready earlier without it. */
  async function builtImageFor(opened: Frame, set: ImageSet): Promise<BuiltImage | null> {
    const built = builtImageOf(set);
    const core = [...opened.arriving].find(([name]) => isCore(name));
    if (!built || !core) return null;
    const [name, { done }] = core;
    // Nothing starts before it is there, and by then one knows how fast files come.
    const hasCome = await done.then(
      () => !opened.kept.has(name),
      () => false,
    );
    return hasCome && lineSpeed.megabits() >= FAST_LINE ? built : null;
  }

  function fetchImage(opened: Frame, built: BuiltImage): void {
    const { set } = built;
    opened.handle.post({ type: "expect-image", set });
    opened.fetchedImages.add(set);
    fetchInto(opened, built).done.catch(() => {
      opened.fetchedImages.delete(set);
      opened.handle.post({ type: "image-arrived", set, bytes: null });
    });
  }

  const isImageMissing = (set: ImageSet | null) => set !== null && set === imageSetNow()?.name && frame?.images.get(set) === false;

  /** Of an interpreter that has nothing to do yet: nobody waits for it. */
  function askForImage(fresh: Interpreter): void {
    const set = imageSetNow();
    if (!frame || set === null || !isImageMissing(fresh.set)) return;
    fresh.asked = true;
    frame.handle.post({ type: "make-image", interpreter: fresh.id, imports: union(needs, set).imports });
  }

  /** Tasks that follow each other without a pause, as in a classroom, would never leave the time for an image: the second one waits for it. */
  const isImageFirst = (set: ImageSet | null) => set !== null && isImageMissing(set) && frame?.hurried.has(set) === true;

  function giveTaskOrMakeImage(fresh: Interpreter): void {
    if (!isImageFirst(fresh.set)) {
      if (fresh.set !== null) frame?.hurried.add(fresh.set);
      giveTask();
      return;
    }
    setStatus({ kind: "starting", step: "Keeping this start for the next ones", progress: null, fraction: 1 });
    askForImage(fresh);
    patience = setTimeout(giveWaitingTask, TAKE_MS);
  }

  /** Only a fresh interpreter's memory may outlive the visit. */
  function keepImage(maker: Interpreter, set: ImageSet, image: Blob, sha256: string | null): void {
    if (!maker.asked || set !== maker.set || !frame) return;
    maker.asked = false;
    frame.images.set(set, true);
    askForFiles();
    log.note(`Made the image ${set}, ${Math.round(image.size / 1e6)} MB`);
    if (sha256 !== null) saveImage(set, { image, sha256 });
  }

  function saveImage(set: ImageSet, { image, sha256 }: KeptImage): void {
    parts.images
      .save(set, { image, sha256 })
      .catch((error: unknown) => log.note(`The image ${set} could not be kept: ${String(error).slice(0, 200)}`));
  }

  /** Of files and images only that this visit fetched, and when nobody waits. */
  function askForFiles(): void {
    if (!frame || !imagesAllowed || frame.unkept.size + frame.fetchedImages.size === 0) return;
    frame.handle.post({ type: "give-files", names: [...frame.unkept], images: [...frame.fetchedImages] });
  }

  function keepFile(name: string, pack: Blob, sha256: string): void {
    if (!frame?.unkept.delete(name)) return;
    parts.unpacked
      .save(name, { image: pack, sha256 })
      .catch((error: unknown) => log.note(`The file ${name} could not be kept: ${String(error).slice(0, 200)}`));
  }

  /** The kept file is no good: away with it, and from the start, with the one that the server has. */
  function startWithoutKept(name: string): void {
    if (status.kind !== "starting" || !frame?.kept.has(name)) return;
    log.note(`The kept file ${name} was given up: it was altered.`);
    start?.abort();
    closeFrame();
    parts.unpacked.remove(name).then(startInterpreter, startInterpreter);
  }

  function giveUpImage(set: ImageSet, reason: string): void {
    log.note(`The image ${set} was given up: ${reason}`);
    imageFailures.set(set, (imageFailures.get(set) ?? 0) + 1);
    frame?.images.set(set, false);
    parts.images.remove(set).catch(() => {});
  }

  /** What a program did once may be the program's fault; after the second time the image is not trusted either, whatever its hash says. */
  function doubtImage({ set }: Interpreter): void {
    unknownEnds += 1;
    if (unknownEnds < 2 || set === null || frame?.images.get(set) !== true) return;
    giveUpImage(set, "Python came to an end twice in a row.");
    imageFailures.set(set, MOST_IMAGE_FAILURES);
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
    watch();
    const attempt = new AbortController();
    start = attempt;
    booted = union(needs, imageSetNow() ?? needs);
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
    const set = imageSetNow();
    const all = set === null ? needs : union(needs, set);
    const kept = set === null || opened.images.has(set.name) ? null : parts.images.load(set.name);
    const manifest = await parts.files.manifest();
    if (signal.aborted || frame !== opened) return;
    const wanted = filesFor(manifest, all.packages);
    const logFetched = log.begin();
    isFetching = true;
    const arrived = handOver(opened, wanted, signal);
    arrived.catch(() => {});
    // The frame comes without the network; how long files may take is the line's to say.
    waitFor(FRAME_PATIENCE_MS, "The Python sandbox did not open.");
    await opened.ready;
    if (signal.aborted) return;
    stopWaiting();
    await Promise.all([set && kept && offerImage(opened, set.name, kept), opened.arriving.get(parts.interpreterFile.name)?.done]);
    if (signal.aborted || frame !== opened) return;
    lastId += 1;
    const starting: Interpreter = { id: lastId, set: set?.name ?? null, ready: false, asked: false, logReady: log.begin() };
    interpreter = starting;
    // Before the packages are there: Python starts with the files that come first.
    opened.handle.post({
      type: "start",
      interpreter: lastId,
      files: wanted.map((file) => file.name).filter((name) => !isCore(name)),
      imports: (job === null ? needs : neededNow(job)).imports,
      image: set?.name ?? null,
    });
    const fetched = await arrived.catch((error: unknown) => {
      if (signal.aborted || set === null || !isOnlyForImage(error, set.packages, manifest)) throw error;
      log.note(`The image ${set.name} was given up: ${error.message}`);
      imageFailures.set(set.name, MOST_IMAGE_FAILURES);
      startInterpreter();
      return 0;
    });
    if (set !== null) await waitForImage(opened, set.name, signal);
    if (signal.aborted || frame !== opened) return;
    isFetching = false;
    if (fetched > 0) logFetched(`Fetched ${fetched} files`);
    starting.logReady = log.begin();
    if (opened.proved) waitForSign();
    else waitFor(BOOT_PATIENCE_MS, "Python did not finish starting.");
  }

  /** The site's own, if it is on its way: everything else is there. */
  async function waitForImage(opened: Frame, set: ImageSet, signal: AbortSignal): Promise<void> {
    const built = builtImageOf(set);
    const arrival = built && opened.arriving.get(built.name);
    if (!arrival) return;
    const limit = setTimeout(arrival.giveUp, IMAGE_PATIENCE_MS);
    await handOver(opened, [built], signal).catch(() => {});
    clearTimeout(limit);
  }

  /** A file that the image needs and the task does not. Offline there may be no other files than the task's. */
  function isOnlyForImage(error: unknown, packages: readonly string[], manifest: RuntimeManifest): error is RuntimeFileError {
    const has = (names: readonly string[], file: string) => filesFor(manifest, names).some(({ name }) => name === file);
    return error instanceof RuntimeFileError && has(packages, error.file) && !has(needs.packages, error.file);
  }

  /** Fetches what the frame does not hold yet, each file once, and moves the bytes over; gives how many files that were. */
  async function handOver(opened: Frame, listed: readonly ListedFile[], signal: AbortSignal | null): Promise<number> {
    const wanted = [parts.interpreterFile, ...listed];
    const total = wanted.reduce((sum, file) => sum + file.size, 0);
    let shown = Number.NEGATIVE_INFINITY;
    const report = () => {
      if (signal?.aborted) return;
      const sum = wanted.reduce((loaded, { name }) => loaded + (opened.arriving.get(name)?.loaded ?? 0), 0);
      // Bytes arrive in hundreds of pieces: a change that nobody can see is not told.
      if (sum < total && sum - shown < total / 100) return;
      shown = sum;
      const progress = { loaded: sum, total };
      // Not back, when an image follows the files.
      const before = status.kind === "starting" ? status.fraction : 0;
      const fraction = Math.max(before, (DOWNLOAD_SHARE * sum) / Math.max(total, 1));
      setStatus({ kind: "starting", step: "Fetching Python", progress, fraction });
    };
    const missing = wanted.filter((file) => opened.arriving.get(file.name)?.loaded !== file.size);
    // What is fetched ahead tells nobody, and takes the report from no start that waits.
    if (missing.length > 0 && signal !== null) {
      opened.onBytes = report;
      report();
    }
    await Promise.all(wanted.map((file) => (opened.arriving.get(file.name) ?? fetchInto(opened, file)).done));
    return missing.length;
  }

  function fetchInto(opened: Frame, file: ListedFile | BuiltImage): Arrival {
    const ending = new AbortController();
    const giveUp = () => ending.abort();
    opened.ending.signal.addEventListener("abort", giveUp);
    if (opened.ending.signal.aborted) giveUp();
    const arrival: Arrival = { loaded: 0, done: Promise.resolve(), giveUp };
    const onBytes = (loaded: number) => {
      arrival.loaded = loaded;
      opened.onBytes();
    };
    arrival.done = "set" in file ? moveImage(opened, file, onBytes, ending.signal) : move(opened, file, onBytes, ending.signal);
    // The next start asks again for what did not come.
    arrival.done.catch(() => opened.arriving.delete(file.name));
    opened.arriving.set(file.name, arrival);
    return arrival;
  }

  async function moveImage(opened: Frame, built: BuiltImage, onBytes: (loaded: number) => void, signal: AbortSignal): Promise<void> {
    const bytes = await parts.siteFiles(built, onBytes, signal);
    onBytes(built.size);
    opened.handle.post({ type: "image-arrived", set: built.set, bytes }, [bytes]);
    log.note(`Fetched the image ${built.set}, ${Math.round(built.size / 1e6)} MB`);
  }

  async function move(opened: Frame, file: ListedFile, onBytes: (loaded: number) => void, signal: AbortSignal): Promise<void> {
    const isInterpreter = file === parts.interpreterFile;
    const kept = isInterpreter || !imagesAllowed ? null : await parts.unpacked.load(file.name);
    if (kept) {
      opened.kept.add(file.name);
      await opened.ready;
      onBytes(file.size);
      opened.handle.post({ type: "store", files: [{ name: file.name, kept: kept.image, sha256: kept.sha256 }], workerSource: null });
      return;
    }
    if (!isInterpreter) opened.unkept.add(file.name);
    const load = isInterpreter ? parts.siteFiles : parts.files.load;
    // The service worker may have a copy of the interpreter's script: it tells nothing of the line.
    const noteSpeed = isInterpreter ? () => {} : lineSpeed.watch(file.size);
    const bytes = await load(
      file,
      (loaded) => {
        noteSpeed(loaded);
        onBytes(loaded);
      },
      signal,
    );
    await opened.ready;
    onBytes(file.size);
    if (isInterpreter) opened.handle.post({ type: "store", files: [], workerSource: new TextDecoder().decode(bytes) });
    else opened.handle.post({ type: "store", files: [{ name: file.name, bytes }], workerSource: null }, [bytes]);
  }

  /** Nothing depends on it: what fails here is told by the start that needs it. */
  async function fetchAhead(packages: readonly string[]): Promise<void> {
    frame ??= openFrame();
    const opened = frame;
    const manifest = await parts.files.manifest();
    const set = imagesAllowed ? imageSetFor(packages) : null;
    await handOver(opened, filesFor(manifest, set === null ? packages : union({ packages, imports: [] }, set).packages), null);
  }

  // ---- tasks --------------------------------------------------------------------------------------------------------

  function giveTask(): void {
    if (!job || job.startedAt !== null || !interpreter?.ready || !frame) return;
    job.given += 1;
    job.limit = setTimeout(giveAgain, interpreter.asked ? BOOT_PATIENCE_MS : TAKE_MS);
    setStatus({ kind: "busy", task: job.task.kind });
    frame.handle.post({ type: "task", interpreter: interpreter.id, task: job.task });
  }

  /** After an image, or when none came in time. */
  function giveWaitingTask(): void {
    stopWaiting();
    if (job?.given === 0) giveTask();
  }

  function beginTask(): void {
    if (!job || job.given === 0 || job.startedAt !== null) return;
    const { limitSeconds } = job.options;
    if (job.limit) clearTimeout(job.limit);
    job.startedAt = parts.now();
    job.limit = setTimeout(() => finish({ kind: "timed-out", seconds: limitSeconds }), limitSeconds * 1000);
  }

  /** The browser ended the worker while it waited for work, and tells nobody: that is no fault of the task, so the next one gets it. */
  function giveAgain(): void {
    if (!job) return;
    if (job.given < MOST_UNTAKEN) startInterpreter();
    else fail("Python is ready, but takes no task.", "Reload the page. If it stays, close other tabs.");
  }

  /** Ends the task at hand with this answer and starts the next interpreter. */
  function finish(end: TaskEnd): void {
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
    booted = null;
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

  function perform<End>(task: Task, options: TaskOptions, settle: (end: TaskEnd, seconds: number) => End) {
    if (job) return Promise.reject(new Error("A task is running already: the buttons must not offer a second one."));
    const { promise, resolve } = deferred<End>();
    job = { task, options, given: 0, startedAt: null, limit: null, settle: (end, seconds) => resolve(settle(end, seconds)) };
    watch();
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
    drill: (task: DrillTask, options) => perform(task, options, drillEnd),
    stop() {
      if (job) finish({ kind: "stopped" });
    },
    retry() {
      closeFrame();
      startInterpreter();
    },
    fetchAhead(packages) {
      fetchAhead(packages).catch(() => {});
    },
    allowImages(allowed) {
      const isForbidden = imagesAllowed && !allowed;
      imagesAllowed = allowed;
      // Python starts before the settings are read: what has come out of an image then is not used.
      if (isForbidden && job === null && (status.kind === "starting" || status.kind === "ready")) {
        if (interpreter && frame) frame.handle.post({ type: "end", interpreter: interpreter.id });
        startInterpreter();
      }
    },
    log: log.entries,
  };
}

/** What the program imports is needed now, what else the image would hold is not: another interpreter makes the image. */
const neededNow = ({ task, options }: Job) => (task.kind === "run" ? importedBy(task.code) : options.needs);

/** The core's bytes are compiled in the frame, and no interpreter needs them. */
const isCore = (name: string) => name.startsWith("pyodide.asm.wasm");

const ANOTHER: Interruption = { kind: "unavailable", message: "Python answered another question." };

function runEnd(end: TaskEnd, seconds: number): RunEnd {
  if (end.kind === "checked" || end.kind === "broken" || end.kind === "drilled") return ANOTHER;
  return end.kind === "finished" || end.kind === "raised" ? { ...end, seconds } : end;
}

function checkEnd(end: TaskEnd, seconds: number): CheckEnd {
  if (end.kind === "finished" || end.kind === "raised" || end.kind === "drilled") return ANOTHER;
  return end.kind === "checked" || end.kind === "broken" ? { ...end, seconds } : end;
}

function drillEnd(end: TaskEnd): DrillEnd {
  const isAnother = end.kind === "finished" || end.kind === "raised" || end.kind === "checked" || end.kind === "broken";
  return isAnother ? ANOTHER : end;
}

function assertNever(message: never): never {
  throw new Error(`A message that nobody handles: ${JSON.stringify(message)}`);
}
