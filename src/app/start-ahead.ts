/**
 * Python starts while the page still paints; on the page of tracks its files are fetched when nothing else is going on. On the page
 * "Offline" the person says what is fetched.
 */
import type { Catalogue, Exercise } from "../content/exercise";
import { savesData } from "../lib/saves-data";
import { needsOf } from "../python/needs";
import type { PythonRuntime } from "../python/python-runtime";
import { parseRoute } from "./route";

/** Somebody who only looks around for a moment fetches nothing. */
const IDLE_AFTER_MS = 4_000;

/** One for each exercise, by its id. */
export type ExerciseLoaders = Readonly<Record<string, () => Promise<{ exercise: Exercise }>>>;

/** @param hash the page's address behind `#` */
export function startAhead(
  hash: string,
  catalogue: Catalogue,
  loaders: ExerciseLoaders,
  runtime: Pick<PythonRuntime, "fetchAhead" | "prepare">,
): void {
  const route = parseRoute(hash.replace(/^#/, ""), catalogue);
  if (route.kind === "exercise") {
    runtime.fetchAhead(packagesOf(catalogue, route.id));
    // What fails here is told when the page opens the exercise.
    loaders[route.id]?.().then(
      ({ exercise }) => runtime.prepare(needsOf(exercise, exercise.starter)),
      () => {},
    );
  } else if (route.kind !== "offline" && !savesData()) {
    const first = catalogue.tracks[0]?.exercises[0];
    if (first) setTimeout(() => runtime.fetchAhead(first.packages), IDLE_AFTER_MS);
  }
}

function packagesOf({ tracks }: Catalogue, id: string): readonly string[] {
  return tracks.flatMap(({ exercises }) => exercises).find((exercise) => exercise.id === id)?.packages ?? [];
}
