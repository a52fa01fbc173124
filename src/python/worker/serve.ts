/** What an interpreter's thread does with the messages of its port, in the browser and in Node. */
import { deferred } from "../../lib/deferred";
import type { BootStep, PackContent, SupervisorMessage, SupervisorOnlyMessage, Task, WorkerMessage } from "../protocol";
import { bootPython, restorePython } from "./boot";
import { crashReason } from "./crash-reason";
import type { Interpreter, Link, Wake } from "./interpreter";
import { fixIntrinsics } from "./intrinsics";
import { performTask } from "./tasks";

export function serve(port: MessagePort): void {
  // Bound now: Python can replace `MessagePort.prototype.postMessage`, and what it puts there would be handed this port.
  const post: (message: WorkerMessage | SupervisorOnlyMessage, options?: StructuredSerializeOptions) => void = port.postMessage.bind(port);
  const send = (message: WorkerMessage, transfer?: Transferable[]) => (transfer ? post(message, { transfer }) : post(message));
  const crash = (error: unknown) => send({ type: "crashed", ...crashReason(error) });
  const watcher = { onStep: (step: BootStep) => send({ type: "booting", step }), onFatal: crash };
  const linked = deferred<Link>();
  const woken = deferred<Wake>();
  const mounted = deferred<readonly PackContent[]>();
  let python: Promise<Interpreter> | null = null;

  function tellCompiled({ compiled }: Interpreter): void {
    if (compiled.size > 0) post({ type: "compiled", libraries: compiled });
  }

  async function begin(starting: Promise<Interpreter>, from: "start" | "image"): Promise<void> {
    python = starting;
    try {
      const interpreter = await starting;
      fixIntrinsics();
      if (from === "image") {
        const { image } = await woken.promise;
        post({ type: "give-back", image }, { transfer: [image] });
      }
      tellCompiled(interpreter);
      send({ type: "ready", version: interpreter.version, from });
    } catch (error) {
      send({ type: "boot-failed", message: String(error).slice(0, 2_000) });
    }
  }

  async function makeImage(imports: readonly string[]): Promise<void> {
    if (python === null) return;
    const interpreter = await python;
    try {
      const image = interpreter.takeImage(imports);
      tellCompiled(interpreter);
      post({ type: "image-made", image }, { transfer: [image] });
    } catch (error) {
      post({ type: "image-impossible", reason: String(error).slice(0, 1_000) });
    }
  }

  async function take(task: Task): Promise<void> {
    if (python === null) return;
    const interpreter = await python;
    send({ type: "taken" });
    try {
      await performTask(interpreter, task, send);
    } catch (error) {
      // Learners' exceptions are results; what arrives here ended the interpreter itself.
      crash(error);
    }
  }

  port.onmessage = (event: MessageEvent<SupervisorMessage>) => {
    const message = event.data;
    if (message.type === "boot") void begin(bootPython(message, mounted.promise, watcher), "start");
    else if (message.type === "restore") void begin(restorePython(message, linked.promise, woken.promise, watcher), "image");
    else if (message.type === "link") linked.resolve(message);
    else if (message.type === "wake") woken.resolve(message);
    else if (message.type === "mount") mounted.resolve(message.packs);
    else if (message.type === "make-image") void makeImage(message.imports);
    else void take(message.task);
  };
}
