/** The composition root: builds things once and renders them. */
import { catalogue, exerciseLoaders } from "virtual:content";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { fetchAhead } from "./app/fetch-ahead";
import { createBrowserRuntime } from "./python/browser-runtime";
import { createStore } from "./store/create-store";
import { createIndexedDbStorage } from "./store/indexed-db";
import { watchPage } from "./store/page-events";
import { StoreProvider } from "./store/use-store";
import "./ui/tokens.css";
import "./ui/base.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root.");

const { runtime, maintenance } = createBrowserRuntime(new URL(".", document.baseURI));
fetchAhead(location.hash, catalogue, runtime);

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
