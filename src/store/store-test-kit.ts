/** A whole store over a real (fake-indexeddb) database, as many "tabs" as a test wants. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";
import type { BundledExercise } from "../content/exercise";
import { createFakeRuntime, type FakeRuntime } from "../python/fake-runtime";
import { type AppStore, createStore, type StoreOptions } from "./create-store";
import { createIndexedDbStorage } from "./indexed-db";
import type { WorkspaceState } from "./state";
import type { AppStorage } from "./storage";
import { catalogueOf, createManualClock, createTestMemory, exampleExercise, type ManualClock } from "./test-kit";

export const FIRST = exampleExercise("first");
export const SECOND = exampleExercise("second");

export interface Tab {
  store: AppStore;
  runtime: FakeRuntime;
  clock: ManualClock;
  storage: AppStorage;
  memory: ReturnType<typeof createTestMemory>;
  workspace(): WorkspaceState;
}

interface TabOptions extends Partial<StoreOptions> {
  exercises?: readonly BundledExercise[];
  memory?: ReturnType<typeof createTestMemory>;
  withChannel?: boolean;
}

const tabs: Tab[] = [];

/** Every test begins with an empty database; afterwards all tabs are closed. */
export function freshBrowserForEachTest(): void {
  beforeEach(() => {
    vi.stubGlobal("indexedDB", new IDBFactory());
  });
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.store.close();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

export function openTab({ exercises = [FIRST, SECOND], memory = createTestMemory(), withChannel = true, ...rest }: TabOptions = {}): Tab {
  const runtime = createFakeRuntime();
  const clock = createManualClock();
  const storage = rest.storage ?? createIndexedDbStorage(withChannel ? {} : { channel: null });
  const store = createStore({
    catalogue: catalogueOf(exercises),
    async loadExercise(id) {
      const found = exercises.find((exercise) => exercise.id === id);
      if (!found) throw new Error(`No exercise ${id}`);
      return found;
    },
    runtime,
    schedule: clock.schedule,
    now: clock.now,
    ...rest,
    storage,
    memory,
  });
  const tab: Tab = { store, runtime, clock, storage, memory, workspace: () => store.getState().workspace };
  tabs.push(tab);
  return tab;
}

export async function openTabAt(id: string, options: TabOptions = {}): Promise<Tab> {
  const tab = openTab(options);
  await tab.store.getState().open(id);
  return tab;
}

/** Types, and waits until that is saved. */
export async function typeAndSave(tab: Tab, code: string): Promise<void> {
  tab.store.getState().edit(code);
  tab.clock.advance(300);
  await untilSaving(tab, "saved");
}

export async function untilSaving(tab: Tab, kind: WorkspaceState["saving"]["kind"]): Promise<void> {
  await vi.waitFor(() => {
    if (tab.workspace().saving.kind !== kind) throw new Error(`Still ${JSON.stringify(tab.workspace().saving)}, not ${kind}.`);
  });
}

/** Long enough for everything under way in a fake database to have ended. */
export async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 40));
}
