import type { ExerciseId } from "../content/exercise";
import type { Dependencies } from "./dependencies";
import { isSameProgress, mergeProgress, type ProgressChange } from "./progress";
import type { Progress, State } from "./state";

export interface ProgressSlice {
  change(id: ExerciseId, change: ProgressChange): void;
  /** Merges what other tabs have stored, and stores what could not be stored before. */
  takeOver(): Promise<void>;
}

export function createProgressSlice(
  { storage }: Pick<Dependencies, "storage">,
  get: () => State,
  set: (change: Pick<State, "progress">) => void,
): ProgressSlice {
  /** Exercises whose progress storage did not take. */
  const unsaved = new Set<ExerciseId>();

  function adopt(stored: Readonly<Record<ExerciseId, Progress>>): void {
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
    try {
      adopt({ [id]: await storage.changeProgress(id, change) });
    } catch {
      // Storage trouble shows where the draft is saved; this waits for the next chance.
      unsaved.add(id);
    }
  }

  async function saveAgain(): Promise<void> {
    const waiting = [...unsaved];
    unsaved.clear();
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
      if (unsaved.has(id)) void saveAgain();
      else void save(id, change);
    },
    async takeOver() {
      adopt(await storage.readProgress());
      await saveAgain();
    },
  };
}
