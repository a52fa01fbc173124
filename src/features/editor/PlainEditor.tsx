import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from "react";
import { PythonText } from "../../ui/PythonText";
import type { EditorHandle, EditorPosition } from "./editor-handle";
import { KeyRow } from "./KeyRow";
import { MarkNote } from "./MarkNote";
import type { Mark } from "./mark";
import { backspace, indent, lineSelection, newLine, outdent, type TextEdit } from "./plain-editing";
import "./PlainEditor.css";

export interface PlainEditorHandle extends EditorHandle {
  position(): EditorPosition;
}

interface PlainEditorProps {
  /** Its name for those who do not see it. */
  label?: string;
  code: string;
  onChange(code: string): void;
  mark: Mark | null;
  fontSize: number;
  /** False while it only stands in until Monaco is there. */
  withKeyRow: boolean;
  onComposing?(composing: boolean): void;
  ref?: Ref<PlainEditorHandle>;
}

/** A textarea over its own text in colours. Works everywhere, at once, and with the keyboards of phones. */
export function PlainEditor({ label = "Code editor", code, onChange, mark, fontSize, withKeyRow, onComposing, ref }: PlainEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  /** After Escape, Tab leaves the editor. */
  const leaves = useRef(false);

  function goTo(line: number): void {
    const element = area.current;
    if (!element) return;
    const place = lineSelection(element.value, line);
    element.focus({ preventScroll: true });
    element.setSelectionRange(place.start, place.start);
    scroll.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: "center" });
  }

  useImperativeHandle(ref, () => ({
    goTo,
    focus: () => area.current?.focus(),
    position: () => ({
      start: area.current?.selectionStart ?? 0,
      end: area.current?.selectionEnd ?? 0,
      hasFocus: document.activeElement === area.current,
      scrollTop: scroll.current?.scrollTop ?? 0,
    }),
  }));

  function perform(edit: TextEdit): void {
    if (area.current) applyEdit(area.current, edit);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const edit = editFor(event, leaves.current);
    leaves.current = event.key === "Escape" || (leaves.current && event.key === "Shift");
    if (!edit) return;
    event.preventDefault();
    perform(edit);
  }

  const lines = code.split("\n");
  return (
    <div className="plain-editor" style={{ "--code-size": `${fontSize}px` }}>
      {mark === null ? null : <MarkNote mark={mark} onGoTo={() => goTo(mark.line)} />}
      <div className="plain-scroll" ref={scroll}>
        <div className="plain-numbers" aria-hidden="true">
          {lines.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's number is all there is to it
            <span key={index} data-line={index + 1} className={mark?.line === index + 1 ? "marked" : ""}>
              {index + 1}
            </span>
          ))}
        </div>
        <div className="plain-text">
          {mark === null ? null : <MarkBand line={mark.line} />}
          <pre aria-hidden="true">
            <PythonText code={code} />
            {"\n"}
          </pre>
          <textarea
            ref={area}
            aria-label={label}
            value={code}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              leaves.current = false;
            }}
            onCompositionStart={() => onComposing?.(true)}
            onCompositionEnd={() => onComposing?.(false)}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            wrap="off"
          />
        </div>
      </div>
      {withKeyRow ? (
        <KeyRow
          onKey={(text) => {
            const element = area.current;
            if (!element) return;
            element.focus();
            const selection = { start: element.selectionStart, end: element.selectionEnd };
            perform(text === "\t" ? indent(element.value, selection) : typed(text, selection));
          }}
        />
      ) : null}
    </div>
  );
}

/** One line high, behind the text: as deep as its number of line heights. */
function MarkBand({ line }: { line: number }) {
  return <span className="plain-band" style={{ "--line": line - 1 }} />;
}

function typed(text: string, { start, end }: { start: number; end: number }): TextEdit {
  return { from: start, to: end, insert: text, select: { start: start + text.length, end: start + text.length } };
}

function editFor(event: KeyboardEvent<HTMLTextAreaElement>, leaves: boolean): TextEdit | null {
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const selection = { start: selectionStart, end: selectionEnd };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Tab") return leaves ? null : event.shiftKey ? outdent(value, selection) : indent(value, selection);
  if (event.key === "Enter") return newLine(value, selection);
  return event.key === "Backspace" && !event.shiftKey ? backspace(value, selection) : null;
}

/** Through the browser's own command, so that its undo knows the edit; directly where that is missing. */
function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  area.setSelectionRange(from, to);
  const done = insert === "" ? document.execCommand?.("delete") : document.execCommand?.("insertText", false, insert);
  if (!done) {
    area.setRangeText(insert, from, to, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  area.setSelectionRange(select.start, select.end);
}
