/** Addresses: what stands behind `#`. */
import type { DrillLevel } from "../content/drill";
import { MOST_SEED } from "../content/drill-seed";
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
  | { kind: "drills" }
  /** A row of questions; `seed` is null where any numbers will do. */
  | ({ kind: "drill" } & DrillAddress)
  /** The same questions on paper. */
  | ({ kind: "drill-sheet" } & DrillAddress)
  /** What a file held that was opened in this tab. */
  | { kind: "file" }
  /** `address` is what was asked for, as a person would read it. */
  | { kind: "unknown"; address: string };

export interface DrillAddress {
  slug: string;
  seed: number | null;
  level: DrillLevel;
  /** Questions. */
  count: number;
}

export const USUAL_COUNT = 10;
/** More are a session that nobody ends, and a sheet that nobody prints. */
const MOST_COUNT = 40;

export function drillAddress({ slug, seed, level, count }: DrillAddress, sheet = false): string {
  const number = count === USUAL_COUNT ? "" : `&n=${count}`;
  return `#/drill/${slug}${sheet ? "/sheet" : ""}?${seed === null ? "" : `seed=${seed}&`}level=${level}${number}`;
}

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
  ["drills", { kind: "drills" }],
  ["file", { kind: "file" }],
]);

/** @param location the part behind `#`, with or without what follows a `?` */
export function parseRoute(location: string, { tracks }: Catalogue): Route {
  const [path = "", query] = location.split("?");
  const address = readable(path).replace(/^\/+|\/+$/g, "");
  const page = PAGES.get(address);
  if (page) return page;
  const asked = new URLSearchParams(query);
  const code = asked.get("c");
  const [first, payload, third, ...more] = address.split("/");
  if (first === "x" && payload) return { kind: "self-made", payload, code };
  if (first === "set" && payload) return { kind: "assignment", payload };
  if (first === "drill" && payload && (third ?? "sheet") === "sheet" && more.length === 0)
    return { kind: third === undefined ? "drill" : "drill-sheet", slug: payload, ...readDrillQuery(asked) };
  const isExercise = tracks.some((track) => track.exercises.some(({ id }) => id === address));
  return isExercise ? { kind: "exercise", id: address, code } : { kind: "unknown", address };
}

/** What cannot be read is left out: a link that somebody typed still leads to the drill. */
function readDrillQuery(asked: URLSearchParams): Omit<DrillAddress, "slug"> {
  const whole = (name: string, most: number) => {
    const text = asked.get(name) ?? "";
    return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null;
  };
  const level = whole("level", 3);
  const count = whole("n", MOST_COUNT);
  return { seed: whole("seed", MOST_SEED), level: level === 2 || level === 3 ? level : 1, count: count || USUAL_COUNT };
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
    case "drill":
    case "drill-sheet":
      return `${route.kind} ${route.slug} ${route.seed} ${route.level} ${route.count}`;
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
