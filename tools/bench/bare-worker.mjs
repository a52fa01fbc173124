import { loadPyodide } from "./pyodide/pyodide.mjs";

self.onmessage = async ({ data: { packages, imports } }) => {
  try {
    const lockFileContents = await (await fetch("./lock.json")).text();
    const py = await loadPyodide({ indexURL: new URL("./pyodide/", import.meta.url).href, lockFileContents });
    await py.loadPackage(packages);
    py.runPython(imports.map((name) => `import ${name}`).join("\n"));
    postMessage("done");
  } catch (error) {
    postMessage(String(error));
  }
};
