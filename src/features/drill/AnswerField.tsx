import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from "react";
import type { AnswerForm } from "../../content/drill";
import { Button } from "../../ui/Button";
import { RichTextView } from "../../ui/RichTextView";
import { AN_ERROR, cellName, columnsOf, spreadOver } from "./read-answer";
import "./AnswerField.css";

interface AnswerFieldProps {
  form: AnswerForm;
  /** One text a field, rows after each other. */
  cells: readonly string[];
  onChange(cells: string[]): void;
  onEnter(): void;
  /** After the verdict: it can be read, and not changed. */
  locked: boolean;
  /** Whose content cannot be read; null where all is well. */
  badCell: number | null;
  /** Names the message that explains it. */
  describedBy: string | undefined;
}

/** What the answer is written into: one field, a vector's, a matrix's, or a choice. */
export function AnswerField(props: AnswerFieldProps) {
  const { form } = props;
  if (form.kind === "choice") return <Choice {...props} options={form.options} />;
  if (form.kind === "shape") return <ShapeField {...props} />;
  return <Cells {...props} />;
}

function Cells({ form, cells, onChange, onEnter, locked, badCell, describedBy }: AnswerFieldProps) {
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const columns = columnsOf(form);
  const isSingle = form.kind !== "matrix" && form.kind !== "vector";
  useEffect(() => {
    if (!locked) fields.current[badCell ?? 0]?.focus();
  }, [locked, badCell]);

  function move(event: KeyboardEvent<HTMLInputElement>, cell: number): void {
    if (event.key === "Enter") {
      event.preventDefault();
      onEnter();
      return;
    }
    const step = isSingle ? null : stepOf(event, columns);
    const target = step === null ? null : fields.current[cell + step];
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  }

  function paste(event: ClipboardEvent<HTMLInputElement>, cell: number): void {
    const spread = spreadOver(form, cells, cell, event.clipboardData.getData("text"));
    if (spread === null) return;
    event.preventDefault();
    onChange(spread);
  }

  const inputs = cells.map((text, cell) => (
    <input
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
      key={cell}
      ref={(field) => {
        fields.current[cell] = field;
      }}
      aria-label={cellName(form, cell)}
      aria-invalid={badCell === cell || undefined}
      aria-describedby={badCell === cell ? describedBy : undefined}
      className={form.kind === "code" ? "answer-code" : "answer-cell"}
      value={text}
      readOnly={locked}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => onChange(cells.map((other, index) => (index === cell ? event.target.value : other)))}
      onKeyDown={(event) => move(event, cell)}
      onPaste={(event) => paste(event, cell)}
    />
  ));
  if (isSingle) return <div className={form.kind === "code" ? "answer-line wide" : "answer-line"}>{inputs}</div>;
  const size = form.kind === "matrix" ? `${form.rows} by ${form.columns}` : `${cells.length} entries`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a box of its own
    <div className="answer-matrix" role="group" aria-label={`Answer, ${size}`} style={{ "--columns": columns }}>
      {inputs}
    </div>
  );
}

/** Arrows move between cells; sideways only from a text's end, where they would do nothing. Space goes to the next. */
function stepOf(event: KeyboardEvent<HTMLInputElement>, columns: number): number | null {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  switch (event.key) {
    case "ArrowUp":
      return -columns;
    case "ArrowDown":
      return columns;
    case "ArrowLeft":
      return selectionEnd === 0 ? -1 : null;
    case "ArrowRight":
      return selectionStart === value.length ? 1 : null;
    case " ":
      return 1;
    default:
      return null;
  }
}

function ShapeField(props: AnswerFieldProps) {
  const { cells, onChange, locked } = props;
  const isError = cells[0] === AN_ERROR;
  return (
    <div className="answer-shape">
      <Cells {...props} />
      <Button inactive={locked} aria-pressed={isError} onClick={() => onChange([isError ? "" : AN_ERROR])}>
        An error
      </Button>
    </div>
  );
}

function Choice({ options, cells, onChange, onEnter, locked, badCell, describedBy }: AnswerFieldProps & { options: readonly string[] }) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!locked) group.current?.focus();
  }, [locked]);

  function press(event: KeyboardEvent): void {
    const index = Number(event.key) - 1;
    if (!locked && index in options) onChange([String(index)]);
    else if (event.key === "Enter" && !locked) {
      event.preventDefault();
      onEnter();
    }
  }

  return (
    <div
      className="answer-choice"
      role="radiogroup"
      aria-label="Answer"
      aria-invalid={badCell === 0 || undefined}
      aria-describedby={badCell === 0 ? describedBy : undefined}
      ref={group}
      tabIndex={-1}
      onKeyDown={press}
    >
      {options.map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <label key={index}>
          <input
            type="radio"
            name="answer"
            checked={cells[0] === String(index)}
            disabled={locked && cells[0] !== String(index)}
            onChange={() => onChange([String(index)])}
          />
          <span className="answer-key" aria-hidden="true">
            {index + 1}
          </span>
          <RichTextView text={{ kind: "markdown", markdown: option }} />
        </label>
      ))}
    </div>
  );
}
