import { lazy, Suspense, useEffect, useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import type { Reading } from "../content/share";
import type { Authoring } from "../features/author/authoring";
import { ANY, type Filters } from "../features/catalogue/filter-exercises";
import type { Classroom } from "../features/classroom/classroom";
import type { Drills } from "../features/drill/drills";
import { useDroppedFile } from "../features/sharing/use-dropped-file";
import type { LoadOffline } from "../offline/browser-offline";
import type { Maintenance } from "../python/maintenance";
import { useAppState } from "../store/use-store";
import type { Work } from "../store/work";
import { ExerciseLoading } from "./ExerciseStates";
import { NotFoundPage } from "./NotFoundPage";
import { PageBoundary } from "./PageBoundary";
import { PageHeader } from "./PageHeader";
import { pageKey, parseRoute, type Route } from "./route";
import { TracksPage } from "./TracksPage";
import { useArrival } from "./use-arrival";
import { type FileContent, useOpenedFile } from "./use-opened-file";
import { useQuietTime } from "./use-quiet-time";
import { useThemeAttribute } from "./use-theme-attribute";
import { WorkspaceHeader } from "./WorkspaceHeader";
import "./ExercisePage.css";

const loadExercisePage = () => import("./ExercisePage");
const ExercisePage = lazy(async () => ({ default: (await loadExercisePage()).ExercisePage }));

// Opened rarely: none of them is part of the first paint.
const TodayPage = lazy(async () => ({ default: (await import("./TodayPage")).TodayPage }));
const SkillsPage = lazy(async () => ({ default: (await import("./SkillsPage")).SkillsPage }));
const AdvicePage = lazy(async () => ({ default: (await import("./AdvicePage")).AdvicePage }));
const SettingsPage = lazy(async () => ({ default: (await import("./SettingsPage")).SettingsPage }));
const AboutPage = lazy(async () => ({ default: (await import("./AboutPage")).AboutPage }));
const ClassroomPage = lazy(async () => ({ default: (await import("./ClassroomPage")).ClassroomPage }));
const AuthorPage = lazy(async () => ({ default: (await import("./AuthorPage")).AuthorPage }));
const LinkedCode = lazy(async () => ({ default: (await import("../features/sharing/LinkedCode")).LinkedCode }));
const SelfMadePage = lazy(async () => ({ default: (await import("./SelfMadePage")).SelfMadePage }));
const AssignmentPage = lazy(async () => ({ default: (await import("./AssignmentPage")).AssignmentPage }));
const DrillPage = lazy(async () => ({ default: (await import("./DrillPage")).DrillPage }));
const DrillsPage = lazy(async () => ({ default: (await import("./DrillsPage")).DrillsPage }));
const DrillSheetPage = lazy(async () => ({ default: (await import("./DrillSheetPage")).DrillSheetPage }));
const FilePage = lazy(async () => ({ default: (await import("./FilePage")).FilePage }));
const OfflinePage = lazy(async () => ({ default: (await import("./OfflinePage")).OfflinePage }));
const RuntimePage = lazy(async () => ({ default: (await import("./RuntimePage")).RuntimePage }));

/** Nobody waits for it: where it does not come, the page goes on without. */
const UpdatePrompt = lazy(() =>
  import("./UpdatePrompt").then(
    ({ UpdatePrompt }) => ({ default: UpdatePrompt }),
    () => ({ default: Nothing }),
  ),
);
const Nothing = () => null;

export interface AppParts {
  maintenance: Maintenance;
  /** Loads it the first time, and gives the same one after that. */
  openClassroom(): Promise<Classroom>;
  /** The same. */
  openAuthoring(): Promise<Authoring>;
  openDrills(): Promise<Drills>;
  openWork(): Promise<Work>;
  loadOffline: LoadOffline;
}

export function App(parts: AppParts) {
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
  const isQuiet = useQuietTime();
  // Kept here, so that a search is still there when one comes back from an exercise.
  const [filters, setFilters] = useState<Filters>(ANY);
  const [openedFile, openFile] = useOpenedFile();
  useDroppedFile(page === "classroom" ? null : openFile);

  return (
    <>
      <PageBoundary page={page}>
        {/* With a key: without one the page that was left would stay there, hidden, until the next one has come. */}
        <Suspense key={route.kind} fallback={route.kind === "exercise" ? <ExerciseOnItsWay id={route.id} /> : <PageOnItsWay />}>
          <RoutedPage {...parts} route={route} filters={filters} onFilters={setFilters} openedFile={openedFile} onFile={openFile} />
        </Suspense>
      </PageBoundary>
      {/* Browsers allow no copy of the site on plain http, as in a class: nothing is fetched for it there. */}
      {isQuiet && isSecureContext ? (
        <Suspense fallback={null}>
          <UpdatePrompt loadOffline={parts.loadOffline} />
        </Suspense>
      ) : null}
    </>
  );
}

interface RoutedPageProps extends AppParts {
  route: Route;
  filters: Filters;
  onFilters(filters: Filters): void;
  openedFile: Reading<FileContent> | null;
  onFile(file: File): void;
}

function RoutedPage({ route, filters, onFilters, openedFile, onFile, ...parts }: RoutedPageProps) {
  const { maintenance, openClassroom, openAuthoring, openDrills, openWork, loadOffline } = parts;
  switch (route.kind) {
    case "tracks":
      return <TracksPage filters={filters} onFilters={onFilters} onFile={onFile} />;
    case "today":
      return <TodayPage />;
    case "skills":
      return <SkillsPage />;
    case "advice":
      return <AdvicePage />;
    case "settings":
      return <SettingsPage onFile={onFile} openWork={openWork} />;
    case "about":
      return <AboutPage />;
    case "offline":
      return <OfflinePage loadOffline={loadOffline} />;
    case "runtime":
      return <RuntimePage maintenance={maintenance} />;
    case "classroom":
      return <ClassroomPage opened={openClassroom()} />;
    case "new":
      return <AuthorPage opened={openAuthoring()} />;
    case "exercise":
      return <ExercisePage id={route.id} shared={<CodeInLink id={route.id} payload={route.code} />} />;
    case "self-made":
      return <SelfMadePage payload={route.payload} code={route.code} />;
    case "assignment":
      return <AssignmentPage payload={route.payload} openWork={openWork} />;
    case "drills":
      return <DrillsPage opened={openDrills()} />;
    case "drill":
      return <DrillPage {...route} opened={openDrills()} />;
    case "drill-sheet":
      return <DrillSheetPage {...route} opened={openDrills()} />;
    case "file":
      return <FilePage opened={openedFile} onFile={onFile} openWork={openWork} />;
    case "unknown":
      return <NotFoundPage address={route.address} />;
  }
}

function CodeInLink({ id, payload }: { id: string; payload: string | null }) {
  if (payload === null) return null;
  return (
    <Suspense fallback={null}>
      {/* Decided once: a reloaded page does not ask again. */}
      <LinkedCode payload={payload} exercise={id} onDone={() => location.replace(`#/${id}`)} />
    </Suspense>
  );
}

/** The bar on top stays where it is. */
function PageOnItsWay() {
  return (
    <>
      <PageHeader current={null} />
      <main aria-busy="true" />
    </>
  );
}

function ExerciseOnItsWay({ id }: { id: string }) {
  return (
    <div className="workspace">
      <WorkspaceHeader id={id} />
      <ExerciseLoading />
    </div>
  );
}
