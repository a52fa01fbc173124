/** Every line of "Bad input, and what must happen", in the app as it is built: real Pyodide, real pytest. */
import { type App, expect, test } from "./app";

const EXERCISE = "#/numpy/group-means";
const PASSED = /^(\d+) of \1 tests passed$/;

const RIGHT = `import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    np.add.at(sums, labels, X)
    counts = np.bincount(labels, minlength=k)
    with np.errstate(invalid="ignore"):
        return sums / counts[:, None]
`;

const WRONG = `import numpy as np


def group_means(X, labels, k):
    return np.zeros((k, np.shape(X)[1]))
`;

async function runs(app: App, code: string): Promise<void> {
  await app.write(code);
  await app.run();
  await app.ended();
}

async function checks(app: App, code: string): Promise<void> {
  await app.write(code);
  await app.check();
  await app.ended();
}

const verdict = (app: App) => app.results.getByRole("status");
const codePane = (app: App) => app.page.getByRole("region", { name: "Code", exact: true });

/** The sentence stands in the editor, at the line that is washed in yellow, and in the pane where the result is. */
async function expectMarked(app: App, code: string, sentence: string | RegExp): Promise<void> {
  await expect(codePane(app)).toContainText(sentence);
  const wash = await app.page.locator(".marked-line").boundingBox();
  const line = await codePane(app).getByText(code, { exact: true }).boundingBox();
  expect(wash?.y).toBe(line?.y);
}

/** Nothing of ours, of pytest's or of a library's: only the learner's own lines. */
async function expectOwnFramesOnly(app: App, lines: string[]): Promise<void> {
  await expect(app.output).not.toContainText(/File "|\.py\b|Traceback/);
  await expect(app.output.getByRole("list").getByRole("listitem")).toContainText(lines);
  await expect(app.output.getByRole("list").getByRole("listitem")).toHaveCount(lines.length);
}

/** A clear word, then: the code is where it was, and the next Run has a Python of its own. */
async function expectRecovery(app: App, code: string): Promise<void> {
  await expect(codePane(app)).toContainText(code);
  await expect(codePane(app)).toContainText(/Saved \d/);
  await app.page.reload();
  await expect(codePane(app)).toContainText(code);
  await runs(app, "print('alive', 6 * 7)");
  await expect(app.output).toContainText("alive 42");
}

test.describe("mistakes", () => {
  test("syntax error: the line is marked in the editor, and one sentence says what is missing", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import numpy as np\n\ndef group_means(X, labels, k)\n    return X\n");
    await expect(app.output).toContainText("There is a : missing at the end of line 3.");
    await expectMarked(app, "def group_means(X, labels, k)", "There is a : missing at the end of line 3.");

    await checks(app, "import numpy as np\nvalues = np.array([1, 2, 3)\n");
    await expect(verdict(app)).toHaveText("No test ran");
    await expect(app.results).toContainText(/line 2/);
    await expectMarked(app, "values = np.array([1, 2, 3)", /\[.*\).*line 2|line 2.*\[.*\)/);
  });

  test("exception, a misspelt name: their line, and the name that was meant", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "total = 5\nprint(totl)\n");
    await expect(app.output).toContainText("totl is not defined. Did you mean total?");
    await expect(app.output).toContainText("NameError");
    await expectMarked(app, "print(totl)", "Did you mean total?");
    await expectOwnFramesOnly(app, ["line 2"]);
  });

  test("exception, a wrong shape in matmul: both shapes, and what must agree", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import numpy as np\n\ndef apply(A, x):\n    return A @ x\n\nprint(apply(np.ones((2, 3)), np.ones((2, 3))))\n");
    await expect(app.output).toContainText(/\(2, 3\) and \(2, 3\).*must be equal/);
    await expectMarked(app, "return A @ x", "must be equal");
    await expectOwnFramesOnly(app, ["line 6", "line 4"]);
  });

  test("exception, a missing return: the value is None, and why", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "def half(x):\n    x / 2\n\nprint(half(3) + 1)\n");
    await expect(app.output).toContainText(/is None here.*return/);
    await expectMarked(app, "print(half(3) + 1)", /is None here.*return/);
    await expectOwnFramesOnly(app, ["line 4"]);

    await checks(app, "def group_means(X, labels, k):\n    means = X\n");
    await expect(verdict(app)).not.toHaveText(PASSED);
    await expect(app.results).toContainText(/None/);
    await expect(app.results).toContainText(/return/);
  });

  test("exception in awaited code: own frames only, said once", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import asyncio\n\nasync def ask():\n    await asyncio.sleep(0)\n    return 1 / 0\n\nprint(await ask())\n");
    await expect(app.output).toContainText(/divided by zero/);
    await expectOwnFramesOnly(app, ["line 7", "line 5"]);
  });

  test("missing function: said before any test, with the name that is there", async ({ app }) => {
    await app.open(EXERCISE);
    await checks(app, RIGHT.replace("group_means", "group_mean"));
    await expect(verdict(app)).toHaveText("No test ran");
    await expect(app.results).toContainText(/defines group_mean\b.*group_means/);
    await expect(app.results.getByText(/^(Passed|Failed|Error)$/)).toHaveCount(0);
  });

  test("wrong signature: said before any test, with what the tests call", async ({ app }) => {
    await app.open(EXERCISE);
    await checks(app, "def group_means(X):\n    return X\n");
    await expect(verdict(app)).toHaveText("No test ran");
    await expect(app.results).toContainText(/group_means takes 1 argument.*3/);
    await expect(app.results.getByText(/^(Passed|Failed|Error)$/)).toHaveCount(0);
    await expectMarked(app, "def group_means(X):", /takes 1 argument/);
  });
});

