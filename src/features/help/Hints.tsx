import { Lightbulb } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Exercise } from "../../content/exercise";
import { Button } from "../../ui/Button";
import { RichTextView } from "../../ui/RichTextView";

interface HintsProps {
  hints: Exercise["hints"];
  shown: number;
  onShow(): void;
  /** More buttons for the row. */
  children?: ReactNode;
}

/** Opened hints stay; the button opens the next one. */
export function Hints({ hints, shown, onShow, children }: HintsProps) {
  const opened = hints.slice(0, shown);
  const lastHeading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef(false);
  const allOpen = shown >= hints.length;

  // The button is gone with the last hint: the focus goes on to what it opened.
  useEffect(() => {
    if (pressed.current && allOpen) lastHeading.current?.focus();
    pressed.current = false;
  }, [allOpen]);

  return (
    <>
      <div aria-live="polite">
        {opened.map((hint, index) => (
          // Opened hints stay where they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is their identity
          <div className="hint" key={index}>
            <h2 ref={index === shown - 1 ? lastHeading : null} tabIndex={-1}>
              <Lightbulb className="icon icon-s" />
              Hint {index + 1} of {hints.length}
              {hint.title === "" ? "" : `: ${hint.title}`}
            </h2>
            <RichTextView text={hint.text} />
          </div>
        ))}
      </div>
      <div className="row">
        {allOpen ? null : (
          <Button
            onClick={() => {
              pressed.current = true;
              onShow();
            }}
          >
            <Lightbulb className="icon" />
            Hint {shown + 1} of {hints.length}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
