import { useMemo } from "react";
import type { Catalogue, ExerciseSummary } from "../../content/exercise";
import { allExercises, countSolved, standingOf } from "../../store/standing";
import { useAppState } from "../../store/use-store";
import { curveBetween, type Descent as Drawing, HEIGHT, layOutDescent, type Point, WIDTH } from "./descent-geometry";
import { nextStep } from "./next-step";
import "./Descent.css";

/** The page's large line, and beside it the way through all exercises. */
export function Descent() {
  const catalogue = useAppState((state) => state.catalogue);
  const drawing = useMemo(() => layOutDescent(catalogue), [catalogue]);
  return (
    <section className="descent squared" aria-label="Your way">
      <div className="descent-text">
        <h1>Small steps, downhill.</h1>
        <p>
          Python for AI, solved in this page and checked by tests. <HowFar catalogue={catalogue} />
        </p>
      </div>
      <Curve catalogue={catalogue} drawing={drawing} />
    </section>
  );
}

function HowFar({ catalogue }: { catalogue: Catalogue }) {
  const progress = useAppState((state) => state.progress);
  const isRead = useAppState((state) => state.storage !== "reading");
  const exercises = allExercises(catalogue);
  const solved = countSolved(exercises, progress);
  if (!isRead) return <span className="nb">{exercises.length} exercises.</span>;
  return (
    <>
      {solved} of {exercises.length} exercises are behind you.
    </>
  );
}

/** A picture of what the list below says in words: the pointer can use it, everything else has the list. */
function Curve({ catalogue, drawing: { dots, stops, radius } }: { catalogue: Catalogue; drawing: Drawing }) {
  const progress = useAppState((state) => state.progress);
  const step = nextStep(catalogue, progress);
  const here = step.kind === "done" ? null : (dots.find(({ id }) => id === step.exercise.id) ?? null);
  const exercises = new Map(allExercises(catalogue).map((exercise) => [exercise.id, exercise]));
  const reached = here?.x ?? WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="under" d={`${curveBetween(0, reached)}V${HEIGHT}H0Z`} />
      <path className="todo" d={curveBetween(reached, WIDTH)} />
      <path className="did" d={curveBetween(0, reached)} />
      <text className="axis" x="20" y="28">
        ↑ left to learn
      </text>
      <text className="axis" x="20" y={HEIGHT - 14}>
        steps →
      </text>
      {stops.map((stop) => {
        const track = catalogue.tracks.find(({ slug }) => slug === stop.slug);
        if (!track) return null;
        return (
          <g key={stop.slug} className={step.kind !== "done" && step.exercise.track === stop.slug ? "stop now" : "stop"}>
            <text x={stop.x - 6} y={stop.y - 34}>
              {stopName(track.title)}
            </text>
            <text className="count" x={stop.x - 6} y={stop.y - 17}>
              {countSolved(track.exercises, progress)} of {track.exercises.length}
            </text>
          </g>
        );
      })}
      {dots.map(({ id, x, y }) => (
        <a key={id} href={`#/${id}`} tabIndex={-1}>
          <title>{exercises.get(id)?.title}</title>
          <circle className="reach" cx={x} cy={y} r={Math.max(12, radius)} />
          <circle
            className={`dot ${standingOf(progress, id)} ${here?.id === id ? "here" : ""}`}
            cx={x}
            cy={y}
            r={here?.id === id ? radius + 2.5 : radius}
          />
        </a>
      ))}
      {here && step.kind !== "done" ? <HereLabel at={here} kind={step.kind} exercise={step.exercise} /> : null}
    </svg>
  );
}

/** Where the curve leaves room: above it on the steep part at the left, below it further on. */
function HereLabel({ at, kind, exercise }: { at: Point; kind: "go-on" | "start" | "next"; exercise: ExerciseSummary }) {
  const words = kind === "start" ? `Start here: ${exercise.title}` : exercise.title;
  const isSteep = at.x < STEEP;
  return (
    <text className="here" x={isSteep ? at.x + 17 : at.x + 9} y={isSteep ? at.y : at.y + 29} textAnchor={isSteep ? "start" : "end"}>
      {words}
    </text>
  );
}

/** Between the dots there is room for one or two words: of "scikit-learn: regression" the part's name. */
function stopName(title: string): string {
  const part = title.split(": ").at(-1) ?? title;
  return part === title ? title : part.charAt(0).toUpperCase() + part.slice(1);
}

const STEEP = 130;
