import { useEffect } from "react";
import { useStore } from "zustand";
import type { ExerciseId } from "../../content/exercise";
import { Button } from "../../ui/Button";
import type { Classroom } from "./classroom";
import { GradebookTable } from "./GradebookTable";
import { GradingBox } from "./GradingBox";
import { HandInDrop } from "./HandInDrop";
import "./Classroom.css";

interface ClassroomViewProps {
  classroom: Classroom;
  nameOf(exercise: ExerciseId): { place: string; title: string };
}

export function ClassroomView({ classroom, nameOf }: ClassroomViewProps) {
  const { book, refused } = useStore(classroom);
  // One interpreter serves the whole page: an exercise that is opened meanwhile would find it taken.
  useEffect(() => classroom.pause, [classroom]);
  return (
    <>
      <div className="class-intake">
        <HandInDrop onFiles={(files) => void classroom.add(files)} onLinks={(text) => void classroom.addLinks(text)} />
        <GradingBox classroom={classroom} titleOf={(exercise) => nameOf(exercise).title} />
      </div>
      {refused.length > 0 && <Refused refused={refused} onForget={classroom.forgetRefused} />}
      {book.pupils.length > 0 && <GradebookTable book={book} nameOf={nameOf} />}
    </>
  );
}

function Refused({ refused, onForget }: { refused: readonly { file: string; reason: string }[]; onForget(): void }) {
  return (
    <section className="class-refused" aria-label="Not taken">
      <p role="alert">{refused.length === 1 ? "One was not taken" : `${refused.length} were not taken`}</p>
      <ul>
        {refused.map(({ file, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <li key={index}>
            <b>{file}</b>: {reason}
          </li>
        ))}
      </ul>
      <Button small onClick={onForget}>
        Close
      </Button>
    </section>
  );
}
