/**
 * Makes a fresh thread of Node look like a worker in the sandbox frame: what learners' code reaches through `js` is what it reaches in
 * the browser, or less. What is not on the list goes, so that a later Node brings nothing new along: no `process`, no modules, no network.
 */
const LANGUAGE = [
  ...["globalThis", "Infinity", "NaN", "undefined", "Object", "Function", "Array", "Number", "Boolean", "String", "Symbol", "BigInt"],
  ...["parseFloat", "parseInt", "isFinite", "isNaN", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape"],
  ...["unescape", "eval", "Date", "Promise", "RegExp", "JSON", "Math", "Intl", "Reflect", "Proxy", "Iterator", "Atomics", "WebAssembly"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError", "SuppressedError"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "ArrayBuffer", "DataView", "Uint8Array", "Int8Array"],
  ...["Uint16Array", "Int16Array", "Uint32Array", "Int32Array", "Float16Array", "Float32Array", "Float64Array", "Uint8ClampedArray"],
  ...["BigUint64Array", "BigInt64Array"],
];
const WEB = [
  ...["URL", "URLSearchParams", "DOMException", "AbortController", "AbortSignal", "Event", "EventTarget", "CustomEvent", "MessageEvent"],
  ...["MessageChannel", "MessagePort", "TextEncoder", "TextDecoder", "atob", "btoa", "queueMicrotask", "structuredClone", "Blob", "File"],
  ...["ReadableStream", "WritableStream", "TransformStream", "performance", "Performance", "crypto", "Crypto", "CryptoKey", "SubtleCrypto"],
];
const KEPT: ReadonlySet<PropertyKey> = new Set([...LANGUAGE, ...WEB, Symbol.toStringTag]);

/** @throws if something cannot be taken away: then nothing of a learner's may run here */
function becomeBrowserWorker(): void {
  const timers = { setTimeout, setInterval, clearTimeout, clearInterval };
  for (const name of Reflect.ownKeys(globalThis)) {
    if (!KEPT.has(name) && !Reflect.deleteProperty(globalThis, name)) throw new Error(`Node does not let go of ${String(name)}.`);
  }
  const WorkerGlobalScope = Object.defineProperty(() => {}, Symbol.hasInstance, { value: (value: unknown) => value === globalThis });
  Object.assign(globalThis, {
    self: globalThis,
    // Pyodide knows by these that this is a worker, and asks for its files by `fetch`.
    WorkerGlobalScope,
    location: new URL("https://pyodide.invalid/"),
    fetch: () => Promise.reject(new TypeError("Failed to fetch")),
    Request: PlainRequest,
    Response: PlainResponse,
    console: silentConsole(),
    ...plainTimers(timers),
  });
  hideTheStack();
}

/** V8 would hand the functions and objects of every call that is under way to `Error.prepareStackTrace`; Node looks it up by name. */
function hideTheStack(): void {
  Object.defineProperty(Error, "prepareStackTrace", { value: undefined, writable: false, configurable: false });
  Object.defineProperty(globalThis, "Error", { writable: false, configurable: false });
}

/** As much as the boot code and Pyodide use. Node's own bring their way to the network along, under a symbol on the global object. */
class PlainResponse {
  readonly #body: Uint8Array<ArrayBuffer>;
  readonly status: number;

  constructor(body: Uint8Array<ArrayBuffer> | string | null, { status = 200 }: { status?: number } = {}) {
    this.#body = typeof body === "string" ? new TextEncoder().encode(body) : (body ?? new Uint8Array(0));
    this.status = status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#body.slice().buffer;
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(this.#body);
  }
}

class PlainRequest {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }
}

/** Nobody reads it, and Node would keep in memory what a thread writes there. */
function silentConsole(): object {
  const say = () => {};
  return Object.freeze({ log: say, info: say, debug: say, warn: say, error: say, trace: say });
}

/** Numbers, as in a browser: Node's own timers are objects that know each other. */
function plainTimers(real: Pick<typeof globalThis, "setTimeout" | "setInterval" | "clearTimeout" | "clearInterval">) {
  type Action = (...values: unknown[]) => void;
  return {
    setTimeout: (action: Action, delay?: number, ...values: unknown[]) => Number(real.setTimeout(() => action(...values), delay)),
    setInterval: (action: Action, delay?: number, ...values: unknown[]) => Number(real.setInterval(() => action(...values), delay)),
    clearTimeout: (timer?: number) => real.clearTimeout(timer),
    clearInterval: (timer?: number) => real.clearInterval(timer),
  };
}

becomeBrowserWorker();
