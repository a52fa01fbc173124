import { type ComponentType, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { EditorHandle } from "./editor-handle";
import type { Mark } from "./mark";
import type { MonacoEditorProps } from "./monaco/MonacoEditor";
import { PlainEditor, type PlainEditorHandle } from "./PlainEditor";
import "./CodeEditor.css";

interface CodeEditorProps {
  kind: "monaco" | "plain";
  /** Something more urgent is going on: Monaco is not loaded yet, though it waits no longer than a few seconds. */
  isBusy: boolean;
  code: string;
  onChange(code: string): void;
  mark: Mark | null;
  fontSize: number;
  ref: Ref<EditorHandle>;
}

/** Milliseconds. Evaluating Monaco keeps a slow processor as busy as Python's start does, and one can type without it. */
const LONGEST_WAIT = 4_000;

/** The plain editor is there at once; Monaco takes over with text and caret as soon as it is loaded. */
export function CodeEditor({ kind, isBusy, code, onChange, mark, fontSize, ref }: CodeEditorProps) {
  const Monaco = useMonaco(kind === "monaco", isBusy);
  const [isMonacoReady, setMonacoReady] = useState(false);
  const [composing, setComposing] = useState(false);
  const plain = useRef<PlainEditorHandle>(null);
  const monaco = useRef<EditorHandle>(null);
  const showMonaco = Monaco !== null && (isMonacoReady || !composing);

  useEffect(() => {
    if (!showMonaco) setMonacoReady(false);
  }, [showMonaco]);

  useImperativeHandle(ref, () => ({
    goTo: (line) => (monaco.current ?? plain.current)?.goTo(line),
    focus: () => (monaco.current ?? plain.current)?.focus(),
  }));

  return (
    <div className="code-editor">
      {showMonaco && isMonacoReady ? null : (
        <PlainEditor
          ref={plain}
          code={code}
          onChange={onChange}
          mark={mark}
          fontSize={fontSize}
          withKeyRow={kind === "plain"}
          onComposing={setComposing}
        />
      )}
      {showMonaco ? (
        <Monaco
          ref={monaco}
          code={code}
          onChange={onChange}
          mark={mark}
          fontSize={fontSize}
          takeOver={() => plain.current?.position() ?? null}
          onReady={() => setMonacoReady(true)}
        />
      ) : null}
    </div>
  );
}

function useMonaco(wanted: boolean, isBusy: boolean): ComponentType<MonacoEditorProps> | null {
  const [component, setComponent] = useState<ComponentType<MonacoEditorProps> | null>(null);
  const isThere = component !== null;
  useEffect(() => {
    if (!wanted || isThere) return;
    let isCurrent = true;
    const load = () =>
      import("./monaco/MonacoEditor").then(
        ({ MonacoEditor }) => {
          if (isCurrent) setComponent(() => MonacoEditor);
        },
        (error: unknown) => console.warn("The full editor could not be loaded; the plain one stays.", error),
      );
    const timer = setTimeout(load, isBusy ? LONGEST_WAIT : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, isThere, isBusy]);
  return wanted ? component : null;
}
