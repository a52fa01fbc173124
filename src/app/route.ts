/** Addresses: what stands behind `#`. */
import type { Catalogue, ExerciseId } from "../content/exercise";

export type Route =
  | { kind: "tracks" }
  | { kind: "settings" }
  | { kind: "about" }
  | { kind: "runtime" }
  | { kind: "skills" }
  | { kind: "advice" }
  | { kind: "classroom" }
  | { kind: "exercise"; id: ExerciseId }
  /** `address` is what was asked for, as a person would read it. */
  | { kind: "unknown"; address: string };

const PAGES: ReadonlyMap<string, Route> = new Map([
  ["", { kind: "tracks" }],
  ["settings", { kind: "settings" }],
  ["about", { kind: "about" }],
  ["about/runtime", { kind: "runtime" }],
  ["skills", { kind: "skills" }],
  ["skills/advice", { kind: "advice" }],
  ["classroom", { kind: "classroom" }],
]);

/** @param location the part behind `#`, with or without what follows a `?` */
export function parseRoute(location: string, { tracks }: Catalogue): Route {
  const [path = ""] = location.split("?");
  const address = readable(path).replace(/^\/+|\/+$/g, "");
  const page = PAGES.get(address);
  if (page) return page;
  const isExercise = tracks.some((track) => track.exercises.some(({ id }) => id === address));
  return isExercise ? { kind: "exercise", id: address } : { kind: "unknown", address };
}

/** The same for two addresses of one page. */
export function pageKey(route: Route): string {
  switch (route.kind) {
    case "exercise":
      return route.id;
    case "unknown":
      return `unknown ${route.address}`;
    default:
      return route.kind;
  }
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
