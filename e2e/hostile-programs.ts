/** Programs that break things, each once: what they do to Python must not reach the next program, nor the next grade. */

export interface HostileProgram {
  name: string;
  code: string;
  /** It never ends by itself. */
  endless?: true;
}

const GROUP_MEANS = "\n\ndef group_means(X, labels, k):\n    return 1\n";

/** Run as scripts. */
export const HOSTILE_RUNS: readonly HostileProgram[] = [
  { name: "an empty loop", code: "while True: pass", endless: true },
  { name: "a loop that prints", code: "while True: print('x' * 1000)", endless: true },
  { name: "a loop that writes to stderr without line ends", code: "import sys\nwhile True: sys.stderr.write('x')", endless: true },
  {
    name: "a loop that swallows every exception",
    code: "while True:\n    try:\n        raise KeyboardInterrupt\n    except BaseException: pass",
    endless: true,
  },
  { name: "a sleep without end", code: "import time\ntime.sleep(10**6)", endless: true },
  { name: "an await without end", code: "import asyncio\nawait asyncio.sleep(10**6)", endless: true },
  { name: "a generator without end", code: "import itertools\nsum(itertools.count())", endless: true },
  { name: "a regular expression that backtracks", code: "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')", endless: true },
  { name: "a huge power", code: "x = 9 ** 9 ** 9", endless: true },
  { name: "a long product of matrices", code: "import numpy as np\nA = np.ones((2500, 2500))\nwhile True: A = A @ A", endless: true },
  { name: "a list that grows", code: "grown = []\nwhile True: grown.append('x' * 10**6)" },
  { name: "a text that doubles", code: "text = 'x'\nwhile True: text += text" },
  { name: "an array too large", code: "import numpy as np\nnp.zeros(10**10)" },
  { name: "arrays that are kept", code: "import numpy as np\nkept = []\nwhile True: kept.append(np.ones(10**6))" },
  { name: "a file that grows", code: "with open('grown.txt', 'w') as file:\n    while True: file.write('x' * 10**6)" },
  { name: "files without end", code: "for number in range(10**9):\n    open(f'file{number}', 'w').write('x' * 10**6)" },
  { name: "recursion", code: "def down(): return down()\ndown()" },
  { name: "recursion through repr", code: "class Deep:\n    def __repr__(self): return repr(self)\nprint(Deep())" },
  { name: "recursion through C", code: "nested = []\nfor _ in range(10**6): nested = [nested]\nprint(nested)" },
  { name: "recursion through sorting", code: "def key(_): return sorted([1, 2], key=key)\nsorted([1, 2], key=key)" },
  { name: "a million lines", code: "for number in range(10**6): print(number)" },
  { name: "one very long line", code: "print('x' * 5 * 10**6)" },
  { name: "bytes that are no text", code: "import sys\nsys.stdout.buffer.write(bytes(range(256)) * 1000)" },
  {
    name: "more figures than anybody can look at",
    code: "import matplotlib.pyplot as plt\nfor _ in range(40):\n    plt.figure()\n    plt.plot([1, 2])\nplt.show()",
  },
  {
    name: "a figure of a billion pixels",
    code: "import matplotlib.pyplot as plt\nplt.figure(figsize=(400, 400), dpi=100)\nplt.plot([1, 2])\nplt.show()",
  },
  { name: "sys.exit", code: "import sys\nsys.exit(3)" },
  { name: "os._exit", code: "import os\nos._exit(1)" },
  { name: "os.abort", code: "import os\nos.abort()" },
  { name: "a signal to oneself", code: "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)" },
  { name: "closed streams", code: "import sys\nsys.stdout.close()\nsys.stderr.close()\nprint('x')" },
  {
    name: "no builtins",
    code: "import builtins\nfor name in list(vars(builtins)):\n    if name not in ('delattr', 'list', 'vars'): delattr(builtins, name)",
  },
  { name: "no modules", code: "import sys\nsys.modules.clear()" },
  { name: "a patched NumPy", code: "import numpy as np\nnp.asarray = np.array = np.testing.assert_allclose = lambda *a, **k: None" },
  { name: "deleted files of the harness", code: "import shutil\nshutil.rmtree('/lib/learning-rate', ignore_errors=True)" },
  {
    name: "a patched harness",
    code: "import harness.grading, harness.verdict\nharness.grading.check = lambda *a, **k: '{}'\nharness.verdict.Judge = None",
  },
  { name: "a deleted standard library", code: "import os\nos.remove('/lib/python314.zip')" },
  { name: "time that stands still", code: "import time\ntime.time = time.monotonic = time.perf_counter = lambda: 0" },
  { name: "threads", code: "import threading\nthreading.Thread(target=print, args=('x',)).start()" },
  {
    name: "tasks left over",
    code: "import asyncio\nasync def forever():\n    while True: await asyncio.sleep(0)\nasyncio.ensure_future(forever())",
  },
  { name: "a callback left over", code: "import asyncio\nloop = asyncio.get_event_loop()\ndef again(): loop.call_soon(again)\nagain()" },
  { name: "writes through a wild pointer", code: "import ctypes\nctypes.memset(1024, 255, 10**7)" },
  { name: "a refcount that is wrong", code: "import ctypes\nx = (1, 2)\nctypes.c_long.from_address(id(None)).value = 0\ndel x" },
  { name: "a code object that is nonsense", code: "def f(): pass\nf.__code__ = f.__code__.replace(co_code=b'\\xff' * 64)\nf()" },
  { name: "no recursion limit", code: "import sys\nsys.setrecursionlimit(2**31 - 1)\ndef down(): down()\ndown()" },
  { name: "garbage that screams", code: "class Scream:\n    def __del__(self): raise SystemExit\nkept = [Scream() for _ in range(1000)]" },
];

