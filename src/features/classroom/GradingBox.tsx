import { useState } from "react";
import { useStore } from "zustand";
import type { ExerciseId } from "../../content/exercise";
import { Button } from "../../ui/Button";
import { ConfirmDialog } from "../../ui/ConfirmDialog";
import type { Classroom, ClassroomState } from "./classroom";
import { type Counts, countsOf, remarksOf } from "./gradebook";

interface GradingBoxProps {
  classroom: Classroom;
  titleOf(exercise: ExerciseId): string;
}

/** How far grading is, and the buttons that start and pause it. */
export function GradingBox({ classroom, titleOf }: GradingBoxProps) {
  const state = useStore(classroom);
  const counts = countsOf(state.book);
  const isOver = counts.done === counts.pieces;
  return (
    <section className="class-box class-grading" aria-label="Grading">
      <div className="class-grading-head">
        <h2>{counts.pieces === 0 ? "Nothing handed in yet" : `${counts.done} of ${counts.pieces} graded`}</h2>
        {counts.pieces > 0 && <Steering classroom={classroom} isRunning={state.at !== null} isOver={isOver} hasBegun={counts.done > 0} />}
      </div>
      <div>
        <progress max={Math.max(1, counts.pieces)} value={counts.done} aria-label="Grading" />
        <p className="class-grading-now" role="status">
          {sentence(state, counts, titleOf)}
        </p>
      </div>
      <Tallies state={state} counts={counts} />
    </section>
  );
}

interface SteeringProps {
  classroom: Classroom;
  isRunning: boolean;
  isOver: boolean;
  hasBegun: boolean;
}

function Steering({ classroom, isRunning, isOver, hasBegun }: SteeringProps) {
  return (
    <div className="class-grading-buttons">
      {!isOver && !isRunning && (
        <Button kind="primary" onClick={() => void classroom.grade()}>
          {hasBegun ? "Go on" : "Grade"}
        </Button>
      )}
      {isRunning && <Button onClick={classroom.pause}>Cancel</Button>}
      {!isRunning && <RemoveAll classroom={classroom} />}
    </div>
  );
}

function RemoveAll({ classroom }: { classroom: Classroom }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        Remove all
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title="Remove all hand-ins?"
        confirm="Remove"
        cancel="Keep"
        onConfirm={classroom.clear}
      >
        The table goes away. The files stay where they are, and can be added again.
      </ConfirmDialog>
    </>
  );
}

function sentence({ at, pace, trouble, book }: ClassroomState, counts: Counts, titleOf: (exercise: ExerciseId) => string): string {
  if (at) return `${at.pupil}, ${titleOf(at.exercise)}.${timeLeft(pace, counts.pieces - counts.done)}`;
  if (trouble !== null) return `Python could not start: ${trouble} What is graded is kept; “Go on” tries again.`;
  if (book.pupils.length === 0)
    return "Each piece is graded on this computer, in an interpreter of its own. What a file claims is only compared.";
  if (counts.done === counts.pieces) return "All is graded.";
  return counts.done === 0 ? "Nothing runs before you press Grade." : "Paused. What is graded is kept while this tab is open.";
}

function timeLeft(pace: number | null, pieces: number): string {
  if (pace === null) return "";
  const seconds = pace * pieces;
  if (seconds < 10) return " A few seconds left.";
  return seconds < 90 ? ` About ${Math.ceil(seconds / 10) * 10} seconds left.` : ` About ${Math.ceil(seconds / 60)} minutes left.`;
}

function Tallies({ state: { book }, counts }: { state: ClassroomState; counts: Counts }) {
  if (counts.pupils === 0) return null;
  const remarks = [...remarksOf(book).values()].flat();
  const claims = remarks.filter(({ kind }) => kind === "claim").length;
  const alike = remarks.filter(({ kind }) => kind === "alike").length;
  const tallies: [number, string][] = [
    [counts.pupils, counts.pupils === 1 ? "pupil" : "pupils"],
    [counts.complete, "complete"],
    [counts.inPart, "in part"],
    [counts.notHandedIn, "not handed in"],
    [alike, "alike"],
    [claims, claims === 1 ? "claim not confirmed" : "claims not confirmed"],
  ];
  return (
    <ul className="class-tallies">
      {tallies.map(([number, what]) => (
        <li key={what}>
          <b>{number}</b> {what}
        </li>
      ))}
    </ul>
  );
}
