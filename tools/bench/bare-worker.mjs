import { loadPyodide } from "./pyodide/pyodide.mjs";

self.onmessage = async ({ data: { packages, code } }) => {
  try {
    const lockFileContents = await (await fetch("./lock.json")).text();
    const indexURL = new URL("./pyodide/", import.meta.url).href;
    // Where the lock comes as text, Pyodide asks its CDN for the wheels unless it is told the place.
    const py = await loadPyodide({ indexURL, lockFileContents, packageBaseUrl: indexURL });
    await py.loadPackage(packages, {
      errorCallback(message) {
        throw new Error(message);
      },
    });
    py.runPython(code);
    postMessage("done");
  } catch (error) {
    postMessage(String(error));
  }
};
