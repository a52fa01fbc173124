/** The composition root, second part: builds what the page needs once, and renders it. */
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import type { ExerciseLoaders } from "./app/start-ahead";
import type { Catalogue, ExerciseId } from "./content/exercise";
import { guardedLocalStorage } from "./lib/key-value-memory";
import { loadOnce } from "./lib/load-once";
import { scheduleTimeout } from "./lib/schedule";
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
  const openClassroom = loadOnce(async () => {
    const [{ createClassroom }, { askBeforeLosing }] = await Promise.all([
      import("./features/classroom/classroom"),
      import("./features/classroom/leaving"),
    ]);
    const classroom = createClassroom({ exercises: new Set(Object.keys(exerciseLoaders)), loadExercise, runtime });
    askBeforeLosing(classroom);
    return classroom;
  });
  const openAuthoring = loadOnce(async () =>
    (await import("./features/author/authoring")).createAuthoring({ runtime, memory: guardedLocalStorage, schedule: scheduleTimeout }),
  );
  const openDrills = loadOnce(async () => ({ ...(await import("virtual:drills")), runtime }));
  const storage = createIndexedDbStorage();
  const store = createStore({
    catalogue,
    loadExercise,
    runtime,
    storage,
  });
  const openWork = async (): Promise<Work> => (await import("./store/work")).createWork({ storage, store });
  const loadOffline = loadOnce(async () =>
    (await import("./offline/browser-offline")).createBrowserOffline(new URL(".", document.baseURI)),
  );
  watchPage(store);
  createRoot(root).render(
    <StoreProvider store={store}>
      <App
        maintenance={maintenance}
        openClassroom={openClassroom}
        openAuthoring={openAuthoring}
        openDrills={openDrills}
        openWork={openWork}
        loadOffline={loadOffline}
      />
    </StoreProvider>,
  );
}
