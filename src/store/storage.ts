/** What the store keeps between visits, and what can go wrong with that. `indexed-db.ts` implements it. */
import type { ExerciseId } from "../content/exercise";
import type { ReviewId } from "../content/review";
import type { Day } from "../lib/day";
import type { ReviewChange, ReviewRecord, ReviewRecords } from "./review";
import type { Progress, ReplacedCode, Settings } from "./state";

export interface DraftRecord {
  id: ExerciseId;
  code: string;
  /** One more with every save by any tab; 0 is nothing saved yet. */
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Fingerprint of the starter that this draft began from. */
  starterHash: string;
  /** What this code took the place of. */
  replaced: ReplacedCode | null;
}

export type SaveOutcome =
  | { kind: "saved"; record: DraftRecord }
  /** Another tab saved since; nothing was written. */
  | { kind: "conflict"; stored: DraftRecord };

/** Something that another tab wrote. It carries no content: storage is the only truth. */
export type StorageNews = { kind: "draft"; id: ExerciseId } | { kind: "progress" } | { kind: "settings" } | { kind: "review" };

/** Every promise rejects with a `StorageError` and nothing else. */
export interface AppStorage {
  readDraft(id: ExerciseId): Promise<DraftRecord | null>;
  readDrafts(): Promise<readonly DraftRecord[]>;
  /** Writes only if the stored revision is still `expected`, or nothing is stored any more. */
  saveDraft(draft: Omit<DraftRecord, "revision">, expected: number): Promise<SaveOutcome>;
  readProgress(): Promise<Readonly<Record<ExerciseId, Progress>>>;
  /** Reads, changes and writes in one transaction, so that two tabs do not overwrite each other. */
  changeProgress(id: ExerciseId, change: (stored: Progress | null) => Progress): Promise<Progress>;
  readReview(): Promise<ReviewRecords>;
  /** As for progress; gives what is stored then. */
  changeReview(id: ReviewId, change: ReviewChange): Promise<ReviewRecord | null>;
  /** On which days somebody practised, in no order. */
  readDays(): Promise<readonly Day[]>;
  addDays(days: readonly Day[]): Promise<void>;
  readSettings(): Promise<Settings | null>;
  writeSettings(settings: Settings): Promise<void>;
  /** Calls back after another tab wrote; returns the function that ends it. */
  subscribe(listener: (news: StorageNews) => void): () => void;
  close(): void;
}

export type StorageTrouble = "blocked" | "full" | "newer" | "failed";

const REASONS: Record<StorageTrouble, string> = {
  blocked:
    "This browser does not let the page keep anything: a private window, or site data is blocked. Your code stays until you close this tab.",
  full: "There is no room left on this device for this page. Your code stays until you close this tab: free some space, or copy it.",
  newer: "Another tab has a newer version of this page. Reload this tab to save again.",
  failed: "The browser could not save. Your code stays until you close this tab; the page tries again with your next change.",
};

export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(REASONS[trouble], { cause });
    this.trouble = trouble;
  }
}

/** The reason in words for people. */
export function explainStorageError(error: unknown): string {
  return error instanceof StorageError ? error.message : REASONS.failed;
}
