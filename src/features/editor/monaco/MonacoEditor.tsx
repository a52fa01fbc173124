import "./setup";
import { TriangleAlert } from "lucide-react";
import { editor, Selection } from "monaco-editor/editor/editor.api.js";
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CodeText } from "../../../ui/CodeText";
import type { EditorHandle, EditorPosition } from "../editor-handle";
import type { Mark } from "../mark";
import "../MarkNote.css";
import { createMarkDisplay, type MarkDisplay } from "./mark-in-editor";
import { smallestEdit } from "./smallest-edit";
import { followPageTheme } from "./theme";
import "./MonacoEditor.css";

export interface MonacoEditorProps {
  code: string;
  onChange(code: string): void;
  mark: Mark | null;
  fontSize: number;
  /** Where the plain editor was when this one came. */
  takeOver(): EditorPosition | null;
  onReady(): void;
  ref: Ref<EditorHandle>;
}

const LINE_FEED = 0;

/** One square of the paper a line, at 14 px. */
const lineHeight = (fontSize: number) => Math.round((fontSize * 10) / 7);

const OPTIONS: editor.IStandaloneEditorConstructionOptions = {
  language: "python",
  ariaLabel: "Code editor",
  // A textarea, as in Firefox: one way of typing to test, and to rely on with screen readers.
  editContext: false,
  automaticLayout: true,
  minimap: { enabled: false },
  fontLigatures: false,
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
  scrollBeyondLastLine: false,
  renderLineHighlight: "none",
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 18,
  glyphMargin: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  padding: { top: 12, bottom: 24 },
  quickSuggestions: false,
  wordBasedSuggestions: "off",
  links: false,
  dragAndDrop: false,
  fixedOverflowWidgets: true,
  stickyScroll: { enabled: false },
  bracketPairColorization: { enabled: false },
  guides: { indentation: false },
  roundedSelection: false,
  renderFinalNewline: "on",
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
};

/** Monaco, held by the hand: created once, fed with what changes. */
export function MonacoEditor({ code, onChange, mark, fontSize, takeOver, onReady, ref }: MonacoEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const monaco = useRef<editor.IStandaloneCodeEditor>(null);
  const marks = useRef<MarkDisplay>(null);
  const [note] = useState(createNote);
  const latest = useRef({ code, fontSize, onChange, takeOver, onReady });
  latest.current = { code, fontSize, onChange, takeOver, onReady };

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const stopFollowing = followPageTheme();
    const created = createEditor(element, latest.current.code, latest.current.fontSize);
    const model = created.getModel();
    const typing = created.onDidChangeModelContent(() => latest.current.onChange(created.getValue()));
    const growing = created.onDidContentSizeChange(({ contentHeight }) =>
      element.style.setProperty("--content-height", `${contentHeight}px`),
    );
    element.style.setProperty("--content-height", `${created.getContentHeight()}px`);
    monaco.current = created;
    marks.current = createMarkDisplay(created);
    element.addEventListener("beforeinput", (event) => insertLinesAsTheyAre(created, event), { capture: true });
    const position = latest.current.takeOver();
    if (position) continueAt(created, position);
    latest.current.onReady();
    return () => {
      typing.dispose();
      growing.dispose();
      marks.current?.dispose();
      created.dispose();
      model?.dispose();
      stopFollowing();
      monaco.current = null;
    };
  }, []);

  useLayoutEffect(() => {
    if (monaco.current) bringIn(monaco.current, code);
  }, [code]);

  useEffect(() => {
    monaco.current?.updateOptions({ fontSize, lineHeight: lineHeight(fontSize) });
  }, [fontSize]);

  useEffect(() => {
    marks.current?.show(mark, note);
    const laidOut = monaco.current?.onDidLayoutChange(() => marks.current?.show(mark, note));
    return () => laidOut?.dispose();
  }, [mark, note]);

  useImperativeHandle(ref, () => ({
    goTo(line) {
      const created = monaco.current;
      const model = created?.getModel();
      if (!created || !model) return;
      const lineNumber = Math.min(line, model.getLineCount());
      created.setPosition({ lineNumber, column: model.getLineFirstNonWhitespaceColumn(lineNumber) || 1 });
      created.revealLineInCenterIfOutsideViewport(lineNumber);
      created.focus();
      showOnPage(created, lineNumber);
    },
    focus: () => monaco.current?.focus(),
  }));

  return (
    <>
      {/* The second class gives Monaco's colours to its context menu, which is not inside the editor itself. */}
      <div className="monaco-host monaco-component" ref={host} />
      {createPortal(mark === null ? null : <Note sentence={mark.sentence} />, note)}
    </>
  );
}

