import { Descent } from "../features/catalogue/Descent";
import { Finder } from "../features/catalogue/Finder";
import type { Filters } from "../features/catalogue/filter-exercises";
import { GoOn } from "../features/catalogue/GoOn";
import { Legend } from "../features/catalogue/Legend";
import { TrackList } from "../features/catalogue/TrackList";
import { OpenFileButton } from "../features/sharing/OpenFileButton";
import { PageFrame } from "./Page";
import { StorageBanner } from "./StorageBanner";
import "./TracksPage.css";

interface TracksPageProps {
  filters: Filters;
  onFilters(filters: Filters): void;
  onFile(file: File): void;
}

export function TracksPage({ filters, onFilters, onFile }: TracksPageProps) {
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
        <section className="from-others" aria-labelledby="from-others-title">
          <div>
            <h2 id="from-others-title">Something was sent to you?</h2>
            <p>Open a file that ends in .lr.json here, or drop it anywhere on the page. Links open by themselves.</p>
          </div>
          <OpenFileButton onFile={onFile} />
        </section>
      </div>
    </PageFrame>
  );
}
