/** A process beside the main one: see `grader.ts`. Bundled; it is told by its arguments where thread and runtime lie. */

import { createInterpreterThreads } from "./interpreter-threads";
import type { GraderMessage, GraderRequest } from "./messages";
import { openRuntimePacks } from "./runtime-packs";

const [script = "", runtime = ""] = process.argv.slice(2);
const threads = createInterpreterThreads(script, openRuntimePacks(runtime));
const tell = (message: GraderMessage) => process.send?.(message);

process.on("message", ({ id, piece }: GraderRequest) => {
  void threads.grade(piece, () => tell({ type: "taken", id })).then((end) => tell({ type: "ended", id, end }));
});
// Ctrl-C reaches every process of the terminal; the main one says what happens then.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());
