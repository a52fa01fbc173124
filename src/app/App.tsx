import { lazy, Suspense, useEffect, useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { ANY, type Filters } from "../features/catalogue/filter-exercises";
import type { Maintenance } from "../python/maintenance";
import { useAppState } from "../store/use-store";
import { AboutPage } from "./AboutPage";
import { ExerciseLoading } from "./ExerciseStates";
import { NotFoundPage } from "./NotFoundPage";
import { PageBoundary } from "./PageBoundary";
import { pageKey, parseRoute, type Route } from "./route";
import { SettingsPage } from "./SettingsPage";
import { TracksPage } from "./TracksPage";
import { useArrival } from "./use-arrival";
import { useThemeAttribute } from "./use-theme-attribute";
import { WorkspaceHeader } from "./WorkspaceHeader";
import "./ExercisePage.css";

const loadExercisePage = () => import("./ExercisePage");
const ExercisePage = lazy(async () => ({ default: (await loadExercisePage()).ExercisePage }));

const RuntimePage = lazy(async () => ({ default: (await import("./RuntimePage")).RuntimePage }));

export function App({ maintenance }: { maintenance: Maintenance }) {
  const [location] = useHashLocation();
  const catalogue = useAppState((state) => state.catalogue);
  const route = parseRoute(location, catalogue);
  const page = pageKey(route);
  useThemeAttribute();
  useArrival(page);
  useEffect(() => {
    // After the first paint, so that the first exercise opens at once. Should it fail, opening one tries again.
    loadExercisePage().catch(() => {});
  }, []);
  // Kept here, so that a search is still there when one comes back from an exercise.
  const [filters, setFilters] = useState<Filters>(ANY);

  return (
    <PageBoundary page={page}>
      <RoutedPage route={route} maintenance={maintenance} filters={filters} onFilters={setFilters} />
    </PageBoundary>
  );
}

interface RoutedPageProps {
  route: Route;
  maintenance: Maintenance;
  filters: Filters;
  onFilters(filters: Filters): void;
}

function RoutedPage({ route, maintenance, filters, onFilters }: RoutedPageProps) {
  switch (route.kind) {
    case "tracks":
      return <TracksPage filters={filters} onFilters={onFilters} />;
    case "settings":
      return <SettingsPage />;
    case "about":
      return <AboutPage />;
    case "runtime":
      return (
        <Suspense fallback={null}>
          <RuntimePage maintenance={maintenance} />
        </Suspense>
      );
    case "exercise":
      return (
        <Suspense fallback={<ExerciseFallback id={route.id} />}>
          <ExercisePage id={route.id} />
        </Suspense>
      );
    case "unknown":
      return <NotFoundPage address={route.address} />;
  }
}

function ExerciseFallback({ id }: { id: string }) {
  return (
    <div className="workspace">
      <WorkspaceHeader id={id} />
      <ExerciseLoading />
    </div>
  );
}
