import { PencilLine } from "lucide-react";
import { Descent } from "../features/catalogue/Descent";
import { Finder } from "../features/catalogue/Finder";
import type { Filters } from "../features/catalogue/filter-exercises";
import { GoOn } from "../features/catalogue/GoOn";
import { Legend } from "../features/catalogue/Legend";
import { TrackList } from "../features/catalogue/TrackList";
import { DueToday } from "../features/review/DueToday";
import { useNow } from "../features/review/use-now";
import { OpenFileButton } from "../features/sharing/OpenFileButton";
import { useAppState } from "../store/use-store";
import { buttonClass } from "../ui/Button";
import { PageFrame } from "./Page";
import { dueCount } from "./review-topic";
import { StorageBanner } from "./StorageBanner";
import "./TracksPage.css";

interface TracksPageProps {
  filters: Filters;
  onFilters(filters: Filters): void;
  onFile(file: File): void;
}

export function TracksPage({ filters, onFilters, onFile }: TracksPageProps) {
  const catalogue = useAppState((state) => state.catalogue);
  const review = useAppState((state) => state.review);
  const now = useNow();
  return (
    <PageFrame title="Tracks" current="tracks" className="page with-side tracks">
      <StorageBanner />
      <Descent />
      <aside className="page-side" aria-label="For you">
        <DueToday count={dueCount(catalogue, review, now)} />
        <GoOn />
        <div className="from-others">
          <OpenFileButton onFile={onFile} />
          <p className="meta">Did somebody send you a .lr.json? It can also be dropped on any page.</p>
          <a className={buttonClass({})} href="#/new">
            <PencilLine className="icon" />
            Write an exercise
          </a>
        </div>
      </aside>
      <div className="page-main">
        <Finder filters={filters} onFilters={onFilters} />
        <Legend />
        <TrackList filters={filters} onFilters={onFilters} />
      </div>
    </PageFrame>
  );
}
