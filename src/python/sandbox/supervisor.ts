/**
 * Lives in the opaque-origin frame: keeps the runtime's files and memory images, starts and ends interpreters, and passes their
 * messages on. It never runs learners' code itself, so it can always answer.
 *
 * Beside the interpreter at hand there may be a worker that stands by: Pyodide is loaded and linked in it, but no Python lives there
 * yet. When an interpreter ends, the image is copied into that one, which takes a tenth of a second.
 */
import { sha256Hex } from "../../lib/sha256";
import type {
  FrameMessage,
  ImageSet,
  InterpreterId,
  PackContent,
  PageMessage,
  SupervisorMessage,
  SupervisorOnlyMessage,
  WorkerMessage,
} from "../protocol";
import { createImageShelf, librariesOf } from "./image-shelf";
import { AlteredFileError, createPackShelf } from "./pack-shelf";

/** The harness sends at most 20 batches a second; more means that somebody reached its channel. */
const MAX_MESSAGES_A_SECOND = 200;
/** A restore takes a second; one that is not done by then hangs. */
const RESTORE_PATIENCE_MS = 20_000;
/** A task that waited for its interpreter has the processor to itself for so long: a Check of ten tests takes 0.2 s. */
const STANDBY_AFTER_MS = 500;
/**
 * The first one of a visit meets code that the browser has not compiled yet: that Check takes 0.7 s, with scikit-learn 2 to 3 s, and
 * a seventh longer where the next interpreter is prepared meanwhile (2 cores, Chromium 156).
 */
const FIRST_STANDBY_AFTER_MS = 4_000;

type Start = Extract<PageMessage, { type: "start" }>;

interface Process {
  /** Null while it stands by. */
  id: InterpreterId | null;
  /** Null for the spare one. */
  start: Start | null;
  worker: Worker;
  port: MessagePort;
  address: string;
  from: "start" | "image";
  isReady: boolean;
  /** Only an interpreter that has run nobody's code may make an image. */
  hasRun: boolean;
  patience: ReturnType<typeof setTimeout> | null;
}

const packs = createPackShelf();
const images = createImageShelf();
let workerSource = new Blob();
let current: Process | null = null;
let standby: Process | null = null;
/** The first worker, which reads its script while the runtime's files still arrive. */
let spare: Process | null = null;
let hasBeenReady = false;

function tell(message: FrameMessage, transfer: Transferable[] = []): void {
  // The page's origin is not known in here, and nothing that is said is secret.
  window.parent.postMessage(message, "*", transfer);
}

function spawn(start: Start | null, id: InterpreterId | null): Process {
  // An address for each: a worker sees its own, and could revoke it for those that come after.
  const address = URL.createObjectURL(workerSource);
  const worker = new Worker(address);
  const { port1, port2 } = new MessageChannel();
  const made: Process = { id, start, worker, port: port1, address, from: "start", isReady: false, hasRun: false, patience: null };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(made, event.message.slice(0, 500));
  };
  listen(made);
  worker.postMessage(null, [port2]);
  return made;
}

function dispose(process: Process): void {
  if (process.patience !== null) clearTimeout(process.patience);
  process.worker.terminate();
  process.port.close();
  URL.revokeObjectURL(process.address);
}

function end(): void {
  if (current) dispose(current);
  current = null;
}

function endStandby(): void {
  if (standby) dispose(standby);
  standby = null;
}

/** The worker itself broke: an image that does this is given up, everything else is told. */
function fail(process: Process, message: string): void {
  if (process === spare) {
    dispose(process);
    spare = null;
  } else if (process === standby) {
    endStandby();
    giveUpImage(process, message);
  } else if (process === current && process.id !== null) {
    if (process.from === "image" && !process.isReady) void startWithout(process, message);
    else crash(process.id, message);
  }
}

function crash(id: InterpreterId, message: string): void {
  end();
  tell({ type: "crashed", interpreter: id, reason: "unknown", message });
}

// ---- starting ---------------------------------------------------------------------------------------------------------

