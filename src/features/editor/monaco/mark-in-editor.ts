/** The marked line in Monaco: a wash, a bar, the sentence under it, and a wavy line for syntax errors. */
import { editor, MarkerSeverity, Range } from "monaco-editor/editor/editor.api.js";
import type { Mark } from "../mark";

const OWNER = "learning-rate";

export interface MarkDisplay {
  show(mark: Mark | null, note: HTMLElement | null): void;
  dispose(): void;
}

export function createMarkDisplay(monaco: editor.IStandaloneCodeEditor): MarkDisplay {
  const decorations = monaco.createDecorationsCollection();
  let zone: string | null = null;

  function placeNote(line: number, note: HTMLElement): void {
    const { contentLeft, contentWidth } = monaco.getLayoutInfo();
    note.style.width = `${contentWidth}px`;
    const margin = document.createElement("div");
    margin.className = "mark-margin";
    note.remove();
    const height = heightOf(note, contentLeft);
    monaco.changeViewZones((zones) => {
      zone = zones.addZone({ afterLineNumber: line, heightInPx: height, domNode: note, marginDomNode: margin });
    });
  }

  function removeNote(): void {
    const gone = zone;
    if (gone !== null) monaco.changeViewZones((zones) => zones.removeZone(gone));
    zone = null;
  }

  /** Measured where nobody sees it. */
  function heightOf(note: HTMLElement, left: number): number {
    const stage = document.createElement("div");
    stage.style.cssText = `position:absolute;visibility:hidden;left:${left}px`;
    stage.append(note);
    monaco.getContainerDomNode().append(stage);
    const height = note.offsetHeight;
    note.remove();
    stage.remove();
    return height;
  }

  return {
    show(mark, note) {
      removeNote();
      const model = monaco.getModel();
      if (!model) return;
      const isThere = mark !== null && mark.line <= model.getLineCount();
      decorations.set(isThere ? [{ range: new Range(mark.line, 1, mark.line, 1), options: MARKED }] : []);
      editor.setModelMarkers(model, OWNER, isThere && mark.isSyntax ? [wavyLine(model, mark)] : []);
      if (isThere && note) placeNote(mark.line, note);
    },
    dispose() {
      removeNote();
      decorations.clear();
    },
  };
}

const MARKED: editor.IModelDecorationOptions = { isWholeLine: true, className: "marked-line", marginClassName: "marked-margin" };

function wavyLine(model: editor.ITextModel, { line, column, sentence }: Mark): editor.IMarkerData {
  const word = column === null ? null : model.getWordAtPosition({ lineNumber: line, column });
  const startColumn = word?.startColumn ?? column ?? model.getLineFirstNonWhitespaceColumn(line);
  const endColumn = word?.endColumn ?? (column === null ? model.getLineMaxColumn(line) : column + 1);
  return {
    severity: MarkerSeverity.Error,
    message: sentence,
    startLineNumber: line,
    endLineNumber: line,
    startColumn: Math.max(1, startColumn),
    endColumn: Math.max(startColumn + 1, endColumn),
  };
}
