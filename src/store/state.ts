/** The store's shape: what components may read and do. `create-store.ts` builds it from its dependencies. */
import type { Catalogue, Exercise, ExerciseId } from "../content/exercise";
import type { Day } from "../lib/day";
import type { CheckEnd, RunEnd, RunEvent, RuntimeStatus } from "../python/python-runtime";
import type { ReviewRecords } from "./review";

export type Progress = {
  /** "begun": an own draft exists. "seen": the solution was shown before a pass. */
  state: "begun" | "seen" | "solved";
  /** Checks made so far. */
  tries: number;
  /** Hints opened so far. */
  hints: number;
  /** Passed and all tests of the last Check; null until a Check got as far as its tests. */
  last: { passed: number; total: number } | null;
  /** Milliseconds since 1970, of the last change. */
  at: number;
};

export type Theme = "system" | "light" | "dark" | "contrast";
export interface Settings {
  theme: Theme;
  /** "auto" is plain on touch screens. */
  editor: "auto" | "monaco" | "plain";
  fontSize: number;
  /** Whether Python may start from memory images. */
  images: "on" | "off";
  /** Whether a row of drills shows how long it takes. */
  drillTimer: "on" | "off";
}

export type Saving =
  | { kind: "saved"; at: number | null }
  | { kind: "saving" }
  /** Storage is blocked or full: works, and says that nothing will be kept. */
  | { kind: "not-kept"; reason: string }
  /** Another tab saved this exercise meanwhile; nothing is overwritten until the person chooses. */
  | { kind: "conflict"; theirs: string };

/** Kept with the draft: one step back. */
export interface ReplacedCode {
  code: string;
  /** What took its place: the starter, somebody else's code, or what it had itself replaced before. */
  by: "reset" | "shared" | "import" | "undo";
}

export interface OutputText {
  id: number;
  stream: "stdout" | "stderr";
  text: string;
}
export type OutputItem = ({ kind: "text" } & OutputText) | ({ id: number } & Exclude<RunEvent, { kind: "output" }>);

export type Opened =
  | { kind: "loading"; id: ExerciseId }
  | { kind: "missing"; id: string }
  | { kind: "failed"; id: ExerciseId; message: string }
  | { kind: "open"; exercise: Exercise };

export interface WorkspaceState {
  opened: Opened | null;
  code: string;
  /** The code that other code took the place of, for the way back. */
  replaced: ReplacedCode | null;
  saving: Saving;
  stdin: string;
  /** Kept to MAX_OUTPUT_CHARACTERS and MAX_OUTPUT_LINES, oldest dropped; `skipped` counts the characters dropped. */
  output: readonly OutputItem[];
  skipped: number;
  run: { kind: "none" } | { kind: "running" } | { kind: "ended"; end: RunEnd };
  check: { kind: "none" } | { kind: "checking" } | { kind: "ended"; end: CheckEnd };
  /** Figures that `picture.py` drew after a pass. */
  pictures: readonly Extract<RunEvent, { kind: "figure" }>[];
  /** True while such a figure is on its way. */
  drawing: boolean;
  hintsShown: number;
  solutionShown: boolean;
}

export interface State {
  catalogue: Catalogue;
  python: RuntimeStatus;
  workspace: WorkspaceState;
  progress: Readonly<Record<ExerciseId, Progress>>;
  /** Drills and solved exercises that come back. */
  review: ReviewRecords;
  /** On which days somebody checked an exercise or answered a drill, in no order. */
  days: readonly Day[];
  settings: Settings;
  /** False until drafts, progress and settings have been read; `blocked` when storage cannot be used. */
  storage: "reading" | "ready" | "blocked";
}

export interface Actions {
  /** Opens an exercise by its id, with its draft or its starter, and starts Python for it. */
  open(id: string): Promise<void>;
  /** Opens an exercise that is not in the catalogue. */
  openGiven(exercise: Exercise): Promise<void>;
  edit(code: string): void;
  setStdin(text: string): void;
  run(): Promise<void>;
  check(): Promise<void>;
  stop(): void;
  retryPython(): void;
  clearOutput(): void;
  reset(): void;
  /** Puts somebody else's code into the editor; one's own is kept one step back. */
  takeShared(code: string): void;
  /** Brings back what was replaced, and keeps what stands there now. */
  undoReplace(): void;
  showHint(): void;
  showSolution(): void;
  /** After a conflict: take the other tab's code, or keep one's own and overwrite. */
  resolveConflict(choice: "theirs" | "mine"): void;
  changeSettings(change: Partial<Settings>): void;
  /**
   * Tells review that a drill's question was answered: call it once for each question, with the first answer. Right is "good", wrong is
   * "again", and the drill stays due until a question of it is answered right. Keeps it, also where storage fails for a while.
   */
  recordDrill(slug: string, isRight: boolean): void;
  /** Brings back the reviews that a work file took the place of, and keeps those one step back. */
  undoReviewImport(): void;
}

export type AppState = State & Actions;
