import { useEffect, useState } from "react";
import type { SelfMadeExercise } from "../../content/share";
import { DialogWindow } from "../../ui/DialogWindow";
import { QrCode } from "../../ui/QrCode";
import { LinkField } from "./LinkField";
import { SaveAsFile } from "./SaveAsFile";
import { offerFor, QR_UP_TO, type ShareOffer } from "./share-offer";
import "./ShareDialog.css";

interface ShareExerciseDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  /** What its author has to know first; "" where all is well. */
  warning: string;
  withSolution: SelfMadeExercise;
  withoutSolution: SelfMadeExercise;
}

/** For who wrote it: the whole exercise, its solution only where that is wanted. */
export function ShareExerciseDialog({ open, onOpenChange, ...choices }: ShareExerciseDialogProps) {
  return (
    <DialogWindow open={open} onOpenChange={onOpenChange} title="Share your exercise">
      <Choices {...choices} />
    </DialogWindow>
  );
}

function Choices({ warning, withSolution, withoutSolution }: Omit<ShareExerciseDialogProps, "open" | "onOpenChange">) {
  const [includes, setIncludes] = useState(false);
  const exercise = includes ? withSolution : withoutSolution;
  const offer = useExerciseOffer(exercise);
  const link = offer?.kind === "link" ? offer.link : null;
  const hasQr = link !== null && link.length <= QR_UP_TO;
  return (
    <div className={hasQr ? "share with-qr" : "share"}>
      <div>
        {warning === "" ? null : <p className="share-note">{warning}</p>}
        <label className="share-include">
          <input type="checkbox" checked={includes} onChange={(event) => setIncludes(event.target.checked)} />
          Include the solution
        </label>
        <p className="share-note">
          {includes ? "Learners can show it after they were asked twice." : "The tests are in the link, and anybody can read those."}
        </p>
        {link === null ? null : <LinkField link={link} />}
        {offer?.kind === "file-only" ? (
          <p className="share-note" role="status">
            {offer.reason} Save it as a file and send that. “Open a file” on the page of tracks opens it.
          </p>
        ) : null}
        {offer === null ? null : <SaveAsFile share={exercise} title={exercise.title} isOnlyWay={link === null} />}
      </div>
      {hasQr ? (
        <div>
          <QrCode text={link} label="QR code of the link" />
          <p className="share-note">For the class: point a camera at it.</p>
        </div>
      ) : null}
    </div>
  );
}

/** Null until it is packed. */
function useExerciseOffer(exercise: SelfMadeExercise): ShareOffer | null {
  const [offer, setOffer] = useState<ShareOffer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const { origin, pathname } = location;
    const source = { exercise: { id: "", title: exercise.title }, selfMade: exercise };
    void offerFor(source, null, origin + pathname).then((made) => {
      if (isCurrent) setOffer(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [exercise]);
  return offer;
}
