/** What a person has done, out of storage and into it again: for a file to keep, for one to hand in, and for merging such a file. */
import type { ExerciseId } from "../content/exercise";
import type { HandIn } from "../content/hand-in";
import type { ReviewId } from "../content/review";
import type { Day } from "../lib/day";
import type { AppStore } from "./create-store";
import { isSameProgress, mergeProgress } from "./progress";
import { fromFile, withoutReplaced } from "./review";
import type { Progress } from "./state";
import type { AppStorage, DraftRecord } from "./storage";
import type { WorkFile } from "./work-file";

/** What merging a file will do; nothing is lost, for what is replaced stays one step back. */
export interface Comparison {
  /** Code for exercises that have none here. */
  added: readonly ExerciseId[];
  /** Code that is newer in the file. */
  replaced: readonly ExerciseId[];
  /** Code that is newer here, and stays. */
  kept: readonly ExerciseId[];
  /** Exercises of which the file knows something that is not known here. */
  furthered: readonly ExerciseId[];
  /** What comes back on another day, for its last review is newer in the file or unknown here. */
  rescheduled: readonly ReviewId[];
  /** Days on which somebody practised, unknown here. */
  days: readonly Day[];
}

export interface Work {
  collect(): Promise<WorkFile>;
  /** The pieces among these exercises of which there is code. */
  collectFor(exercises: readonly ExerciseId[]): Promise<HandIn["work"]>;
  compare(file: WorkFile): Promise<Comparison>;
  /** Rejects with a `StorageError`; what was merged until then stays. Merging the same file once more changes nothing. */
  merge(file: WorkFile): Promise<Comparison>;
}

interface WorkParts {
  storage: AppStorage;
  store: Pick<AppStore, "getState" | "save" | "takeOver">;
  now?: () => number;
}

type FileDraft = WorkFile["drafts"][number];
type Side = "same" | "added" | "replaced" | "kept";

export function createWork({ storage, store, now = Date.now }: WorkParts): Work {
  async function collect(): Promise<WorkFile> {
    await store.save();
    const drafts = await storage.readDrafts();
    return {
      kind: "work",
      madeAt: now(),
      drafts: drafts.map(({ id, code, savedAt, starterHash }) => ({ id, code, savedAt, starterHash })),
      progress: await storage.readProgress(),
      review: Object.fromEntries(Object.entries(await storage.readReview()).map(([id, record]) => [id, withoutReplaced(record)])),
      days: [...(await storage.readDays())].sort(),
    };
  }

  async function collectFor(exercises: readonly ExerciseId[]): Promise<HandIn["work"]> {
    await store.save();
    const progress = await storage.readProgress();
    const drafts = await Promise.all([...new Set(exercises)].map((id) => storage.readDraft(id)));
    return drafts.flatMap((draft) => {
      if (!draft) return [];
      const { last = null, tries = 0 } = progress[draft.id] ?? {};
      return [{ exercise: draft.id, code: draft.code, claimed: last, tries }];
    });
  }

  async function compare(file: WorkFile): Promise<Comparison> {
    await store.save();
    const mine = new Map((await storage.readDrafts()).map((draft) => [draft.id, draft]));
    const progress = await storage.readProgress();
    const review = await storage.readReview();
    const days = new Set(await storage.readDays());
    const sides = file.drafts.map((draft) => ({ id: draft.id, side: sideOf(mine.get(draft.id) ?? null, draft) }));
    const on = (wanted: Side) => sides.filter(({ side }) => side === wanted).map(({ id }) => id);
    return {
      added: on("added"),
      replaced: on("replaced"),
      kept: on("kept"),
      furthered: Object.entries(file.progress).flatMap(([id, theirs]) => (knowsMore(progress[id], theirs) ? [id] : [])),
      rescheduled: Object.entries(file.review).flatMap(([id, theirs]) => (fromFile(theirs, now())(review[id] ?? null) ? [id] : [])),
      days: file.days.filter((day) => !days.has(day)),
    };
  }

  async function takeDraft(draft: FileDraft): Promise<void> {
    // Another tab may save in between: then its code is compared anew.
    for (let stored = await storage.readDraft(draft.id); ; ) {
      const side = sideOf(stored, draft);
      if (side === "same" || side === "kept") return;
      const replaced = stored && { code: stored.code, by: "import" as const };
      const outcome = await storage.saveDraft({ ...draft, replaced }, stored?.revision ?? 0);
      if (outcome.kind === "saved") return;
      stored = outcome.stored;
    }
  }

  async function merge(file: WorkFile): Promise<Comparison> {
    const comparison = await compare(file);
    try {
      for (const draft of file.drafts) await takeDraft(draft);
      for (const id of comparison.furthered) {
        const theirs = file.progress[id];
        if (theirs) await storage.changeProgress(id, (stored) => (stored ? mergeProgress(stored, theirs) : theirs));
      }
      for (const id of comparison.rescheduled) {
        const theirs = file.review[id];
        if (theirs) await storage.changeReview(id, fromFile(theirs, now()));
      }
      if (comparison.days.length > 0) await storage.addDays(comparison.days);
    } finally {
      await store.takeOver([...comparison.added, ...comparison.replaced]);
    }
    return comparison;
  }

  return { collect, collectFor, compare, merge };
}

function sideOf(mine: DraftRecord | null, theirs: FileDraft): Side {
  if (!mine) return "added";
  if (mine.code === theirs.code) return "same";
  return theirs.savedAt > mine.savedAt ? "replaced" : "kept";
}

function knowsMore(mine: Progress | undefined, theirs: Progress): boolean {
  return !mine || !isSameProgress(mine, mergeProgress(mine, theirs));
}
