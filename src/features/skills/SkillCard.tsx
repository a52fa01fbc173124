import { ChevronRight } from "lucide-react";
import type { ExerciseSummary } from "../../content/exercise";
import type { Skill } from "../../content/skills";
import { type AllProgress, STANDING_WORDS, standingOf } from "../../store/standing";
import { useAppState } from "../../store/use-store";
import { type SkillProgress, skillProgress } from "./skill-progress";
import "../../ui/squares.css";
import "./SkillCard.css";

export function SkillCard({ skill }: { skill: Skill }) {
  const catalogue = useAppState((state) => state.catalogue);
  const progress = useAppState((state) => state.progress);
  const known = skillProgress(skill, catalogue, progress);
  return (
    <li className="skill">
      <div className="skill-text">
        <h3>{skill.title}</h3>
        <p>{skill.why}</p>
        {skill.coming ? (
          <p className="skill-coming">
            <b>Still to come:</b> {skill.coming}
          </p>
        ) : null}
      </div>
      {known.exercises.length > 0 ? (
        <>
          <HowFar known={known} progress={progress} />
          <Exercises known={known} progress={progress} />
        </>
      ) : (
        <p className="skill-state skill-not-yet">Not here yet</p>
      )}
    </li>
  );
}

interface Shown {
  known: SkillProgress;
  progress: AllProgress;
}

function HowFar({ known: { exercises, solved, next }, progress }: Shown) {
  return (
    <div className="skill-state">
      <div className="skill-count">
        <span className="squares" aria-hidden="true">
          {exercises.map(({ id }) => (
            <span key={id} className={standingOf(progress, id)} />
          ))}
        </span>
        <span className="num">
          {solved} of {exercises.length}
          <span className="visually-hidden"> solved</span>
        </span>
      </div>
      {next ? (
        <a className="skill-next" href={`#/${next.id}`}>
          {progress[next.id] ? "Go on" : "Next"}: {next.title}
          <ChevronRight className="icon icon-s" aria-hidden="true" />
        </a>
      ) : null}
    </div>
  );
}

function Exercises({ known: { tracks, exercises }, progress }: Shown) {
  const from = tracks.map(({ track }) => track.title).join(", ");
  return (
    <details className="skill-exercises">
      <summary>
        {exercises.length === 1 ? "1 exercise" : `${exercises.length} exercises`} from {from}
      </summary>
      {tracks.map((part) => (
        <div key={part.track.slug} className="skill-track">
          <h4>{part.track.title}</h4>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
          <ul role="list">
            {part.exercises.map((exercise) => (
              <ExerciseLink key={exercise.id} exercise={exercise} progress={progress} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function ExerciseLink({ exercise: { id, title }, progress }: { exercise: ExerciseSummary; progress: AllProgress }) {
  const standing = standingOf(progress, id);
  return (
    <li>
      <span className="squares" aria-hidden="true">
        <span className={standing} />
      </span>
      <a href={`#/${id}`}>{title}</a>
      <span className="visually-hidden">, {STANDING_WORDS[standing]}</span>
    </li>
  );
}
