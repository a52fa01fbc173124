/** The one store of the page, made from what it depends on. */
import { createStore as createZustandStore, type StoreApi } from "zustand/vanilla";
import type { ExerciseId } from "../content/exercise";
import { guardedLocalStorage } from "../lib/key-value-memory";
import { scheduleTimeout } from "../lib/schedule";
import type { Dependencies } from "./dependencies";
import { createProgressSlice } from "./progress-slice";
import { createReviewSlice } from "./review-slice";
import { createSettingsSlice } from "./settings-slice";
import type { AppState } from "./state";
import { explainStorageError, type StorageNews } from "./storage";
import { createWorkspaceSlice, EMPTY_WORKSPACE } from "./workspace-slice";

/** What may be left out has its browser version. */
export type StoreOptions = Omit<Dependencies, "now" | "schedule" | "memory"> & Partial<Dependencies>;

export interface AppStore extends StoreApi<AppState> {
  /** Settles once drafts, progress, reviews and settings have been read, or storage is known to be blocked. */
  readonly started: Promise<void>;
  /** The page may end any moment: saves, and puts unsaved code away at once. False if some would be lost now. */
  leave(): boolean;
  /** The page is looked at again: takes over what other tabs did, and tries blocked storage again. */
  comeBack(): Promise<void>;
  /** Saves what is unsaved, as far as storage allows. */
  save(): Promise<void>;
  /** Something else in this tab has written to storage. */
  takeOver(drafts: readonly ExerciseId[]): Promise<void>;
  close(): void;
}

export function createStore(options: StoreOptions): AppStore {
  const dependencies: Dependencies = { now: Date.now, schedule: scheduleTimeout, memory: guardedLocalStorage, ...options };
  const { catalogue, runtime, storage } = dependencies;
  let reading: Promise<void> | null = null;

  const get = () => store.getState();
  const set = (change: Partial<AppState>) => store.setState(change);
  const settings = createSettingsSlice(dependencies, get, set);
  const progress = createProgressSlice(dependencies, get, set);
  const review = createReviewSlice(dependencies, get, set);
  const { drafts, actions } = createWorkspaceSlice({
    ...dependencies,
    get,
    set,
    storageRead: () => started,
    changeProgress: progress.change,
    note: review.note,
  });
  const store = createZustandStore<AppState>()(() => ({
    catalogue,
    python: runtime.status(),
    workspace: EMPTY_WORKSPACE,
    progress: {},
    review: {},
    days: [],
    settings: settings.initial,
    storage: "reading",
    ...settings.actions,
    ...review.actions,
    ...actions,
  }));

  async function readStorage(): Promise<void> {
    try {
      await Promise.all([progress.takeOver(), review.takeOver(), settings.takeOver()]);
      if (get().storage === "ready") return;
      drafts.setBlocked(null);
      set({ storage: "ready" });
    } catch (error) {
      drafts.setBlocked(explainStorageError(error));
      set({ storage: "blocked" });
    }
  }

  async function comeBack(): Promise<void> {
    reading ??= readStorage().finally(() => {
      reading = null;
    });
    await reading;
    const { opened } = get().workspace;
    if (opened?.kind === "open") await drafts.refresh(opened.exercise.id);
  }

  function onNews(news: StorageNews): void {
    const takeOver = () => {
      switch (news.kind) {
        case "draft":
          return drafts.refresh(news.id);
        case "progress":
          return progress.takeOver();
        case "review":
          return review.takeOver();
        case "settings":
          return settings.takeOver();
      }
    };
    // The next save or the next look at this tab tells the person.
    takeOver().catch((error: unknown) => console.warn(`Another tab's ${news.kind} could not be read.`, error));
  }

  const unsubscribe = [runtime.subscribe(() => set({ python: runtime.status() })), storage.subscribe(onNews)];
  const started = comeBack();

  return Object.assign(store, {
    started,
    leave() {
      progress.putAway();
      review.putAway();
      const kept = drafts.putAway();
      void drafts.flush();
      return kept;
    },
    comeBack,
    async save() {
      await Promise.all([drafts.flush(), review.flush()]);
    },
    async takeOver(ids: readonly ExerciseId[]) {
      await Promise.all([progress.takeOver(), review.takeOver(), ...ids.map(drafts.refresh)]);
    },
    close() {
      actions.stop();
      for (const end of unsubscribe) end();
      storage.close();
    },
  });
}
