/** Decisions about one draft, without any storage. */
import { fingerprint } from "../lib/fingerprint";
import type { DraftRecord } from "./storage";

/** Where this tab stands with an exercise's code. */
export interface DraftPosition {
  code: string;
  /** The code that this tab loaded or wrote last; null when storage is known not to hold it. */
  savedCode: string | null;
  /** The revision that this tab loaded or wrote last; 0 before the first. */
  revision: number;
}

export type Verdict =
  | "keep"
  /** The same code under another revision. */
  | "adopt-revision"
  /** Nothing of this tab's own is unsaved: the stored code comes in. */
  | "take"
  | "conflict"
  /** What this tab had saved was deleted: save it again. */
  | "save-again";

export function isUnsaved({ code, savedCode }: DraftPosition): boolean {
  return code !== savedCode;
}

/** What to do about the record that storage holds now. */
export function reconcile(mine: DraftPosition, stored: Pick<DraftRecord, "code" | "revision"> | null): Verdict {
  if (!stored) return mine.revision === 0 ? "keep" : "save-again";
  if (stored.code === mine.code) return "adopt-revision";
  if (stored.revision === mine.revision) return "keep";
  return isUnsaved(mine) ? "conflict" : "take";
}

/** A draft that still equals the starter it began from follows the exercise to its new starter. */
export function withCurrentStarter(record: DraftRecord, starter: string): DraftRecord {
  if (fingerprint(record.code) !== record.starterHash) return record;
  return { ...record, code: starter, starterHash: fingerprint(starter) };
}
