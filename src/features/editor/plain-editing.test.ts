import { describe, expect, it } from "vitest";
import { backspace, indent, lineSelection, newLine, outdent, type TextEdit } from "./plain-editing";

/** `|` is the caret, `[` and `]` a selection. */
function read(text: string) {
  const code = text.replace(/[|[\]]/g, "");
  const start = text.search(/[|[]/);
  const end = text.includes("]") ? text.indexOf("]") - 1 : start;
  return { code, selection: { start, end } };
}
function show(code: string, edit: TextEdit | null): string | null {
  if (edit === null) return null;
  const text = code.slice(0, edit.from) + edit.insert + code.slice(edit.to);
  const { start, end } = edit.select;
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}
const result = (text: string, change: typeof indent | typeof backspace) => {
  const { code, selection } = read(text);
  return show(code, change(code, selection));
};

describe("the plain editor's keys", () => {
  it("Tab goes to the next stop of four", () => {
    expect(result("|x", indent)).toBe("    |x");
    expect(result("ab|", indent)).toBe("ab  |");
  });

  it("Tab moves all selected lines, and leaves the one where the selection only begins", () => {
    expect(result("[if x:\n    y\n]z", indent)).toBe("    [if x:\n        y\n]z");
    expect(result("a[b\n\nc]", indent)).toBe("    a[b\n\n    c]");
  });

  it("Shift+Tab takes back up to four spaces", () => {
    expect(result("      x|", outdent)).toBe("  x|");
    expect(result("  x|", outdent)).toBe("x|");
    expect(result("[  a\n    b]", outdent)).toBe("[a\nb]");
  });

  it("Enter keeps the indentation, deepens it after a colon, and ends a block after return", () => {
    expect(result("    x = 1|", newLine)).toBe("    x = 1\n    |");
    expect(result("for i in x:  # why|", newLine)).toBe("for i in x:  # why\n    |");
    expect(result("    return x|", newLine)).toBe("    return x\n|");
    expect(result("    return f(|", newLine)).toBe("    return f(\n    |");
    expect(result("    returned = 1|", newLine)).toBe("    returned = 1\n    |");
  });

  it("Backspace goes back one step inside the indentation only", () => {
    expect(result("        |x", backspace)).toBe("    |x");
    expect(result("      |x", backspace)).toBe("    |x");
    expect(result("x |", backspace)).toBeNull();
    expect(result("|x", backspace)).toBeNull();
  });

  it("finds a line", () => {
    expect(lineSelection("a\nbc\n", 2)).toEqual({ start: 2, end: 4 });
    expect(lineSelection("a\nbc", 9)).toEqual({ start: 2, end: 4 });
  });
});