async function start(message: Start): Promise<void> {
  end();
  const set = message.image !== null && images.has(message.image) ? message.image : null;
  const isPrepared = standby?.start != null && canServe(standby.start, message) && set !== null;
  if (!isPrepared) endStandby();
  const process = standby ?? spare ?? spawn(message, message.interpreter);
  standby = null;
  spare = null;
  current = process;
  process.id = message.interpreter;
  process.start = message;
  try {
    if (set === null) await bootPlain(process, message);
    else await restore(process, message, set, isPrepared);
  } catch (error) {
    if (current !== process) return;
    if (error instanceof AlteredFileError) tell({ type: "file-altered", name: error.file });
    else if (process.from === "image") void startWithout(process, String(error));
    else tell({ type: "boot-failed", interpreter: message.interpreter, message: String(error).slice(0, 1_000) });
  }
}

const canServe = (prepared: Start, wanted: Start) =>
  prepared.image === wanted.image &&
  prepared.files.length === wanted.files.length &&
  wanted.files.every((name) => prepared.files.includes(name));

async function bootPlain(process: Process, { files, imports }: Start): Promise<void> {
  const first = files.filter(isStandardLibrary);
  const [core, contents] = await Promise.all([packs.core(), packs.whole(first)]);
  if (process !== current) return;
  send(process, { type: "boot", core, packs: contents, libraries: packs.libraries, imports }, buffersOf(contents));
  const rest = await packs.whole(files.filter((name) => !isStandardLibrary(name)));
  if (process !== current) return;
  send(process, { type: "mount", packs: rest }, buffersOf(rest));
}

/** Python starts with it and the core alone, while the packages still arrive. */
const isStandardLibrary = (name: string) => name.startsWith("python_stdlib");

const buffersOf = (contents: readonly PackContent[]) =>
  contents.flatMap(({ content }) => (content instanceof ArrayBuffer ? [content] : []));

async function restore(process: Process, message: Start, set: ImageSet, isPrepared: boolean): Promise<void> {
  // Read while the worker is prepared.
  const reading = takeImage(set);
  reading.catch(() => {});
  if (!isPrepared) await prepare(process, set, message.files);
  const image = await reading;
  // Nothing is read from the files before: Python lives from here on.
  await packs.verified(message.files);
  if (current === process) wake(process, message, image);
}

/** Everything up to the point where the image is copied. */
async function prepare(process: Process, set: ImageSet, files: readonly string[]): Promise<void> {
  // From here on, what goes wrong is the image's fault.
  process.from = "image";
  const isOver = () => process !== current && process !== standby;
  const reading = images.head(set);
  reading.catch(() => {});
  const core = await packs.core();
  if (isOver()) return;
  send(process, { type: "restore", core });
  const head = await reading;
  if (head === null) throw new Error("It is gone.");
  // The libraries lie in these files.
  const contents = await packs.handles(files);
  const libraries = await packs.compile(librariesOf(head));
  if (!isOver()) send(process, { type: "link", head, packs: contents, libraries }, [head]);
}

/** After the core: everything waits for that. */
async function takeImage(set: ImageSet): Promise<ArrayBuffer> {
  await packs.core();
  const image = await images.take(set);
  if (image === null) throw new Error("It is gone.");
  return image;
}

function wake(process: Process, { imports, interpreter }: Start, image: ArrayBuffer): void {
  process.from = "image";
  tell({ type: "booting", interpreter, step: "image" });
  process.patience = setTimeout(() => fail(process, "It did not answer."), RESTORE_PATIENCE_MS);
  send(process, { type: "wake", image, imports }, [image]);
}

/** The image is no good: away with it, and from the start. */
async function startWithout(process: Process, reason: string): Promise<void> {
  giveUpImage(process, reason);
  if (process.start) await start(process.start);
}

function giveUpImage({ start: started }: Process, reason: string): void {
  if (started === null || started.image === null) return;
  images.drop(started.image);
  tell({ type: "image-failed", interpreter: started.interpreter, set: started.image, reason: reason.slice(0, 1_000) });
}

/** Beside a ready interpreter, for the one after it. */
function standBySoon(start: Start, after: number): void {
  setTimeout(() => {
    if (current?.start === start) standBy(start);
  }, after);
}

function standBy(start: Start): void {
  if (standby || start.image === null || !images.has(start.image)) return;
  const process = spawn(start, null);
  standby = process;
  prepare(process, start.image, start.files).catch((error: unknown) => fail(process, String(error)));
}

// ---- messages ---------------------------------------------------------------------------------------------------------

function send(process: Process, message: SupervisorMessage, transfer: Transferable[] = []): void {
  process.port.postMessage(message, transfer);
}

