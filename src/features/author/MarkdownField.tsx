import { useDeferredValue, useId, useState } from "react";
import { RichTextView } from "../../ui/RichTextView";

interface MarkdownFieldProps {
  name: string;
  note: string;
  value: string;
  onChange(value: string): void;
}

/** A text, and beside it what learners will see of it; on phones one of the two. */
export function MarkdownField({ name, note, value, onChange }: MarkdownFieldProps) {
  const id = useId();
  const [previews, setPreviews] = useState(false);
  // Drawn when there is time: typing comes first.
  const shown = useDeferredValue(value);
  return (
    <div className="author-field">
      <label className="author-name" htmlFor={id}>
        {name}
      </label>
      <span className="author-note">{note}</span>
      <fieldset className="author-tabs">
        <legend className="visually-hidden">{name}: what is shown</legend>
        <button type="button" aria-pressed={!previews} onClick={() => setPreviews(false)}>
          Write
        </button>
        <button type="button" aria-pressed={previews} onClick={() => setPreviews(true)}>
          Preview
        </button>
      </fieldset>
      <div className={previews ? "author-markdown previews" : "author-markdown"}>
        <textarea id={id} value={value} onChange={(event) => onChange(event.target.value)} />
        <section className="author-preview" aria-label={`Preview of the ${name.toLowerCase()}`}>
          {shown.trim() === "" ? (
            <p className="author-note">What you write shows here.</p>
          ) : (
            <RichTextView text={{ kind: "markdown", markdown: shown }} />
          )}
        </section>
      </div>
    </div>
  );
}
