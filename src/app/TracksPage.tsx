import { Descent } from "../features/catalogue/Descent";
import { Finder } from "../features/catalogue/Finder";
import type { Filters } from "../features/catalogue/filter-exercises";
import { GoOn } from "../features/catalogue/GoOn";
import { Legend } from "../features/catalogue/Legend";
import { TrackList } from "../features/catalogue/TrackList";
import { PageFrame } from "./Page";
import { StorageBanner } from "./StorageBanner";
import "./TracksPage.css";

export function TracksPage({ filters, onFilters }: { filters: Filters; onFilters(filters: Filters): void }) {
  return (
    <PageFrame title="Tracks" current="tracks" className="page with-side tracks">
      <StorageBanner />
      <Descent />
      <aside className="page-side" aria-label="For you">
        <GoOn />
      </aside>
      <div className="page-main">
        <Finder filters={filters} onFilters={onFilters} />
        <Legend />
        <TrackList filters={filters} onFilters={onFilters} />
      </div>
    </PageFrame>
  );
}
