/** A thread with one interpreter. Bundled with the interpreter's own code, as for the browser: `bundles.ts`. */
import "./browser-globals"; // before Pyodide
import "../../src/python/worker/refuse-scripts";
import { workerData } from "node:worker_threads";
import { serve } from "../../src/python/worker/serve";

serve(workerData.port);
