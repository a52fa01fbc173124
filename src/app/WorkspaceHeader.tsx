import { ChevronLeft, ChevronRight, SlidersHorizontal } from "lucide-react";
import type { ExerciseSummary } from "../content/exercise";
import { ShareButton } from "../features/sharing/ShareButton";
import type { ShareSource } from "../features/sharing/share-offer";
import type { Progress } from "../store/state";
import { useAppState } from "../store/use-store";
import { buttonClass } from "../ui/Button";
import "../ui/squares.css";
import { TopBar } from "../ui/TopBar";
import { HelpDialog } from "./HelpDialog";
import { type Place, placeOf } from "./place-in-track";
import { ThemeMenu } from "./ThemeMenu";
import "./Crumbs.css";

interface WorkspaceHeaderProps {
  id: string;
  /** Of an exercise that is in no track. */
  title?: string;
  /** Null until there is something to share. */
  share?: ShareSource | null;
}

export function WorkspaceHeader({ id, title, share = null }: WorkspaceHeaderProps) {
  const catalogue = useAppState((state) => state.catalogue);
  const place = placeOf(catalogue, id);
  return (
    <TopBar
      end={
        <>
          {place ? <Neighbours place={place} /> : null}
          {share ? <ShareButton source={share} /> : null}
          <ThemeMenu />
          <HelpDialog />
          <a className={buttonClass({ kind: "quiet", iconOnly: true })} href="#/settings" aria-label="Settings">
            <SlidersHorizontal className="icon" />
          </a>
        </>
      }
    >
      {place ? <Crumbs place={place} /> : null}
      {place === null && title !== undefined ? (
        <div className="crumbs">
          <span className="here-name">{title}</span>
        </div>
      ) : null}
    </TopBar>
  );
}

function Crumbs({ place: { track, index } }: { place: Place }) {
  const progress = useAppState((state) => state.progress);
  const states = track.exercises.map(({ id }) => ({ id, state: progress[id]?.state }));
  const solved = states.filter(({ state }) => state === "solved").length;
  return (
    <div className="crumbs">
      <a className="hide-s" href="#/">
        {track.title}
      </a>
      <span className="hide-s" aria-hidden="true">
        /
      </span>
      <span className="here-name">{track.exercises[index]?.title}</span>
      <span className="squares mini hide-m" role="img" aria-label={`Exercise ${index + 1} of ${states.length}, ${solved} solved`}>
        {states.map(({ id, state }, at) => (
          <span key={id} className={squareClass(state, at === index)} />
        ))}
      </span>
    </div>
  );
}

function squareClass(state: Progress["state"] | undefined, isHere: boolean): string {
  return [state ?? "", isHere ? "here" : ""].filter(Boolean).join(" ");
}

function Neighbours({ place: { previous, next } }: { place: Place }) {
  return (
    <>
      <Neighbour exercise={previous} name="Previous exercise" icon={<ChevronLeft className="icon" />} />
      <Neighbour exercise={next} name="Next exercise" icon={<ChevronRight className="icon" />} />
    </>
  );
}

function Neighbour({ exercise, name, icon }: { exercise: ExerciseSummary | null; name: string; icon: React.ReactNode }) {
  const className = buttonClass({ kind: "quiet", iconOnly: true }, "hide-s");
  if (!exercise) return null;
  return (
    <a className={className} href={`#/${exercise.id}`} aria-label={`${name}: ${exercise.title}`} title={exercise.title}>
      {icon}
    </a>
  );
}
