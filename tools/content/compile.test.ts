import { describe, expect, it } from "vitest";
import { deadLinks, importedModules } from "./compile";
import { markdownToHtml } from "./markdown";

describe("a statement", () => {
  it("has its formulas compiled, those of a line of their own as display", () => {
    const html = markdownToHtml("The loss $L$ is\n\n$$L = \\frac{1}{n}$$\n\nand falls.");
    expect(html.match(/class="katex"/g)).toHaveLength(2);
    expect(html.match(/class="katex-display"/g)).toHaveLength(1);
  });

  it("lets tables, formulas and code scroll in boxes that can be reached and have a name", () => {
    const html = markdownToHtml("| a |\n|---|\n| 1 |\n\n$$x$$\n\n```python\n1\n```");
    expect(html).toContain('<div class="scroll-x" tabindex="0" role="group" aria-label="Table"><table>');
    expect(html).toContain('<div class="formula" tabindex="0" role="group" aria-label="Formula">');
    expect(html).toContain('<pre tabindex="0" role="group" aria-label="Code">');
  });

  it("cannot bring HTML of its own", () => {
    expect(markdownToHtml("a <script>alert(1)</script> <b>b</b>")).not.toMatch(/<script|<b>/);
  });

  it("with a formula that does not parse is an error", () => {
    expect(() => markdownToHtml("$\\frac{1$")).toThrow();
  });
});

describe("imported modules", () => {
  it("are found at the start of a line, each once, without the solution itself", () => {
    const tests = "import numpy as np\nfrom sklearn.svm import SVC\nfrom solution import f\n";
    expect(importedModules(tests, "import numpy\n    import late\n")).toEqual(["numpy", "sklearn.svm"]);
  });
});

describe("a link in a text", () => {
  const exercise = {
    id: "numpy/masks",
    track: "numpy",
    slug: "masks",
    title: "Masks",
    level: 1 as const,
    minutes: 5,
    packages: [],
    tags: [],
    keywords: [],
    needs: [],
  };
  const catalogue = { tracks: [{ slug: "numpy", title: "NumPy", summary: "", formulaHtml: "", exercises: [exercise] }], drills: [] };

  it("leads to an exercise, a page or another site", () => {
    expect(deadLinks("a.md", markdownToHtml("[a](#/numpy/masks) [b](#/skills) [c](https://example.org/#/x)"), catalogue)).toEqual([]);
  });

  it("that leads nowhere is an error", () => {
    expect(deadLinks("a.md", markdownToHtml("[a](#/numpy/gone)"), catalogue)).toEqual([
      { file: "a.md", what: "links to #/numpy/gone, where nothing is.", fix: "Write #/track/slug, or the address of a page." },
    ]);
  });
});
