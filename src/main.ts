/**
 * The composition root, first part, and small: Python's files are on their way and its frame opens before the page's own scripts are
 * parsed. On 2 cores that is worth a tenth of a second of every visit.
 */
import { catalogue, exerciseLoaders } from "virtual:content";
import { startAhead } from "./app/start-ahead";
import { createBrowserRuntime } from "./python/browser-runtime";
import "./ui/tokens.css";
import "./ui/base.css";

const { runtime, maintenance } = createBrowserRuntime(new URL(".", document.baseURI));
startAhead(location.hash, catalogue, exerciseLoaders, runtime);

import("./page").then(({ showPage }) => showPage({ catalogue, exerciseLoaders, runtime, maintenance }));
