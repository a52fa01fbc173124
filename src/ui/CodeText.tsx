import { Fragment } from "react";

/** A sentence in which `words between backticks` are code. */
export function CodeText({ text }: { text: string }) {
  const parts = text.split(/`([^`\n]+)`/);
  return (
    <>
      {parts.map((part, index) => {
        // The text is split anew on every change, so a part's place is its identity.
        const key = `${index}:${part}`;
        return index % 2 === 1 ? <code key={key}>{part}</code> : <Fragment key={key}>{part}</Fragment>;
      })}
    </>
  );
}
