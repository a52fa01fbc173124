/** Search and filters over the whole catalogue. */
import type { Catalogue, ExerciseId, ExerciseSummary, Track } from "../../content/exercise";
import { packageName } from "../../content/package-names";
import type { Progress } from "../../store/state";

export interface Filters {
  search: string;
  /** A track's slug. */
  track: string | null;
  level: ExerciseSummary["level"] | null;
  tag: string | null;
  package: string | null;
  notSolved: boolean;
}

export const ANY: Filters = { search: "", track: null, level: null, tag: null, package: null, notSolved: false };

export interface FoundTrack {
  track: Track;
  exercises: readonly ExerciseSummary[];
}

export function isFiltering(filters: Filters): boolean {
  return words(filters.search).length > 0 || hasChoice(filters);
}

/** Whether anything beside the search box leaves exercises out. */
export function hasChoice({ track, level, tag, package: wanted, notSolved }: Filters): boolean {
  return notSolved || [track, level, tag, wanted].some((choice) => choice !== null);
}

/** The tracks with something to find, in their order. */
export function filterTracks(
  { tracks }: Catalogue,
  filters: Filters,
  progress: Readonly<Record<ExerciseId, Progress>>,
): readonly FoundTrack[] {
  const searched = words(filters.search);
  const fits = (exercise: ExerciseSummary, track: Track) =>
    (filters.track === null || track.slug === filters.track) &&
    (filters.tag === null || exercise.tags.includes(filters.tag)) &&
    (filters.level === null || exercise.level === filters.level) &&
    (filters.package === null || exercise.packages.includes(filters.package)) &&
    !(filters.notSolved && progress[exercise.id]?.state === "solved") &&
    searched.every((word) => isIn(searchable(exercise, track), word));
  return tracks
    .map((track) => ({ track, exercises: track.exercises.filter((exercise) => fits(exercise, track)) }))
    .filter(({ exercises }) => exercises.length > 0);
}

/** Those that exercises need, the most needed first. */
export function packagesOf({ tracks }: Catalogue): string[] {
  const counts = new Map<string, number>();
  for (const name of tracks.flatMap((track) => track.exercises).flatMap((exercise) => exercise.packages)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b)).map(([name]) => name);
}

/** The topics that exercises have, by the alphabet. */
export function tagsOf({ tracks }: Catalogue): string[] {
  return [...new Set(tracks.flatMap((track) => track.exercises).flatMap((exercise) => exercise.tags))].sort((a, b) => a.localeCompare(b));
}

function searchable(exercise: ExerciseSummary, track: Track): readonly string[] {
  const { title, slug, tags, keywords, packages } = exercise;
  return [title, track.title, slug, ...tags, ...keywords, ...packages, ...packages.map(packageName)].map(plain);
}

/** "k means", "k-means" and "kmeans" all find k-means. */
function isIn(texts: readonly string[], word: string): boolean {
  const bare = squeezed(word);
  return texts.some((text) => text.includes(word) || (bare !== "" && squeezed(text).includes(bare)));
}

function words(search: string): string[] {
  return plain(search).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function squeezed(text: string): string {
  return text.replace(/[\s_.-]+/g, "");
}
