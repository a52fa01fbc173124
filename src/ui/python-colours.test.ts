import { describe, expect, it } from "vitest";
import { pythonPieces } from "./python-colours";

const kinds = (code: string) => pythonPieces(code).map(({ kind, text }) => `${kind}:${text}`);

describe("pythonPieces", () => {
  it("names keywords, definitions, calls, numbers and comments", () => {
    expect(kinds("def f(x): return abs(x) + 1.5e-3  # why")).toEqual([
      "key:def",
      "text: ",
      "def:f",
      "text:(",
      "text:x",
      "text:): ",
      "key:return",
      "text: ",
      "call:abs",
      "text:(",
      "text:x",
      "text:) + ",
      "num:1.5e-3",
      "text:  ",
      "com:# why",
    ]);
  });

  it("keeps a # inside a string, and takes an open string to the end of its line", () => {
    expect(kinds("a = '# no'")).toContain("str:'# no'");
    expect(kinds('s = "open\nx = 1')).toContain('str:"open');
  });

  it("takes an open docstring to the end of the code, and loses nothing", () => {
    const code = '"""text\nx = 1\n# more\n';
    expect(kinds(code)).toEqual([`str:${code}`]);
    const other = "x1 = data[0x1F] @ w.T\nlambda_ = 3j\n";
    expect(
      pythonPieces(other)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(other);
  });
});
