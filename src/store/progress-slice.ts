import * as v from "valibot";
import { type ExerciseId, exerciseIdSchema } from "../content/exercise";
import type { Dependencies } from "./dependencies";
import { isSameProgress, mergeProgress, type ProgressChange } from "./progress";
import { createPutAway } from "./put-away";
import { progressSchema } from "./records";
import type { Progress, State } from "./state";

type ProgressRecords = Readonly<Record<ExerciseId, Progress>>;

function mergeRecords(a: ProgressRecords, b: ProgressRecords): ProgressRecords {
  const merged: Record<ExerciseId, Progress> = { ...a };
  for (const [id, theirs] of Object.entries(b)) {
    const mine = merged[id];
    merged[id] = mine ? mergeProgress(mine, theirs) : theirs;
  }
  return merged;
}

export interface ProgressSlice {
  change(id: ExerciseId, change: ProgressChange): void;
  /** Merges what other tabs have stored, and stores what could not be stored before. */
  takeOver(): Promise<void>;
  /** Puts what storage has not taken yet away without waiting. */
  putAway(): void;
}

export function createProgressSlice(
  { storage, memory }: Pick<Dependencies, "storage" | "memory">,
  get: () => State,
  set: (change: Pick<State, "progress">) => void,
): ProgressSlice {
  const closing = createPutAway({
    memory,
    key: "learning-rate:unsaved-progress",
    schema: v.record(exerciseIdSchema, progressSchema),
    merge: mergeRecords,
  });
  /** Exercises whose progress storage has not confirmed. */
  const unsaved = new Set<ExerciseId>();
  /** Those of them that are not on their way. */
  const refused = new Set<ExerciseId>();

  function adopt(stored: ProgressRecords): void {
    const known = get().progress;
    const news: Record<ExerciseId, Progress> = {};
    for (const [id, theirs] of Object.entries(stored)) {
      const mine = known[id];
      const merged = mine ? mergeProgress(mine, theirs) : theirs;
      if (!mine || !isSameProgress(mine, merged)) news[id] = merged;
    }
    if (Object.keys(news).length > 0) set({ progress: { ...known, ...news } });
  }

  async function save(id: ExerciseId, change: ProgressChange): Promise<void> {
    unsaved.add(id);
    try {
      const stored = await storage.changeProgress(id, change);
      adopt({ [id]: stored });
      const shown = get().progress[id];
      // Another change may be on its way.
      if (shown && isSameProgress(shown, stored)) unsaved.delete(id);
      if (unsaved.size === 0) closing.saved();
    } catch {
      // Storage trouble shows where the draft is saved; this waits for the next chance.
      refused.add(id);
    }
  }

  async function saveAgain(): Promise<void> {
    const waiting = [...refused];
    refused.clear();
    await Promise.all(
      waiting.map(async (id) => {
        const mine = get().progress[id];
        if (mine) await save(id, (stored) => (stored ? mergeProgress(stored, mine) : mine));
      }),
    );
  }

  return {
    change(id, change) {
      const before = get().progress;
      set({ progress: { ...before, [id]: change(before[id] ?? null) } });
      if (refused.has(id)) void saveAgain();
      else void save(id, change);
    },
    async takeOver() {
      const found = closing.read() ?? {};
      adopt(found);
      for (const id of Object.keys(found)) refused.add(id);
      adopt(await storage.readProgress());
      await saveAgain();
    },
    putAway() {
      if (unsaved.size === 0) return;
      const known = get().progress;
      closing.add(Object.fromEntries([...unsaved].flatMap((id) => (known[id] ? [[id, known[id]]] : []))));
    },
  };
}
