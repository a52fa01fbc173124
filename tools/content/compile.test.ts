import { describe, expect, it } from "vitest";
import { importedModules } from "./compile";
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