test.describe("programs without an end", () => {
  const PROGRAMS = {
    "while True: pass": "while True: pass",
    "time.sleep(600)": "import time\ntime.sleep(600)",
    "a long NumPy call": "import numpy as np\nA = np.random.default_rng(0).random((3000, 3000))\nprint('begun', flush=True)\nA @ A",
    "except: pass around a loop": "while True:\n    try:\n        while True: pass\n    except: pass\n",
  };
  for (const [name, program] of Object.entries(PROGRAMS)) {
    test(`${name}: Stop works, and the page answers meanwhile`, async ({ app, page }) => {
      await app.open(EXERCISE);
      await app.write(program);
      await app.run();
      await expect(app.python).toContainText("Running");
      await page.getByRole("button", { name: "Hint 1 of" }).click();
      await expect(page.getByRole("heading", { name: "Hint 1 of" })).toBeVisible();
      await app.editor.focus();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.insertText("# typed meanwhile");
      await expect(codePane(app)).toContainText("# typed meanwhile");
      await expect(app.stop).toBeEnabled();

      await app.stop.click();
      await app.ended();
      await expect(app.output).toContainText("Stopped.");
      await expect(app.python).toContainText("Stopped");
      await expect(codePane(app)).toContainText("# typed meanwhile");
    });
  }

  test("while True: print(1): the output is capped and says so, Stop works, and the page answers meanwhile", async ({ app, page }) => {
    await app.open(EXERCISE);
    await app.write("while True: print(1)");
    await app.run();
    await expect(app.output).toContainText(/[\d,]+ characters left out/);
    await expect(app.python).toContainText("Running");
    await page.getByRole("button", { name: "Hint 1 of" }).click();
    await expect(page.getByRole("heading", { name: "Hint 1 of" })).toBeVisible();

    await app.stop.click();
    await app.ended();
    await expect(app.output).toContainText(/[\d,]+ characters left out/);
    await expect(app.output).toContainText("Stopped.");
    const printed = (await app.output.textContent()) ?? "";
    expect(printed.length).toBeLessThan(300_000);
    expect(printed.split("\n").length).toBeLessThan(10_100);
  });

  test("a loop inside the graded function: Stop works, no test counts, and the next Check is right", async ({ app, page }) => {
    await app.open(EXERCISE);
    await app.write("def group_means(X, labels, k):\n    while True:\n        try:\n            while True: pass\n        except: pass\n");
    await app.check();
    await expect(app.python).toContainText("Running the tests");
    await page.getByRole("button", { name: "Hint 1 of" }).click();
    await expect(page.getByRole("heading", { name: "Hint 1 of" })).toBeVisible();
    await app.stop.click();
    await app.ended();
    await expect(verdict(app)).toHaveText("Stopped");
    await expect(app.results).toContainText("No test counted");

    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);
  });

  test("Stop before Python is ready: the program never starts", async ({ app }) => {
    await app.open(EXERCISE);
    await app.write("print('it ran')");
    await app.run();
    await app.stop.click();
    await app.ended();
    await expect(app.output).toContainText("Stopped.");
    await expect(app.output).not.toContainText("it ran");
  });

  test("time limit: a Run ends after 10 seconds and says so", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "print('before', flush=True)\nwhile True: pass\n");
    await expect(app.output).toContainText("Stopped after 10 seconds");
    await expect(app.output).toContainText("before");
  });
});

