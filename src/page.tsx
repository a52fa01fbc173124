/** The composition root, second part: builds what the page needs once, and renders it. */
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import type { ExerciseLoaders } from "./app/start-ahead";
import type { Catalogue } from "./content/exercise";
import type { Maintenance } from "./python/maintenance";
import type { PythonRuntime } from "./python/python-runtime";
import { createStore } from "./store/create-store";
import { createIndexedDbStorage } from "./store/indexed-db";
import { watchPage } from "./store/page-events";
import { StoreProvider } from "./store/use-store";

interface PageParts {
  catalogue: Catalogue;
  exerciseLoaders: ExerciseLoaders;
  runtime: PythonRuntime;
  maintenance: Maintenance;
}

export function showPage({ catalogue, exerciseLoaders, runtime, maintenance }: PageParts): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root.");
  const store = createStore({
    catalogue,
    async loadExercise(id) {
      const load = exerciseLoaders[id];
      if (!load) throw new Error(`There is no exercise ${id}.`);
      return (await load()).exercise;
    },
    runtime,
    storage: createIndexedDbStorage(),
  });
  watchPage(store);
  createRoot(root).render(
    <StoreProvider store={store}>
      <App maintenance={maintenance} />
    </StoreProvider>,
  );
}
