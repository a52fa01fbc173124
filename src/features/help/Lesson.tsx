import type { Exercise } from "../../content/exercise";
import type { RichText } from "../../lib/rich-text";
import { useAppState } from "../../store/use-store";
import { PngFigure } from "../../ui/PngFigure";
import { RichTextView } from "../../ui/RichTextView";
import "./Lesson.css";

/** After a pass: what the learner's own functions draw, and why it works. */
export function Lesson({ exercise }: { exercise: Exercise }) {
  const pictures = useAppState((state) => state.workspace.pictures);
  const drawing = useAppState((state) => state.workspace.drawing);
  return (
    <article className="lesson" aria-label="Explanation">
      {drawing && pictures.length === 0 ? <p className="drawing">Your functions are drawing a picture …</p> : null}
      {pictures.map(({ figure }, index) => (
        // Pictures come one after the other and are replaced together.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order is their identity
        <PngFigure key={index} figure={figure} />
      ))}
      {exercise.explanation ? <RichTextView text={exercise.explanation} /> : null}
    </article>
  );
}

export function EarlierExplanation({ text }: { text: RichText }) {
  return (
    <details className="earlier">
      <summary>You have solved this. Read the explanation again</summary>
      <RichTextView text={text} />
    </details>
  );
}
