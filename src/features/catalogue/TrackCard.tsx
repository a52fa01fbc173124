import type { ExerciseSummary, Track } from "../../content/exercise";
import { type AllProgress, countSolved, STANDING_WORDS, standingOf } from "../../store/standing";
import { useAppState } from "../../store/use-store";
import { Level } from "../../ui/Level";
import { Formula } from "./Formula";
import "../../ui/squares.css";
import "./TrackCard.css";

/** @param exercises those to show: filters may leave some out */
export function TrackCard({ track, exercises }: { track: Track; exercises: readonly ExerciseSummary[] }) {
  const progress = useAppState((state) => state.progress);
  const numbered = exercises.map((exercise) => ({ exercise, number: track.exercises.indexOf(exercise) + 1 }));
  return (
    <li className="track">
      <Formula html={track.formulaHtml} />
      <div className="track-body">
        <div className="track-line">
          <h3>{track.title}</h3>
          <span className="track-count">
            {countSolved(track.exercises, progress)} of {track.exercises.length}
            <span className="visually-hidden"> solved</span>
          </span>
        </div>
        <p>{track.summary}</p>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
        <ol className="squares" role="list" aria-label={`Exercises of ${track.title}, at a glance`}>
          {numbered.map(({ exercise, number }) => (
            <li key={exercise.id}>
              <Square exercise={exercise} number={number} progress={progress} />
            </li>
          ))}
        </ol>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
        <ol className="track-list" role="list" aria-label={`Exercises of ${track.title}`}>
          {numbered.map(({ exercise, number }) => (
            <li key={exercise.id}>
              <Row exercise={exercise} number={number} progress={progress} />
            </li>
          ))}
        </ol>
      </div>
    </li>
  );
}

interface Shown {
  exercise: ExerciseSummary;
  number: number;
  progress: AllProgress;
}

function Square({ exercise: { id, title }, number, progress }: Shown) {
  const standing = standingOf(progress, id);
  return (
    <a className={standing} href={`#/${id}`} aria-label={`Exercise ${number}, ${title}, ${STANDING_WORDS[standing]}`} title={title}>
      {number}
    </a>
  );
}

function Row({ exercise: { id, title, level, minutes }, number, progress }: Shown) {
  const standing = standingOf(progress, id);
  const last = progress[id]?.last ?? null;
  return (
    <>
      <span className="row-number" aria-hidden="true">
        {number}
      </span>
      <a className="row-title" href={`#/${id}`}>
        {title}
      </a>
      <span className={`row-standing ${standing}`}>
        {standing === "begun" && last ? `${last.passed} of ${last.total} tests` : standing === "untouched" ? "" : STANDING_WORDS[standing]}
      </span>
      <Level level={level} />
      <span className="row-minutes">{minutes} min</span>
    </>
  );
}
