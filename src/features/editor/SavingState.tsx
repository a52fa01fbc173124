import type { Saving } from "../../store/state";

/** Beside the file's name. Not read out: it changes with every few keys. */
export function SavingState({ saving }: { saving: Saving }) {
  if (saving.kind === "not-kept" || saving.kind === "conflict") return <span className="not-kept">Not kept</span>;
  return <span className="meta">{words(saving)}</span>;
}

function words(saving: Extract<Saving, { kind: "saved" | "saving" }>): string {
  if (saving.kind === "saving") return "Saving…";
  return saving.at === null ? "" : `Saved ${clock(saving.at)}`;
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** Why nothing is kept, and what that means. */
export function SavingNote({ saving }: { saving: Saving }) {
  if (saving.kind !== "not-kept") return null;
  return (
    <p className="saving-note" role="status">
      Not kept: {saving.reason}
    </p>
  );
}
