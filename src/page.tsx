/** The composition root, second part: builds what the page needs once, and renders it. */
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import type { ExerciseLoaders } from "./app/start-ahead";
import type { Catalogue, ExerciseId } from "./content/exercise";
import type { Authoring } from "./features/author/authoring";
import type { Classroom } from "./features/classroom/classroom";
import { guardedLocalStorage } from "./lib/key-value-memory";
import { scheduleTimeout } from "./lib/schedule";
import type { LoadOffline } from "./offline/browser-offline";
import type { Maintenance } from "./python/maintenance";
import type { PythonRuntime } from "./python/python-runtime";
import { createStore } from "./store/create-store";
import { createIndexedDbStorage } from "./store/indexed-db";
import { watchPage } from "./store/page-events";
import { StoreProvider } from "./store/use-store";
import type { Work } from "./store/work";

interface PageParts {
  catalogue: Catalogue;
  exerciseLoaders: ExerciseLoaders;
  runtime: PythonRuntime;
  maintenance: Maintenance;
}

export function showPage({ catalogue, exerciseLoaders, runtime, maintenance }: PageParts): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root.");
  const loadExercise = async (id: ExerciseId) => {
    const load = exerciseLoaders[id];
    if (!load) throw new Error(`There is no exercise ${id}.`);
    return (await load()).exercise;
  };
  let classroom: Promise<Classroom> | null = null;
  const openClassroom = () => {
    const exercises = new Set(Object.keys(exerciseLoaders));
    classroom ??= import("./features/classroom/classroom").then(
      ({ createClassroom }) => createClassroom({ exercises, loadExercise, runtime }),
      (error: unknown) => {
        classroom = null; // the next visit to the page tries again
        throw error;
      },
    );
    return classroom;
  };
  let authoring: Promise<Authoring> | null = null;
  const openAuthoring = () => {
    authoring ??= import("./features/author/authoring").then(
      ({ createAuthoring }) => createAuthoring({ runtime, memory: guardedLocalStorage, schedule: scheduleTimeout }),
      (error: unknown) => {
        authoring = null;
        throw error;
      },
    );
    return authoring;
  };
  const storage = createIndexedDbStorage();
  const store = createStore({
    catalogue,
    loadExercise,
    runtime,
    storage,
  });
  const openWork = async (): Promise<Work> => (await import("./store/work")).createWork({ storage, store });
  let offline: ReturnType<LoadOffline> | null = null;
  const loadOffline: LoadOffline = () => {
    offline ??= import("./offline/browser-offline").then(({ createBrowserOffline }) =>
      createBrowserOffline(new URL(".", document.baseURI)),
    );
    return offline;
  };
  watchPage(store);
  createRoot(root).render(
    <StoreProvider store={store}>
      <App
        maintenance={maintenance}
        openClassroom={openClassroom}
        openAuthoring={openAuthoring}
        openWork={openWork}
        loadOffline={loadOffline}
      />
    </StoreProvider>,
  );
}
