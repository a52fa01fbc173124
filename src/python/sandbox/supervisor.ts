/**
 * Lives in the opaque-origin frame: keeps the runtime's files, starts and ends interpreters, and passes their messages on.
 * It never runs learners' code itself, so it can always answer.
 */
import type { FrameMessage, InterpreterId, PageMessage, RuntimeFile, SupervisorMessage, WorkerMessage } from "../protocol";

/** The harness sends at most 20 batches a second; more means that somebody reached its channel. */
const MAX_MESSAGES_A_SECOND = 200;

const files = new Map<string, ArrayBuffer>();
let workerSource = new Blob();
let core: Promise<WebAssembly.Module> | null = null;
let current: { id: InterpreterId; worker: Worker; port: MessagePort; address: string } | null = null;

function tell(message: FrameMessage, transfer: Transferable[] = []): void {
  // The page's origin is not known in here, and nothing that is said is secret.
  window.parent.postMessage(message, "*", transfer);
}

function store(received: readonly RuntimeFile[], source: string | null): void {
  for (const { name, bytes } of received) {
    if (name === "pyodide.asm.wasm") {
      core = WebAssembly.compile(bytes);
      // A broken core is reported by the start that needs it.
      core.catch(() => {});
    } else files.set(name, bytes);
  }
  if (source !== null) workerSource = new Blob([source], { type: "text/javascript" });
  tell({ type: "stored", names: received.map((file) => file.name) });
}

function end(): void {
  if (current === null) return;
  current.worker.terminate();
  current.port.close();
  URL.revokeObjectURL(current.address);
  current = null;
}

async function start(message: Extract<PageMessage, { type: "start" }>): Promise<void> {
  end();
  const id = message.interpreter;
  // An address for each: a worker sees its own, and could revoke it for those that come after.
  const address = URL.createObjectURL(workerSource);
  const worker = new Worker(address);
  const channel = new MessageChannel();
  current = { id, worker, port: channel.port1, address };
  worker.onerror = (event) => {
    event.preventDefault();
    if (current?.id !== id) return;
    end();
    tell({ type: "crashed", interpreter: id, reason: "unknown", message: event.message.slice(0, 500) });
  };
  forward(id, channel.port1);
  worker.postMessage(null, [channel.port2]);
  try {
    const compiled = await core;
    if (compiled === null) throw new Error("pyodide.asm.wasm was not sent by the page.");
    const wanted = new Map<string, ArrayBuffer>();
    for (const name of message.files) {
      const bytes = files.get(name);
      if (bytes) wanted.set(name, bytes);
    }
    const boot: SupervisorMessage = { type: "boot", files: wanted, core: compiled, packages: message.packages, imports: message.imports };
    if (current?.id === id) channel.port1.postMessage(boot);
  } catch (error) {
    tell({ type: "boot-failed", interpreter: id, message: String(error).slice(0, 1_000) });
  }
}

function forward(id: InterpreterId, port: MessagePort): void {
  let second = 0;
  let count = 0;
  port.onmessage = (event: MessageEvent<WorkerMessage>) => {
    const now = Math.floor(performance.now() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (current?.id !== id) return;
    if (count > MAX_MESSAGES_A_SECOND) {
      end();
      tell({
        type: "crashed",
        interpreter: id,
        reason: "unknown",
        message: "The program sent more messages than a page can take, so it was ended.",
      });
      return;
    }
    const transfer = event.data.type === "figure" ? [event.data.figure.png.buffer] : [];
    tell({ ...event.data, interpreter: id }, transfer);
  };
}

window.addEventListener("message", (event: MessageEvent<PageMessage>) => {
  if (event.source !== window.parent) return;
  const message = event.data;
  if (message.type === "store") store(message.files, message.workerSource);
  else if (message.type === "start") void start(message);
  else if (current?.id !== message.interpreter) return;
  else if (message.type === "end") end();
  else if (message.type === "task") {
    const task: SupervisorMessage = { type: "task", task: message.task };
    current.port.postMessage(task);
  }
});

tell({ type: "frame-ready" });
