/**
 * Pyodide does not want to live in a classic worker, and knows one, while it is being loaded, by whether `importScripts` works.
 * The frame's policy refuses that too, but Firefox tells the console of it.
 */
self.importScripts = () => {
  throw new TypeError("No script can be imported in here.");
};
