import { useEffect } from "react";
import { useStore } from "zustand";
import type { ExerciseId } from "../../content/exercise";
import { Button } from "../../ui/Button";
import { saveFile } from "../../ui/save-file";
import type { Classroom } from "./classroom";
import { GradebookTable } from "./GradebookTable";
import { GradingBox } from "./GradingBox";
import { gradebookCsv } from "./gradebook-csv";
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
      {book.pupils.length > 0 && (
        <p className="class-export">
          <Button onClick={() => saveFile("results.csv", "text/csv;charset=utf-8", gradebookCsv(book))}>Export CSV</Button>
        </p>
      )}
    </>
  );
}

function Refused({ refused, onForget }: { refused: readonly { file: string; reason: string }[]; onForget(): void }) {
  return (
    <section className="class-refused" aria-label="Not taken" role="alert">
      <h2>{refused.length === 1 ? "One was not taken" : `${refused.length} were not taken`}</h2>
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
