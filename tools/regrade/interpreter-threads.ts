/**
 * What the supervisor is in the browser: each answer gets a thread with a fresh interpreter, restored from a memory image which is made
 * once for a set of packages. The thread speaks the browser's own protocol (`src/python/protocol.ts`).
 */
import { MessageChannel, type MessagePort, type TransferListItem, Worker } from "node:worker_threads";
import { headEnd } from "../../src/python/image-head";
import { type ImageSetNeeds, imageSetFor } from "../../src/python/image-sets";
import { union } from "../../src/python/needs";
import type { SupervisorMessage, SupervisorOnlyMessage, WorkerMessage } from "../../src/python/protocol";
import type { Needs } from "../../src/python/python-runtime";
import type { PieceEnd, PieceTask } from "./messages";
import type { RuntimePacks } from "./runtime-packs";

/** A restore takes a second, and making an image of scikit-learn ten; who is not ready by then hangs. */
const BOOT_PATIENCE_MS = 120_000;
/** Python's own memory ends at 1 GB; this is for what learners' code takes from JavaScript besides. */
const MOST_BYTES = 2_500_000_000;
const MEMORY_CHECK_MS = 100;
/** JavaScript's objects in a thread. */
const HEAP_MB = 512;
const TOO_MUCH_MEMORY = "The program needed more memory than it may have, so it was ended. Does something grow in a loop?";

type FromThread = WorkerMessage | SupervisorOnlyMessage;

export interface InterpreterThreads {
  /** @param onTaken called when the learner's code begins */
  grade(piece: PieceTask, onTaken: () => void): Promise<PieceEnd>;
  /** @throws where none can be made */
  imageOf(set: ImageSetNeeds): Promise<ArrayBuffer>;
}

interface Thread {
  send(message: SupervisorMessage, transfer?: TransferListItem[]): void;
  /** Calls back until the thread is ended. */
  listen(onMessage: (message: FromThread) => void, onDeath: (reason: string) => void): void;
  end(): void;
}

/** @param script the bundle of `thread.mjs` */
export function createInterpreterThreads(script: string, packs: RuntimePacks): InterpreterThreads {
  const images = new Map<string, ArrayBuffer>();
  const libraries = new Map<string, WebAssembly.Module>();

  async function boot(thread: Thread, { packages, imports }: Needs): Promise<void> {
    thread.send({ type: "boot", core: await packs.core(), packs: packs.packsFor(packages), libraries, imports });
    thread.send({ type: "mount", packs: [] });
  }

  async function restore(thread: Thread, { packages, imports }: Needs, image: ArrayBuffer): Promise<void> {
    thread.send({ type: "restore", core: await packs.core() });
    thread.send({ type: "link", head: image.slice(0, headEnd(image)), packs: packs.packsFor(packages), libraries });
    thread.send({ type: "wake", image, imports }, [image]);
  }

  /** Reads what is said before any learner's code has run. */
  function keep(message: FromThread, set: ImageSetNeeds): void {
    if (message.type === "compiled") for (const [path, library] of message.libraries) libraries.set(path, library);
    if (message.type === "give-back" || message.type === "image-made") images.set(set.name, message.image);
  }

  function makeImage(set: ImageSetNeeds): Promise<void> {
    const thread = startThread(script);
    return new Promise<void>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error("Python did not answer.")), BOOT_PATIENCE_MS);
      thread.listen(
        (message) => {
          keep(message, set);
          if (message.type === "ready") thread.send({ type: "make-image", imports: set.imports });
          else if (message.type === "image-made") resolve();
          else if (message.type === "image-impossible") reject(new Error(message.reason));
          else if (message.type === "boot-failed" || message.type === "crashed") reject(new Error(message.message));
          if (message.type === "image-made") clearTimeout(patience);
        },
        (reason) => reject(new Error(reason)),
      );
      boot(thread, set).catch(reject);
    }).finally(() => thread.end());
  }

  async function imageOf(set: ImageSetNeeds): Promise<ArrayBuffer> {
    if (!images.has(set.name)) await makeImage(set);
    const image = images.get(set.name);
    if (!image) throw new Error(`No image of ${set.name} was made.`);
    return image;
  }

  async function grade(piece: PieceTask, onTaken: () => void): Promise<PieceEnd> {
    const set = imageSetFor(piece.needs.packages);
    const needs = union(piece.needs, set);
    let image: ArrayBuffer;
    try {
      image = await imageOf(set);
    } catch (error) {
      return { kind: "unavailable", message: String(error) };
    }
    const thread = startThread(script);
    let hasBegun = false;
    const timers: NodeJS.Timeout[] = [];
    const end = await new Promise<PieceEnd>((resolve) => {
      const failed = (message: string): PieceEnd => ({ kind: hasBegun ? "crashed" : "unavailable", message });
      timers.push(
        setTimeout(() => {
          if (!hasBegun) resolve(failed("Python did not start."));
        }, BOOT_PATIENCE_MS),
        setInterval(() => {
          if (process.memoryUsage.rss() > MOST_BYTES) resolve(failed(TOO_MUCH_MEMORY));
        }, MEMORY_CHECK_MS),
      );
      const begin = () => {
        hasBegun = true;
        onTaken();
        timers.push(setTimeout(() => resolve({ kind: "timed-out", seconds: piece.limitSeconds }), piece.limitSeconds * 1000));
        thread.send({ type: "task", task: piece.task });
      };
      thread.listen(
        (message) => {
          if (!hasBegun) keep(message, set);
          if (message.type === "ready" && !hasBegun) begin();
          else if (message.type === "checked" && hasBegun) resolve({ kind: "checked", report: message.report });
          else if (message.type === "crashed" || message.type === "boot-failed") resolve(failed(message.message));
        },
        (reason) => resolve(failed(reason)),
      );
      images.delete(set.name);
      restore(thread, needs, image).catch((error: unknown) => resolve(failed(String(error))));
    });
    for (const timer of timers) clearTimeout(timer);
    await thread.end();
    return end;
  }

  return { grade, imageOf };
}

function startThread(script: string) {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(script, {
    workerData: { port: port2 },
    transferList: [port2],
    env: {},
    execArgv: [],
    // Not read: what is printed past Python would pile up here.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const port: MessagePort = port1;
  return {
    send: (message: SupervisorMessage, transfer: TransferListItem[] = []) => port.postMessage(message, transfer),
    listen(onMessage: (message: FromThread) => void, onDeath: (reason: string) => void) {
      port.on("message", onMessage);
      worker.on("error", (error) =>
        onDeath(isOutOfMemory(error) ? TOO_MUCH_MEMORY : `Python ended unexpectedly. (${String(error).slice(0, 300)})`),
      );
      worker.on("exit", () => onDeath("Python ended unexpectedly."));
    },
    async end() {
      port.close();
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
