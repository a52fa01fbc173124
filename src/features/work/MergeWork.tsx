import { useEffect, useState } from "react";
import type { ExerciseId } from "../../content/exercise";
import type { ReviewId } from "../../content/review";
import { plural } from "../../lib/plural";
import { explainStorageError } from "../../store/storage";
import type { Comparison, Work } from "../../store/work";
import type { WorkFile } from "../../store/work-file";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import "./MergeWork.css";

interface MergeWorkProps {
  file: WorkFile;
  openWork(): Promise<Work>;
  titleOf(exercise: ExerciseId): string;
  reviewTitleOf(item: ReviewId): string;
}

type Step = { kind: "reading" } | { kind: "asks" | "merging" | "merged"; comparison: Comparison } | { kind: "failed"; reason: string };

/** Shows what a file of somebody's work would change here, and merges it when asked to. */
export function MergeWork({ file, openWork, titleOf, reviewTitleOf }: MergeWorkProps) {
  const [step, setStep] = useState<Step>({ kind: "reading" });
  useEffect(() => {
    let isCurrent = true;
    openWork()
      .then((work) => work.compare(file))
      .then(
        (comparison) => isCurrent && setStep({ kind: "asks", comparison }),
        (error: unknown) => isCurrent && setStep({ kind: "failed", reason: explainStorageError(error) }),
      );
    return () => {
      isCurrent = false;
    };
  }, [file, openWork]);

  async function merge(comparison: Comparison): Promise<void> {
    setStep({ kind: "merging", comparison });
    try {
      await (await openWork()).merge(file);
      setStep({ kind: "merged", comparison });
    } catch (error) {
      setStep({ kind: "failed", reason: explainStorageError(error) });
    }
  }

  if (step.kind === "reading") return <p aria-busy="true">Comparing with what is here …</p>;
  if (step.kind === "failed") return <Banner tone="error" text={step.reason} />;
  const { comparison } = step;
  const isEmpty = Object.values(comparison).every((ids) => ids.length === 0);
  return (
    <div className="merge-work">
      <p>
        Saved on <b>{new Date(file.madeAt).toLocaleString()}</b>, with code for {file.drafts.length} of the exercises.
      </p>
      <Part title="Code that is new here" ids={comparison.added} titleOf={titleOf} />
      <Part
        title="Code that is newer in the file"
        note="Yours stays one step back: “Back to what was here” in the exercise brings it back."
        ids={comparison.replaced}
        titleOf={titleOf}
      />
      <Part title="Code that is newer here" note="It stays as it is." ids={comparison.kept} titleOf={titleOf} />
      <Part title="Progress that is new here" note="Solved stays solved on both sides." ids={comparison.furthered} titleOf={titleOf} />
      <Part
        title="Comes back on another day"
        note="Their last review is newer in the file, or unknown here. “Back to what was here” on the page Today brings yours back."
        ids={comparison.rescheduled}
        titleOf={reviewTitleOf}
      />
      {comparison.days.length > 0 && <p>{plural(comparison.days.length, "day")} of practice that this browser does not know.</p>}
      {isEmpty && <p>All of it is here already.</p>}
      {step.kind === "merged" ? (
        <p role="status" className="merge-done">
          Merged. <a href="#/">To the tracks</a>
        </p>
      ) : (
        <div className="row">
          <Button kind="primary" inactive={step.kind === "merging" || isEmpty} onClick={() => void merge(comparison)}>
            Merge
          </Button>
          <a href="#/">Change nothing</a>
        </div>
      )}
    </div>
  );
}

interface PartProps {
  title: string;
  note?: string;
  ids: readonly (ExerciseId | ReviewId)[];
  titleOf(id: string): string;
}

function Part({ title, note, ids, titleOf }: PartProps) {
  if (ids.length === 0) return null;
  return (
    <details className="merge-part" open={ids.length <= 10}>
      <summary>
        {title}: {ids.length}
      </summary>
      {note === undefined ? null : <p className="meta">{note}</p>}
      <ul>
        {ids.map((id) => (
          <li key={id}>{titleOf(id)}</li>
        ))}
      </ul>
    </details>
  );
}