test.describe("more than there is", () => {
  test("deep recursion: a clear message, a fresh interpreter, the draft intact", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "def down(n):\n    return down(n + 1)\n\ndown(0)\n");
    await expect(app.output).toContainText("calls itself without end");
    await expectMarked(app, "return down(n + 1)", "calls itself without end");
    await expectRecovery(app, "return down(n + 1)");
  });

  test("deep recursion with the limit raised: a clear message, a fresh interpreter, the draft intact", async ({ app, watch }) => {
    // Pyodide writes to the console where the engine's own stack ran over.
    watch.allow(/Pyodide has suffered a fatal error|cause of the fatal error|Maximum call stack size exceeded/);
    await app.open(EXERCISE);
    const code = "import sys\nsys.setrecursionlimit(10**9)\n\ndef down(n):\n    return down(n + 1)\n\ndown(0)\n";
    await runs(app, code);
    // Python's stack grows on the heap: on a busy machine the time limit comes before the memory's.
    await expect(app.output).toContainText(/calls itself (without end|too many times)|no memory left|Stopped after 10 seconds/);
    await expectRecovery(app, "return down(n + 1)");
  });

  test("recursion through C, a list inside a list a million times: a clear message, and a fresh interpreter", async ({ app, watch }) => {
    watch.allow(/Pyodide has suffered a fatal error|cause of the fatal error|Maximum call stack size exceeded/);
    await app.open(EXERCISE);
    await runs(app, "nested = []\nfor _ in range(10**6):\n    nested = [nested]\nprint(len(repr(nested)))\n");
    await expect(app.output).toContainText(/calls itself (without end|too many times)/);
    await expectRecovery(app, "nested = [nested]");
  });

  test("np.ones((60000, 60000)): a clear message, a fresh interpreter, the draft intact", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import numpy as np\nx = np.ones((60000, 60000))\n");
    await expect(app.output).toContainText("The array is too big");
    await expectMarked(app, "x = np.ones((60000, 60000))", "The array is too big");
    await expectRecovery(app, "x = np.ones((60000, 60000))");
  });

  test("a list that grows for ever: a clear message, a fresh interpreter, the draft intact", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "grown = []\nwhile True:\n    grown += [1.5] * 5_000_000\n");
    await expect(app.output).toContainText("There is no memory left");
    await expectMarked(app, "grown += [1.5] * 5_000_000", "There is no memory left");
    await expectRecovery(app, "grown += [1.5] * 5_000_000");
  });

  test("the same inside the graded function: no test passes, and the next Check is right", async ({ app }) => {
    await app.open(EXERCISE);
    await checks(app, "def group_means(X, labels, k):\n    grown = []\n    while True:\n        grown += [1.5] * 5_000_000\n");
    await expect(verdict(app)).not.toHaveText(PASSED);
    await expect(app.results).toContainText(/memory/);
    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);
  });
});