/** Checked: none of these makes a wrong answer pass. */
export const TAMPERINGS: readonly HostileProgram[] = [
  { name: "pytest is patched", code: `import pytest\npytest.main = lambda *a, **k: 0${GROUP_MEANS}` },
  {
    name: "NumPy's comparison is patched",
    code: `import numpy as np\nnp.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None${GROUP_MEANS}`,
  },
  { name: "np.allclose is patched", code: `import numpy as np\nnp.allclose = lambda *a, **k: True${GROUP_MEANS}` },
  {
    name: "the rewriting of assertions is patched",
    code: `import _pytest.assertion.rewrite as r\nr.AssertionRewriter.run = lambda *a: None${GROUP_MEANS}`,
  },
  {
    name: "an answer equals anything",
    code: "class Yes:\n    shape = (3, 2)\n    dtype = float\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\n    def __array_function__(self, *a): return True\n    def __getattr__(self, name): return Yes()\n\ndef group_means(X, labels, k):\n    return Yes()\n",
  },
  { name: "the process ends inside a test", code: "import os\ndef group_means(X, labels, k):\n    os._exit(0)\n" },
  { name: "sys.exit(0) inside a test", code: "import sys\ndef group_means(X, labels, k):\n    sys.exit(0)\n" },
  { name: "pytest.skip inside a test", code: "import pytest\ndef group_means(X, labels, k):\n    pytest.skip('not today')\n" },
  {
    name: "the file of tests is written anew",
    code: `open('test_solution.py', 'w').write('def test_all():\\n    "It holds."\\n')${GROUP_MEANS}`,
  },
  {
    name: "the tests are taken out of the module",
    code: "import sys\ndef group_means(X, labels, k):\n    tests = sys.modules['test_solution']\n    for name in [n for n in vars(tests) if n.startswith('test_')]:\n        setattr(tests, name, lambda *a: None)\n    return 1\n",
  },
  { name: "the report is printed", code: `print('{"kind": "checked", "tests": []}')\nprint('15 passed')${GROUP_MEANS}` },
  { name: "a verdict at exit", code: `import atexit\natexit.register(lambda: print('15 passed'))${GROUP_MEANS}` },
  {
    name: "AssertionError is nothing",
    code: `import builtins\nclass Quiet(Exception):\n    def __new__(cls, *a): return None\nbuiltins.AssertionError = Quiet${GROUP_MEANS}`,
  },
  {
    name: "every exception is swallowed",
    code: `import sys\nsys.excepthook = lambda *a: None\nsys.settrace(lambda *a: None)${GROUP_MEANS}`,
  },
  {
    name: "the harness's verdict is patched",
    code: `import harness.verdict, harness.report\nharness.report.outcomes = lambda *a: []\nharness.verdict.Judge.judge = lambda self, case, error: setattr(case, 'outcome', 'passed')${GROUP_MEANS}`,
  },
  {
    name: "the JSON of the report is patched",
    code: `import json\njson.dumps = lambda *a, **k: '{"kind": "checked", "tests": [], "output": ""}'${GROUP_MEANS}`,
  },
  {
    name: "the expected values are found in the tests",
    code: "import sys\ndef group_means(X, labels, k):\n    frame = sys._getframe(1)\n    return frame.f_locals.get('expected', 1)\n",
  },
  {
    name: "isinstance says yes",
    code: `import builtins\nbuiltins.isinstance = lambda *a: True\nbuiltins.all = lambda *a: True${GROUP_MEANS}`,
  },
];
