/** A thread whose interpreter becomes a memory image of the site. Bundled as `tools/regrade/thread.mjs` is. */
import "./build-globals"; // before Pyodide
import "../regrade/thread.mjs";
