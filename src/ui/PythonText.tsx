import { useMemo } from "react";
import { pythonPieces } from "./python-colours";
import "./PythonText.css";

/** Python source in the colours of the editor. */
export function PythonText({ code }: { code: string }) {
  const pieces = useMemo(() => placed(code), [code]);
  return (
    <>
      {pieces.map(({ at, kind, text }) =>
        kind === "text" ? (
          <span key={at}>{text}</span>
        ) : (
          <span key={at} className={`py-${kind}`}>
            {text}
          </span>
        ),
      )}
    </>
  );
}

function placed(code: string) {
  let at = 0;
  return pythonPieces(code).map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, at: start };
  });
}
