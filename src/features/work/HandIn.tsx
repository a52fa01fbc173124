import { Download } from "lucide-react";
import { useId, useState } from "react";
import type { ExerciseId } from "../../content/exercise";
import type { HandIn as HandInFile } from "../../content/hand-in";
import { shareFileName, writeShareFile } from "../../content/share-file";
import { plural } from "../../lib/plural";
import { explainStorageError } from "../../store/storage";
import type { Work } from "../../store/work";
import { Button } from "../../ui/Button";
import { saveFile } from "../../ui/save-file";
import "./HandIn.css";

interface HandInProps {
  assignment: string;
  exercises: readonly ExerciseId[];
  openWork(): Promise<Work>;
}

const MAX_NAME = 100;

/** One's code for an assignment as a file, for the teacher who gave it out. */
export function HandIn({ assignment, exercises, openWork }: HandInProps) {
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const field = useId();
  const pupil = name.trim();
  const save = async () => {
    try {
      const work = await (await openWork()).collectFor(exercises);
      if (work.length === 0) {
        setSaid("There is no code yet for any of these exercises.");
        return;
      }
      const handIn: HandInFile = { kind: "hand-in", pupil, assignment, madeAt: Date.now(), work };
      const file = shareFileName(`${pupil} ${assignment}`);
      saveFile(file, "application/json", writeShareFile(handIn));
      setSaid(`${file}: your code for ${plural(work.length, "exercise")} of ${exercises.length}. Give this file to your teacher.`);
    } catch (error) {
      setSaid(explainStorageError(error));
    }
  };
  return (
    <section className="hand-in" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>Hand in</h2>
      <p>
        A file with your code as it is now. Your teacher's computer grades it again. You can hand in as often as you like: the last one
        counts.
      </p>
      <div className="hand-in-row">
        <label htmlFor={field}>Your name</label>
        <input
          id={field}
          value={name}
          maxLength={MAX_NAME}
          autoComplete="name"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button kind="primary" inactive={pupil === ""} onClick={() => void save()}>
          <Download className="icon" />
          Save hand-in
        </Button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
