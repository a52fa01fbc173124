/**
 * Ways from Python to this machine, as a hostile answer would try them in Node. To find something is to have got through, to raise is to
 * have been refused.
 */
interface Surroundings {
  /** A file of this machine, outside of what Python has. */
  secretFile: string;
  secretVariable: string;
  /** Not there; a shell would write it. */
  writtenFile: string;
  port: number;
}

/** It must be found, or no other probe says anything. */
export const CONTROL = "the control";

const STACK = `
seen = []
listen = create_proxy(lambda error, calls: seen.extend(calls))
Error = js.Error
Error.prepareStackTrace = listen
Error.new('x').stack
js.Error = to_js({'prepareStackTrace': listen}, dict_converter=js.Object.fromEntries)
Error.new('y').stack
found(seen[0])`;

const PROBES: readonly (readonly [name: string, code: string])[] = [
  [CONTROL, "found(js.TextEncoder)"],
  ...["process", "require", "module", "global", "Buffer", "BroadcastChannel", "setImmediate", "WebSocket", "EventSource"].map(
    (name) => [name, `found(getattr(js, "${name}"))`] as const,
  ),
  ...["XMLHttpRequest", "SharedArrayBuffer", "navigator", "postMessage", "Worker"].map(
    (name) => [name, `found(getattr(js, "${name}"))`] as const,
  ),
  [
    "what a symbol hides on the global object",
    "found([s for s in js.Reflect.ownKeys(js.globalThis) if type(s) is not str and 'toStringTag' not in s.toString()][0])",
  ],
  ["Node's way to the network", "found(js.Reflect.get(js.globalThis, getattr(js.Symbol, 'for')('undici.globalDispatcher.1')).dispatch)"],
  ["eval", "found(js.eval('1 + 1'))"],
  ["Function", "found(js.Function('return 1'))"],
  ["Function of an object", "found(js.Object.constructor('return 1'))"],
  ["Function of a timer", "found(js.setTimeout.constructor('return 1'))"],
  ["a timer of Node's", "found(js.setTimeout(create_proxy(lambda: None), 10**6)._idleTimeout)"],
  ["run_js", "from pyodide.code import run_js\nfound(run_js('1 + 1'))"],
  ["importScripts", "found(js.importScripts(TARGET))"],
  ["fetch", "js.fetch(TARGET)\njs.fetch('file://' + SECRET_FILE)"],
  ["functions on the stack", STACK],
  ["Pyodide's module", "import pyodide_js\nfound(pyodide_js._module)"],
  ["Pyodide's workings", "import pyodide_js\nfound(pyodide_js._api.public_api)"],
  ["a folder, by Pyodide", "import pyodide_js\npyodide_js.mountNodeFS('/machine', '/')\nfound(os.listdir('/machine')[0])"],
  [
    "a folder, by Emscripten",
    "import pyodide_js\nFS = pyodide_js.FS\nFS.mkdir('/other')\nFS.mount(FS.filesystems.NODEFS, to_js({'root': '/'}, dict_converter=js.Object.fromEntries), '/other')\nfound(os.listdir('/other')[0])",
  ],
  ["a file", "found(open(SECRET_FILE).read())"],
  ["a file, by its address", "from pyodide.http import open_url\nfound(open_url('file://' + SECRET_FILE).read())"],
  ["the environment", "found(os.environ[SECRET_VARIABLE])"],
  ["a command", "import subprocess\nfound(subprocess.run(['touch', WRITTEN_FILE]))"],
  ["a shell", "assert os.system('touch ' + WRITTEN_FILE) == 0\nfound('a shell')"],
  ["another process", "found(os.fork() + 1)"],
  ["urllib", "import urllib.request\nfound(urllib.request.urlopen(TARGET, timeout=1))"],
  ["a socket", "import socket\nfound(socket.create_connection(('127.0.0.1', PORT), timeout=1))"],
  ["open_url", "from pyodide.http import open_url\nfound(open_url(TARGET).read())"],
  ["a package from elsewhere", "import micropip\nfound(micropip)"],
];

/** Prints the name of each probe that found something. */
export function probingAnswer({ secretFile, secretVariable, writtenFile, port }: Surroundings): string {
  const functions = PROBES.map(([, code], index) => `def probe_${index}(found):\n${code.trim().replaceAll(/^/gm, "    ")}`);
  return `
import os, js
from pyodide.ffi import create_proxy, to_js
SECRET_FILE, SECRET_VARIABLE, WRITTEN_FILE, PORT = ${JSON.stringify([secretFile, secretVariable, writtenFile, port])}
TARGET = f"http://127.0.0.1:{PORT}/"

${functions.join("\n\n")}

for index, name in enumerate(${JSON.stringify(PROBES.map(([name]) => name))}):
    def found(what):
        if what is None or str(what) in ("undefined", "null"):
            raise LookupError
        print(name)
    try:
        globals()[f"probe_{index}"](found)
    except BaseException:
        pass
`;
}
