/**
 * Fixes the parts of JavaScript that a verdict passes through on its way from Python to the page. Python reaches every object in
 * here through `js`: without this, `js.JSON.parse = …` or `js.Promise.prototype.then = …` would write the verdict.
 * `internals.ts` takes away Pyodide's own part of that way.
 */
const FIXED = [
  JSON,
  Math,
  Reflect,
  Promise,
  Array,
  String,
  Map,
  Set,
  RegExp,
  Uint8Array,
  ArrayBuffer,
  TextDecoder,
  TextEncoder,
  MessagePort,
  Performance,
];

/** Called when Pyodide is up and no learners' code has run. */
export function fixIntrinsics(): void {
  for (const owner of FIXED) {
    Object.freeze(owner);
    if ("prototype" in owner) Object.freeze(owner.prototype);
  }
  Object.freeze(Object.getPrototypeOf(Uint8Array.prototype));
  Object.freeze(Object.getPrototypeOf([][Symbol.iterator]()));
  // Not frozen: then nobody could give an object a `toString` of its own. But nothing new that all objects would inherit.
  Object.preventExtensions(Object.prototype);
}
