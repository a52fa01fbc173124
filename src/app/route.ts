/** Addresses: what stands behind `#`. */
import type { Catalogue, ExerciseId } from "../content/exercise";

export type Route =
  | { kind: "tracks" }
  | { kind: "settings" }
  | { kind: "about" }
  | { kind: "runtime" }
  | { kind: "offline" }
  | { kind: "skills" }
  | { kind: "advice" }
  /** What is to be reviewed. */
  | { kind: "today" }
  | { kind: "classroom" }
  /** An exercise that somebody writes. */
  | { kind: "new" }
  /** `code` is the payload of somebody's code, null without. */
  | { kind: "exercise"; id: ExerciseId; code: string | null }
  /** The payloads of a self-made exercise, and of somebody's code for it. */
  | { kind: "self-made"; payload: string; code: string | null }
  | { kind: "assignment"; payload: string }
  /** What a file held that was opened in this tab. */
  | { kind: "file" }
  /** `address` is what was asked for, as a person would read it. */
  | { kind: "unknown"; address: string };

const PAGES: ReadonlyMap<string, Route> = new Map([
  ["", { kind: "tracks" }],
  ["settings", { kind: "settings" }],
  ["about", { kind: "about" }],
  ["about/runtime", { kind: "runtime" }],
  ["offline", { kind: "offline" }],
  ["skills", { kind: "skills" }],
  ["skills/advice", { kind: "advice" }],
  ["today", { kind: "today" }],
  ["classroom", { kind: "classroom" }],
  ["new", { kind: "new" }],
  ["file", { kind: "file" }],
]);

/** @param location the part behind `#`, with or without what follows a `?` */
export function parseRoute(location: string, { tracks }: Catalogue): Route {
  const [path = "", query] = location.split("?");
  const address = readable(path).replace(/^\/+|\/+$/g, "");
  const page = PAGES.get(address);
  if (page) return page;
  const code = new URLSearchParams(query).get("c");
  const [first, payload] = address.split("/");
  if (first === "x" && payload) return { kind: "self-made", payload, code };
  if (first === "set" && payload) return { kind: "assignment", payload };
  const isExercise = tracks.some((track) => track.exercises.some(({ id }) => id === address));
  return isExercise ? { kind: "exercise", id: address, code } : { kind: "unknown", address };
}

/** The same for two addresses of one page. */
export function pageKey(route: Route): string {
  switch (route.kind) {
    case "exercise":
      return route.id;
    case "self-made":
      return `x ${route.payload}`;
    case "assignment":
      return `set ${route.payload}`;
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
