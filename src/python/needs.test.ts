import { describe, expect, it } from "vitest";
import { covers, importedBy, union } from "./needs";

describe("what code imports", () => {
  it("is found at any depth, once, and only if the runtime has it", () => {
    const code =
      "import numpy as np\nfrom sklearn.svm import SVC\n\ndef f():\n    import matplotlib.pyplot as plt\nimport os, torch\nimport numpy\n";
    expect(importedBy(code)).toEqual({
      packages: ["matplotlib", "numpy", "scikit-learn"],
      imports: ["matplotlib.pyplot", "numpy", "sklearn.svm"],
    });
  });

  it("is nothing in code that imports nothing of the kind", () => {
    expect(importedBy("print('constructor')\nimport constructor\nimport torch\n")).toEqual({ packages: [], imports: [] });
  });
});

describe("an interpreter", () => {
  const have = { packages: ["numpy", "scipy"], imports: ["numpy"] };
  it("serves smaller needs, and no others", () => {
    expect(covers(have, { packages: ["numpy"], imports: [] })).toBe(true);
    expect(covers(have, { packages: ["pandas"], imports: [] })).toBe(false);
    expect(covers(have, { packages: [], imports: ["scipy"] })).toBe(false);
  });

  it("can be asked for more, in an order that does not depend on the code", () => {
    const more = { packages: ["matplotlib", "numpy"], imports: [] };
    expect(union(have, more)).toEqual(union(more, have));
    expect(union(have, more).packages).toEqual(["matplotlib", "numpy", "scipy"]);
  });
});