function listen(process: Process): void {
  let second = 0;
  let count = 0;
  process.port.onmessage = (event: MessageEvent<WorkerMessage | SupervisorOnlyMessage>) => {
    const now = Math.floor(performance.now() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (process === standby) receiveFromStandby(process, event.data);
    if (process !== current || process.id === null) return;
    if (count > MAX_MESSAGES_A_SECOND) crash(process.id, "The program sent more messages than a page can take, so it was ended.");
    else receive(process, process.id, event.data);
  };
}

/** Nothing of it is the page's concern, but that it broke. */
function receiveFromStandby(process: Process, message: WorkerMessage | SupervisorOnlyMessage): void {
  if (message.type === "boot-failed" || message.type === "crashed") fail(process, message.message);
}

function receive(process: Process, id: InterpreterId, message: WorkerMessage | SupervisorOnlyMessage): void {
  const { start: started } = process;
  const set = started?.image ?? null;
  switch (message.type) {
    case "give-back":
      // Let go of, and not freed by hand: that garbage is what makes V8 collect, and only then are ended workers' memories freed. Freed
      // by `transfer(0)`, 25 of them lay there after 30 s, 30 MB each (Chromium 156).
      return;
    case "compiled":
      for (const [path, library] of message.libraries) packs.libraries.set(path, library);
      return;
    case "image-made":
      if (set !== null && !process.hasRun) void keep(id, set, message.image);
      return;
    case "image-impossible":
      if (set !== null) tell({ type: "image-failed", interpreter: id, set, reason: message.reason });
      return;
    case "boot-failed":
      if (process.from === "image") void startWithout(process, message.message);
      else tell({ ...message, interpreter: id });
      return;
    case "ready":
      if (process.patience !== null) clearTimeout(process.patience);
      process.patience = null;
      process.isReady = true;
      tell({ ...message, interpreter: id });
      if (started) standBySoon(started, hasBeenReady ? STANDBY_AFTER_MS : FIRST_STANDBY_AFTER_MS);
      hasBeenReady = true;
      return;
    // Nobody's to say but the supervisor's.
    case "image":
    case "image-failed":
      return;
    default:
      tell({ ...message, interpreter: id }, message.type === "figure" ? [message.figure.png.buffer] : []);
  }
}

async function keep(id: InterpreterId, set: string, bytes: ArrayBuffer): Promise<void> {
  // Plain code would need seconds for 100 MB, in which Stop is not heard.
  const sha256 = globalThis.crypto?.subtle ? await sha256Hex(bytes) : null;
  tell({ type: "image", interpreter: id, set, sha256, image: images.add(set, bytes) });
  if (current?.start) standBySoon(current.start, STANDBY_AFTER_MS);
}

/** One after the other: together they would fill the memory of a small machine. */
async function giveFiles(names: readonly string[], sets: readonly ImageSet[]): Promise<void> {
  for (const set of sets) {
    const copy = await images.copy(set).catch(() => null);
    if (copy !== null) tell({ type: "image-copy", set, ...copy });
  }
  for (const name of names) {
    const unpacked = await packs.unpacked(name).catch(() => null);
    if (unpacked !== null) tell({ type: "unpacked", name, ...unpacked });
  }
}

window.addEventListener("message", (event: MessageEvent<PageMessage>) => {
  if (event.source !== window.parent) return;
  const message = event.data;
  switch (message.type) {
    case "store":
      if (message.workerSource !== null) {
        workerSource = new Blob([message.workerSource], { type: "text/javascript" });
        spare ??= current ? null : spawn(null, null);
      }
      for (const file of message.files) packs.add(file);
      tell({ type: "stored", names: message.files.map((file) => file.name) });
      return;
    case "expect-image":
      images.expect(message.set);
      return;
    case "image-arrived":
      images.arrive(message.set, message.bytes);
      return;
    case "offer-image":
      images.offer(message.set, message.image, message.sha256);
      return;
    case "start":
      void start(message);
      return;
    case "give-files":
      void giveFiles(message.names, message.images);
      return;
    case "ping":
      tell({ type: "pong" });
      return;
    case "end":
      if (current?.id === message.interpreter) end();
      return;
    case "task":
      if (current?.id !== message.interpreter) return;
      current.hasRun = true;
      send(current, { type: "task", task: message.task });
      return;
    case "make-image":
      if (current?.id === message.interpreter && !current.hasRun) send(current, { type: "make-image", imports: message.imports });
      return;
  }
});

tell({ type: "frame-ready" });
