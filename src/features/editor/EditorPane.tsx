import type { Ref } from "react";
import { useAppState } from "../../store/use-store";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { useMediaQuery } from "../../ui/use-media-query";
import { CodeEditor } from "./CodeEditor";
import type { EditorHandle } from "./editor-handle";
import { ResetButton } from "./ResetButton";
import { SavingNote, SavingState } from "./SavingState";
import { useMark } from "./use-mark";
import "./EditorPane.css";

/** The learner's file: its head, its text, and what has to be said about keeping it. */
export function EditorPane({ starter, ref }: { starter: string; ref: Ref<EditorHandle> }) {
  const code = useAppState((state) => state.workspace.code);
  const edit = useAppState((state) => state.edit);
  const saving = useAppState((state) => state.workspace.saving);
  const fontSize = useAppState((state) => state.settings.fontSize);
  const isPythonStarting = useAppState((state) => state.python.kind === "starting" || state.python.kind === "busy");
  const mark = useMark();
  const kind = useEditorKind();

  return (
    <>
      <div className="pane-head">
        <h2 className="num">solution.py</h2>
        <SavingState saving={saving} />
        <span className="end">
          <ResetButton starter={starter} />
        </span>
      </div>
      <SavingNote saving={saving} />
      {saving.kind === "conflict" ? <Conflict /> : null}
      <CodeEditor ref={ref} kind={kind} isBusy={isPythonStarting} code={code} onChange={edit} mark={mark} fontSize={fontSize} />
      <OtherEditor kind={kind} />
    </>
  );
}

function Conflict() {
  const resolve = useAppState((state) => state.resolveConflict);
  return (
    <Banner text="Another tab has saved other code for this exercise. Nothing is overwritten until you choose.">
      <Button small onClick={() => resolve("theirs")}>
        Use the other tab's code
      </Button>
      <Button small kind="quiet" onClick={() => resolve("mine")}>
        Keep mine
      </Button>
    </Banner>
  );
}

function useEditorKind(): "monaco" | "plain" {
  const setting = useAppState((state) => state.settings.editor);
  const isTouch = useMediaQuery("(pointer: coarse)");
  return setting === "auto" ? (isTouch ? "plain" : "monaco") : setting;
}

/** On touch screens the plain editor is chosen for the person: here is the way to the other one, and back. */
function OtherEditor({ kind }: { kind: "monaco" | "plain" }) {
  const setting = useAppState((state) => state.settings.editor);
  const change = useAppState((state) => state.changeSettings);
  const isTouch = useMediaQuery("(pointer: coarse)");
  if (!isTouch || setting === "plain") return null;
  const isPlain = kind === "plain";
  return (
    <p className="other-editor meta">
      {isPlain ? "A plain editor, made for touch." : "The full editor, made for a keyboard."}
      <Button small kind="quiet" onClick={() => change({ editor: isPlain ? "monaco" : "auto" })}>
        {isPlain ? "Use the full editor" : "Use the plain editor"}
      </Button>
    </p>
  );
}