test.describe("what is not there", () => {
  test("import torch: says what is available", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import torch\n");
    await expect(app.output).toContainText("torch is not available here.");
    // Not only what this exercise has loaded: an import of any of these fetches it.
    for (const module of ["numpy", "scipy", "pandas", "sklearn", "matplotlib"]) {
      await expect(app.output).toContainText(new RegExp(`Available: .*${module}`));
    }
    await expectMarked(app, "import torch", "torch is not available here.");
  });

  test("a misspelt module: says which one was meant", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import nunpy as np\n");
    await expect(app.output).toContainText("There is no module nunpy. Did you mean numpy?");
    await runs(app, "import pandsa as pd\n");
    await expect(app.output).toContainText("There is no module pandsa. Did you mean pandas?");
    await runs(app, "import pandas as pd\nprint(pd.DataFrame({'a': [1, 2]}).sum().item())\n");
    await expect(app.output).toContainText("3");
  });

  test("input(): without lines it says so, with lines it reads them from the Input box", async ({ app, page }) => {
    const ask = "first = input('Who? ')\nsecond = input('And? ')\nprint(f'{first} and {second}')\n";
    await app.open(EXERCISE);
    await runs(app, ask);
    await expect(app.output).toContainText("input() waits for a line, and the Input box has none.");
    await expectMarked(app, "first = input('Who? ')", "the Input box has none");

    await page.getByText("Input for input()").click();
    await page.getByRole("textbox", { name: "Input for input()" }).fill("Ada");
    await app.run();
    await app.ended();
    await expect(app.output).toContainText("Who? Ada");
    await expect(app.output).toContainText("the Input box has none left");

    await page.getByRole("textbox", { name: "Input for input()" }).fill("Ada\nGrace\n");
    await app.run();
    await app.ended();
    await expect(app.output).toContainText("Ada and Grace");
  });

  const NETWORK = {
    "urllib.request.urlopen": "import urllib.request\nprint(urllib.request.urlopen('https://example.org/').read())\n",
    "socket.create_connection": "import socket\nprint(socket.create_connection(('example.org', 80), timeout=5))\n",
    "http.client":
      "import http.client\nlink = http.client.HTTPConnection('example.org')\nlink.request('GET', '/')\nprint(link.getresponse())\n",
    "pyodide.http": "from pyodide.http import pyfetch\nprint(await pyfetch('https://example.org/'))\n",
    "pyodide.http, at once": "from pyodide.http import open_url\nprint(open_url('https://example.org/'))\n",
  };
  test("network from Python, by every way to it: says that there is none", async ({ app, page, watch }) => {
    // The frame's policy refuses it before it leaves; `escapes.spec.ts` counts what arrives at a server.
    watch.allow(/^request to https:\/\/example\.org\//);
    const answered: string[] = [];
    page.on("response", (response) => answered.push(response.url()));
    await app.open(EXERCISE);
    for (const [name, program] of Object.entries(NETWORK)) {
      await runs(app, program);
      await expect(app.output, name).toContainText("There is no network in here");
      await expect(app.output, name).not.toContainText(/Traceback|File "/);
      expect(answered.filter((address) => address.includes("example.org"))).toEqual([]);
    }
  });
});