/** On small screens Monaco is as high as its text, and the page is what scrolls. */
function showOnPage(created: editor.IStandaloneCodeEditor, line: number): void {
  const top = created.getContainerDomNode().getBoundingClientRect().top + created.getTopForLineNumber(line) - created.getScrollTop();
  if (top < 0.15 * innerHeight || top > 0.8 * innerHeight) window.scrollBy({ top: top - innerHeight / 2 });
}

function createNote(): HTMLElement {
  const note = document.createElement("div");
  note.className = "mark-zone";
  return note;
}

function Note({ sentence }: { sentence: string }) {
  return (
    <div className="mark-note">
      <TriangleAlert className="icon icon-s" />
      <span>
        <CodeText text={sentence} />
      </span>
    </div>
  );
}

function createEditor(element: HTMLElement, code: string, fontSize: number): editor.IStandaloneCodeEditor {
  const fontFamily = getComputedStyle(element).fontFamily;
  const created = editor.create(element, { ...OPTIONS, value: code, fontFamily, fontSize, lineHeight: lineHeight(fontSize) });
  const model = created.getModel();
  model?.setEOL(LINE_FEED);
  // The model has its own word in this, whatever the editor's options say.
  model?.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  if (model) colourNow(model);
  return created;
}

/** Monaco colours in idle moments, and the plain editor before it had colours: without this they would go and come back. */
function colourNow(model: editor.ITextModel): void {
  const tokenization: unknown = Reflect.get(model, "tokenization");
  if (typeof tokenization !== "object" || tokenization === null || !("forceTokenization" in tokenization)) return;
  if (typeof tokenization.forceTokenization === "function") tokenization.forceTokenization(model.getLineCount());
}

/** Several lines at once (dictation, autofill, a test) are pasted: typed, each would be indented on top of its own spaces. */
function insertLinesAsTheyAre(created: editor.IStandaloneCodeEditor, event: InputEvent): void {
  if (!event.data?.includes("\n") || event.data.length === 1) return;
  event.preventDefault();
  created.trigger("lines", "paste", { text: event.data, pasteOnNewLine: false });
}

/** The caret, the selection and the focus of the plain editor, so that nobody who types notices the change. */
function continueAt(created: editor.IStandaloneCodeEditor, { start, end, hasFocus, scrollTop }: EditorPosition): void {
  const model = created.getModel();
  if (!model) return;
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  created.setSelection(new Selection(from.lineNumber, from.column, to.lineNumber, to.column));
  created.setScrollTop(scrollTop);
  if (hasFocus) created.focus();
}

/** Code from outside (reset, another tab) comes in as an edit, so that the editor's undo takes it back. */
function bringIn(created: editor.IStandaloneCodeEditor, code: string): void {
  const model = created.getModel();
  const before = created.getValue();
  if (!model || before === code) return;
  const { from, to, text } = smallestEdit(before, code);
  const start = model.getPositionAt(from);
  const end = model.getPositionAt(to);
  created.pushUndoStop();
  created.executeEdits("outside", [
    { range: { startLineNumber: start.lineNumber, startColumn: start.column, endLineNumber: end.lineNumber, endColumn: end.column }, text },
  ]);
  created.pushUndoStop();
}
