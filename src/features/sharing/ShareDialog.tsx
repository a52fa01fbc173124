import { useEffect, useState } from "react";
import { useAppState } from "../../store/use-store";
import { DialogWindow } from "../../ui/DialogWindow";
import { QrCode } from "../../ui/QrCode";
import { LinkField } from "./LinkField";
import { SaveAsFile } from "./SaveAsFile";
import { offerFor, QR_UP_TO, type ShareOffer, type ShareSource } from "./share-offer";
import "./ShareDialog.css";

interface ShareDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  source: ShareSource;
}

export function ShareDialog({ open, onOpenChange, source }: ShareDialogProps) {
  return (
    <DialogWindow open={open} onOpenChange={onOpenChange} title="Share">
      <ShareChoices source={source} />
    </DialogWindow>
  );
}

function ShareChoices({ source }: { source: ShareSource }) {
  const code = useAppState((state) => state.workspace.code);
  const isStarter = useAppState(({ workspace: { opened, code } }) => opened?.kind === "open" && opened.exercise.starter === code);
  const [withCode, setWithCode] = useState(!isStarter);
  const offer = useOffer(source, withCode ? code : null);
  const link = offer?.kind === "link" ? offer.link : null;
  const hasQr = link !== null && link.length <= QR_UP_TO;

  return (
    <div className={hasQr ? "share with-qr" : "share"}>
      <div>
        <fieldset className="share-choices">
          <legend className="visually-hidden">What the link contains</legend>
          <ShareChoice
            name="The exercise"
            hint="Opens with the code that it begins with."
            checked={!withCode}
            onChoose={() => setWithCode(false)}
          />
          <ShareChoice
            name="The exercise with my code"
            hint={`${lines(code)}. Nothing runs until the other person says so.`}
            checked={withCode}
            onChoose={() => setWithCode(true)}
          />
        </fieldset>
        {link === null ? null : <LinkField link={link} />}
        {offer?.kind === "file-only" ? (
          <p className="share-note" role="status">
            {offer.reason} Save it as a file and send that. “Open a file” on the page of tracks opens it.
          </p>
        ) : null}
        {offer?.file ? <SaveAsFile share={offer.file} title={source.exercise.title} isOnlyWay={link === null} /> : null}
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

interface ShareChoiceProps {
  name: string;
  hint: string;
  checked: boolean;
  onChoose(): void;
}

function ShareChoice({ name, hint, checked, onChoose }: ShareChoiceProps) {
  return (
    <label className="share-choice">
      <input type="radio" name="share-content" checked={checked} onChange={onChoose} />
      <span>
        <b>{name}</b>
        <small>{hint}</small>
      </span>
    </label>
  );
}

/** Null until it is packed. What was packed before stays in sight meanwhile. */
function useOffer(source: ShareSource, code: string | null): ShareOffer | null {
  const [offer, setOffer] = useState<ShareOffer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const { origin, pathname } = location;
    void offerFor(source, code, origin + pathname).then((made) => {
      if (isCurrent) setOffer(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [source, code]);
  return offer;
}

function lines(code: string): string {
  const count = code.trimEnd().split("\n").length;
  return count === 1 ? "1 line" : `${count} lines`;
}
