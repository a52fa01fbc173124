import { type KeyboardEvent, useState } from "react";
import "./KeyRow.css";

const KEYS = ["\t", "(", ")", "[", "]", ":", "=", "@", ".", ",", "_", '"', "#", "*"];
const NAMES: Readonly<Record<string, string>> = {
  "\t": "Indent",
  "(": "Opening parenthesis",
  ")": "Closing parenthesis",
  "[": "Opening bracket",
  "]": "Closing bracket",
  ":": "Colon",
  "=": "Equals sign",
  "@": "At sign",
  ".": "Dot",
  ",": "Comma",
  _: "Underscore",
  '"': "Quotation mark",
  "#": "Number sign",
  "*": "Asterisk",
};

/** Characters that the keyboards of phones hide. One stop for Tab; the arrows go from key to key. */
export function KeyRow({ onKey }: { onKey(text: string): void }) {
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = (current + step + KEYS.length) % KEYS.length;
    setCurrent(next);
    const button = event.currentTarget.children.item(next);
    if (button instanceof HTMLElement) button.focus();
  }

  return (
    <div className="key-row" role="toolbar" aria-label="Characters for Python" onKeyDown={onKeyDown}>
      {KEYS.map((key, index) => (
        <button
          key={key}
          type="button"
          aria-label={NAMES[key]}
          tabIndex={index === current ? 0 : -1}
          // The focus stays in the text, so that the phone's own keyboard does not go away.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onKey(key)}
        >
          {key === "\t" ? "⇥" : key}
        </button>
      ))}
    </div>
  );
}
