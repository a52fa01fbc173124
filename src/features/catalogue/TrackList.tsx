import { useRef } from "react";
import { allExercises } from "../../store/standing";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";
import { ANY, type Filters, type FoundTrack, filterTracks, hasChoice, isFiltering } from "./filter-exercises";
import { TrackCard } from "./TrackCard";
import "./TrackList.css";

export function TrackList({ filters, onFilters }: { filters: Filters; onFilters(filters: Filters): void }) {
  const catalogue = useAppState((state) => state.catalogue);
  const progress = useAppState((state) => state.progress);
  const found = filterTracks(catalogue, filters, progress);
  const total = allExercises(catalogue).length;
  const heading = useRef<HTMLHeadingElement>(null);
  function clear(): void {
    // The button that did it goes away with the filters.
    heading.current?.focus({ preventScroll: true });
    onFilters(ANY);
  }
  return (
    <section className="track-area" aria-labelledby="tracks-title">
      <header>
        <h2 id="tracks-title" ref={heading} tabIndex={-1}>
          Tracks
        </h2>
        <span className="meta" role="status">
          {isFiltering(filters) ? `${countOf(found)} of ${total} exercises` : `${found.length} tracks, ${total} exercises`}
        </span>
        {isFiltering(filters) && found.length > 0 ? (
          <Button kind="quiet" small onClick={clear}>
            Show all
          </Button>
        ) : null}
      </header>
      {found.length > 0 ? (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets
        <ul className="track-cards" role="list">
          {found.map(({ track, exercises }) => (
            <TrackCard key={track.slug} track={track} exercises={exercises} />
          ))}
        </ul>
      ) : (
        <NothingFound filters={filters} onClear={clear} />
      )}
    </section>
  );
}

function countOf(found: readonly FoundTrack[]): number {
  return found.reduce((sum, { exercises }) => sum + exercises.length, 0);
}

function NothingFound({ filters, onClear }: { filters: Filters; onClear(): void }) {
  const { search } = filters;
  const hasOthers = hasChoice(filters);
  return (
    <div className="nothing-found">
      <p className="lead">{search.trim() === "" ? "No exercise is like that." : `Nothing for “${search.trim()}”.`}</p>
      <p>
        {hasOthers ? "The filters at the search box leave some exercises out." : "The search looks at titles, topics, packages and tracks."}
      </p>
      <p>
        <Button onClick={onClear}>{hasOthers ? "Clear search and filters" : "Clear the search"}</Button>
      </p>
    </div>
  );
}
