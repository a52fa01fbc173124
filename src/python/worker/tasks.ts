/** Hands one task to the Python harness and its answer to the page. Only plain data leaves: no Pyodide proxy crosses. */
import type { PyCallable } from "pyodide/ffi";
import type { Task } from "../protocol";
import type { Interpreter } from "./interpreter";
import { createOutlet, type Send } from "./outlet";

const FOLDER = "/home/learner/exercise";
// Taken before Python starts, which can replace it.
const { parse } = JSON;

export async function performTask({ py }: Interpreter, task: Task, send: Send): Promise<void> {
  writeProject(py.FS, task.files);
  const harness = py.pyimport("harness");
  const emit = createOutlet(send);
  if (task.kind === "run") {
    const result = await call(harness.run, task.code, task.stdin, FOLDER, emit);
    send({ type: "ran", result: parse(result) });
  } else if (task.kind === "drill") {
    send({ type: "drilled", answer: await call(harness.drill, task.request, FOLDER) });
  } else {
    // `undefined` becomes None; `null` would become Pyodide's own JsNull.
    const report = await call(harness.check, task.code, task.tests, task.picture ?? undefined, FOLDER, emit);
    send({ type: "checked", report: parse(report) });
  }
}

/**
 * Through a promising call, so that `asyncio.run` and `time.sleep` can suspend where there is JSPI. Elsewhere (Node 20 to 24, older
 * browsers) Pyodide refuses such a call.
 */
function call(task: PyCallable, ...values: readonly unknown[]): Promise<string> | string {
  return "Suspending" in WebAssembly ? task.callPromising(...values) : task(...values);
}

function writeProject(fs: Interpreter["py"]["FS"], files: Task["files"]): void {
  fs.mkdirTree(FOLDER);
  for (const { path, bytes } of files) {
    const folder = path.includes("/") ? `${FOLDER}/${path.slice(0, path.lastIndexOf("/"))}` : FOLDER;
    fs.mkdirTree(folder);
    fs.writeFile(`${FOLDER}/${path}`, bytes);
  }
}