test.describe("games with the grade", () => {
  test("sys.exit(): refused with a reason, and the next Check is right", async ({ app }) => {
    await app.open(EXERCISE);
    await checks(app, `${WRONG}\nimport sys\nsys.exit()\n`);
    await expect(verdict(app)).toHaveText("No test ran");
    await expect(app.results).toContainText("Your code ends the program while it is being loaded.");

    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);

    await checks(app, "import sys\n\ndef group_means(X, labels, k):\n    sys.exit(0)\n");
    await expect(verdict(app)).toHaveText(/^0 of /);
    await expect(app.results).toContainText(/ends? the program/);
  });

  test("os._exit(0): refused with a reason, and the next Check is right", async ({ app }) => {
    await app.open(EXERCISE);
    await checks(app, `${WRONG}\nimport os\nos._exit(0)\n`);
    await expect(verdict(app)).toHaveText("No test ran");
    await expect(app.results).toContainText("Your code ends the program while it is being loaded.");

    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);

    await checks(app, "import os\n\ndef group_means(X, labels, k):\n    os._exit(0)\n");
    await expect(verdict(app)).toHaveText(/^0 of /);
    await expect(app.results).toContainText(/ends? the program/);
  });

  /** Neither makes a wrong answer pass nor a right one fail, in this Check or the next. */
  const HARMLESS = {
    "closing stdout": "import sys\nsys.stdout.close()\nsys.stderr.close()\n",
    "replacing builtins.print":
      "import builtins\nbuiltins.print = None\nbuiltins.isinstance = lambda *a: True\nbuiltins.AssertionError = ValueError\nbuiltins.len = None\n",
    "sys.modules games": `import sys

class Fake:
    def __getattr__(self, name):
        return lambda *a, **k: True

for name in ("numpy", "numpy.testing", "pytest", "statistics", "solution", "test_solution"):
    sys.modules[name] = Fake()
del sys.modules["json"]
`,
    "a monkeypatched np.sum":
      "np.sum = lambda *a, **k: 0\nnp.allclose = np.array_equal = lambda *a, **k: True\nnp.testing.assert_allclose = lambda *a, **k: None\n",
  };
  test("closed streams, replaced builtins, modules and functions: the verdict of this and of the next Check is right", async ({ app }) => {
    await app.open(EXERCISE);
    for (const [name, game] of Object.entries(HARMLESS)) {
      await checks(app, `${WRONG}\n${game}`);
      await expect(verdict(app), name).toHaveText(/^\d+ of \d+ tests passed$/);
      await expect(verdict(app), name).not.toHaveText(PASSED);
      await expect(app.results.getByText("Failed").first(), name).toBeVisible();

      await checks(app, `${RIGHT}\n${game}`);
      await expect(verdict(app), name).toHaveText(PASSED);

      await checks(app, WRONG);
      await expect(verdict(app), name).not.toHaveText(PASSED);
    }
  });

  test("np.sum monkeypatched while a test runs: refused by name, and the next Check is right", async ({ app }) => {
    const game = `real = group_means

def group_means(X, labels, k):
    np.sum = np.allclose = lambda *a, **k: True
    np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
    return real(X, labels, k)
`;
    await app.open(EXERCISE);
    await checks(app, `${WRONG}\n${game}`);
    await expect(verdict(app)).toHaveText(/^0 of /);
    await expect(app.results).toContainText(/Your code replaced numpy\.[\w.]+ while the test ran\. The tests need the real one\./);

    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);
  });

  test("the same games in a Run: the program ends, and the page goes on", async ({ app }) => {
    await app.open(EXERCISE);
    await runs(app, "import os\nprint('before')\nos._exit(0)\n");
    await expect(app.output).toContainText("before");
    await runs(app, "import sys\nprint('first')\nsys.exit('enough')\n");
    await expect(app.output).toContainText("first");
    await expect(app.output).toContainText("enough");
    await runs(app, "import builtins, sys\nprint('second')\nbuiltins.print = None\nsys.modules.clear()\nsys.stdout.close()\n");
    await expect(app.output).toContainText("second");
    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);
  });
});

test.describe("a browser that gives less", () => {
  test("IndexedDB blocked: everything works, and the page says that nothing will be kept", async ({ app, page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("Access to storage is not allowed from this context.", "SecurityError");
      };
    });
    await app.open("#/");
    await expect(page.getByText(/^Nothing will be kept\. This browser does not let the page keep anything/)).toBeVisible();
    await app.open(EXERCISE);
    await expect(page.getByText(/^Not kept: This browser does not let the page keep anything.*until you close this tab/)).toBeVisible();
    await checks(app, RIGHT);
    await expect(verdict(app)).toHaveText(PASSED);
    await expect(page.getByText(/^Not kept: /)).toBeVisible();
  });

  test("an unknown address: a friendly page with a way back", async ({ app, page }) => {
    await app.open("#/nowhere/at-all");
    await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
    await expect(page.getByText("#/nowhere/at-all")).toBeVisible();
    await page.getByRole("link", { name: "See all tracks" }).click();
    await expect(page.getByRole("link", { name: "Group means", exact: true })).toBeVisible();

    await app.open("#/numpy/group-meanz");
    await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Group means", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Group means" })).toBeVisible();
  });
});
