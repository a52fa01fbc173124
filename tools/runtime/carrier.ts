/**
 * npm does not carry Pyodide's compiled wheels, and some networks let package registries through but no CDN. One package on PyPI
 * ships the same wheels inside its own wheel; each of them is checked against the SHA-256 in Pyodide's lock, so it is
 * trusted no more than any other mirror.
 */
export const CARRIER = {
  name: "open-webui",
  version: "0.12.4",
  /** The folder inside the carrier's wheel that holds Pyodide's wheels. */
  innerFolder: "open_webui/frontend/pyodide/",
} as const;
