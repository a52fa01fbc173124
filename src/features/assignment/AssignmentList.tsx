import { ChevronRight } from "lucide-react";
import type { ExerciseSummary } from "../../content/exercise";
import type { Assignment, AssignmentItem } from "../../content/share";
import { inWords } from "../../lib/in-words";
import { allExercises, STANDING_WORDS, standingOf } from "../../store/standing";
import { useAppState } from "../../store/use-store";
import { Level } from "../../ui/Level";
import "../../ui/squares.css";
import "./AssignmentList.css";

/** What is to be done, and how far one is. */
export function AssignmentList({ assignment: { items } }: { assignment: Assignment }) {
  const catalogue = useAppState((state) => state.catalogue);
  const progress = useAppState((state) => state.progress);
  const known = new Map(allExercises(catalogue).map((exercise) => [exercise.id, exercise]));
  const exercises = items.flatMap((item) => (item.kind === "exercise" ? [item.exercise] : []));
  const solved = exercises.filter((id) => standingOf(progress, id) === "solved").length;
  return (
    <>
      <p className="assignment-lead">
        {exercises.length === 0 ? null : `${solved} of ${exercises.length} exercises solved. `}
        What you do is kept in this browser; nobody else sees it.
      </p>
      <ol className="assignment">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of an assignment never changes, and may name a thing twice
          <li key={index}>
            <Item item={item} exercise={item.kind === "exercise" ? known.get(item.exercise) : undefined} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Item({ item, exercise }: { item: AssignmentItem; exercise: ExerciseSummary | undefined }) {
  if (item.kind === "drill") return <DrillItem item={item} />;
  if (!exercise) return <UnknownItem what="exercise" id={item.exercise} />;
  return <ExerciseItem exercise={exercise} />;
}

function ExerciseItem({ exercise: { id, title, level, minutes } }: { exercise: ExerciseSummary }) {
  const standing = useAppState((state) => standingOf(state.progress, id));
  const last = useAppState((state) => state.progress[id]?.last ?? null);
  return (
    <a className="assignment-item" href={`#/${id}`}>
      <span className="squares" aria-hidden="true">
        <span className={standing} />
      </span>
      <span className="assignment-name">
        <b>{title}</b>
        <span className="meta">
          {STANDING_WORDS[standing]}
          {standing === "begun" && last ? `, ${last.passed} of ${last.total} tests passed` : ""}
        </span>
      </span>
      <span className="meta assignment-facts">
        <Level level={level} /> {minutes} min
      </span>
      <ChevronRight className="icon" />
    </a>
  );
}

function DrillItem({ item: { drill, seed, level } }: { item: Extract<AssignmentItem, { kind: "drill" }> }) {
  const known = useAppState(({ catalogue }) => catalogue.drills.find(({ slug }) => slug === drill));
  if (!known) return <UnknownItem what="drill" id={drill} />;
  return (
    <a className="assignment-item" href={`#/drill/${drill}?seed=${seed}&level=${level}`}>
      <span className="squares" aria-hidden="true">
        <span />
      </span>
      <span className="assignment-name">
        <b>{known.title}</b>
        <span className="meta">
          drill, level {level}, the same questions for everybody (seed {seed})
        </span>
      </span>
      <ChevronRight className="icon" />
    </a>
  );
}

function UnknownItem({ what, id }: { what: "exercise" | "drill"; id: string }) {
  return (
    <div className="assignment-item unknown">
      <span className="assignment-name">
        <b>{inWords(id.split("/").at(-1) ?? id)}</b>
        <span className="meta">
          This site has no {what} <code>{id}</code>. It may come from a newer version of the site: ask who gave you the link.
        </span>
      </span>
    </div>
  );
}
