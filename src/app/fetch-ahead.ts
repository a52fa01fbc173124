/** Python's files are fetched while the page still paints, and on the page of tracks when nothing else is going on. */
import type { Catalogue } from "../content/exercise";
import type { PythonRuntime } from "../python/python-runtime";
import { parseRoute } from "./route";

/** Somebody who only looks around for a moment fetches nothing. */
const IDLE_AFTER_MS = 4_000;

/** @param hash the page's address behind `#` */
export function fetchAhead(hash: string, catalogue: Catalogue, runtime: Pick<PythonRuntime, "fetchAhead">): void {
  const route = parseRoute(hash.replace(/^#/, ""), catalogue);
  if (route.kind === "exercise") {
    runtime.fetchAhead(packagesOf(catalogue, route.id));
  } else if (!savesData()) {
    const first = catalogue.tracks[0]?.exercises[0];
    if (first) setTimeout(() => runtime.fetchAhead(first.packages), IDLE_AFTER_MS);
  }
}

function packagesOf({ tracks }: Catalogue, id: string): readonly string[] {
  return tracks.flatMap(({ exercises }) => exercises).find((exercise) => exercise.id === id)?.packages ?? [];
}

/** Somebody pays for each megabyte, and has said so. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  return typeof connection === "object" && connection !== null && Reflect.get(connection, "saveData") === true;
}
