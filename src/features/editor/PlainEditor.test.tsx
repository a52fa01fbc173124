// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Mark } from "./mark";
import { PlainEditor } from "./PlainEditor";

afterEach(cleanup);

function Editor({ start, mark = null }: { start: string; mark?: Mark | null }) {
  const [code, setCode] = useState(start);
  return <PlainEditor code={code} onChange={setCode} mark={mark} fontSize={14} withKeyRow />;
}
function area(): HTMLTextAreaElement {
  const element = screen.getByRole("textbox", { name: "Code editor" });
  if (!(element instanceof HTMLTextAreaElement)) throw new Error("not a textarea");
  return element;
}
function caretAt(at: number): void {
  area().focus();
  area().setSelectionRange(at, at);
}
/** False where the editor took the key for itself. */
const press = (key: string, more = {}) => fireEvent.keyDown(area(), { key, ...more });

describe("the plain editor", () => {
  it("indents with Tab, deepens after a colon, and keeps the caret", () => {
    render(<Editor start="def f(x):" />);
    caretAt(9);
    expect(press("Enter")).toBe(false);
    expect(area().value).toBe("def f(x):\n    ");
    expect(area().selectionStart).toBe(14);
    press("Tab");
    expect(area().value).toBe("def f(x):\n        ");
    press("Tab", { shiftKey: true });
    expect(area().value).toBe("def f(x):\n    ");
    press("Backspace");
    expect(area().value).toBe("def f(x):\n");
  });

  it("lets Tab leave after Escape, Shift+Tab too, and only then", () => {
    render(<Editor start="x" />);
    caretAt(0);
    press("Escape");
    expect(press("Tab")).toBe(true);
    press("Escape");
    press("Shift", { shiftKey: true });
    expect(press("Tab", { shiftKey: true })).toBe(true);
    press("Escape");
    press("a");
    expect(press("Tab")).toBe(false);
  });

  it("leaves the browser's own keys alone, and what an input method composes", () => {
    render(<Editor start="    x" />);
    caretAt(4);
    expect(press("Backspace", { ctrlKey: true })).toBe(true);
    expect(press("Enter", { isComposing: true })).toBe(true);
    expect(area().value).toBe("    x");
  });

  it("writes what the row of characters offers", () => {
    render(<Editor start="ab" />);
    caretAt(1);
    fireEvent.click(screen.getByRole("button", { name: "Opening bracket" }));
    expect(area().value).toBe("a[b");
    expect(area().selectionStart).toBe(2);
  });

  it("says what is wrong with a line, and goes there", () => {
    // jsdom does not lay out, so it cannot scroll.
    const scrollIntoView = vi.fn();
    Object.assign(Element.prototype, { scrollIntoView });
    render(<Editor start={"a = 1\nb = z\n"} mark={{ line: 2, column: null, sentence: "There is no `z`.", isSyntax: false }} />);
    expect(screen.getByText("z", { selector: "code" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Go to line 2" }));
    expect(document.activeElement).toBe(area());
    expect(area().selectionStart).toBe(6);
    expect(scrollIntoView).toHaveBeenCalledOnce();
  });
});
