import { useState } from "react";
import type { Reading } from "../content/share";
import { OpenFileButton } from "../features/sharing/OpenFileButton";
import { SharedCodeRegion } from "../features/sharing/SharedCodeRegion";
import type { Work } from "../store/work";
import { buttonClass } from "../ui/Button";
import { OpenAssignment } from "./AssignmentPage";
import { ExercisePage } from "./ExercisePage";
import { RefusedPage } from "./RefusedPage";
import { SelfMade } from "./SelfMadePage";
import type { FileContent } from "./use-opened-file";
import { WorkFilePage } from "./WorkFilePage";

const ADDRESS = "file";

/** What a file held. It lies in this tab only, so a reloaded page has to be given the file again. */
interface FilePageProps {
  opened: Reading<FileContent> | null;
  onFile(file: File): void;
  openWork(): Promise<Work>;
}

export function FilePage({ opened, onFile, openWork }: FilePageProps) {
  if (opened === null || opened.kind === "refused") {
    return (
      <RefusedPage
        title={opened === null ? "Open the file once more" : "This file cannot be opened"}
        reason={opened === null ? "A page that was reloaded does not know the file any more. Your code for it is kept." : opened.reason}
      >
        <OpenFileButton onFile={onFile} primary />
      </RefusedPage>
    );
  }
  return <OpenFile content={opened.value} openWork={openWork} />;
}

function OpenFile({ content: share, openWork }: { content: FileContent; openWork(): Promise<Work> }) {
  const [decided, setDecided] = useState<FileContent | null>(null);
  const region = (code: string) =>
    decided === share ? null : <SharedCodeRegion reading={{ kind: "read", value: code }} onDone={() => setDecided(share)} />;
  switch (share.kind) {
    case "exercise":
      return <SelfMade selfMade={share} address={ADDRESS} sharedCode={() => null} />;
    case "assignment":
      return <OpenAssignment assignment={share} openWork={openWork} />;
    case "work":
      return <WorkFilePage file={share} openWork={openWork} />;
    case "hand-in":
      return (
        <RefusedPage
          title={`This is what ${share.pupil} handed in`}
          reason="Hand-ins are graded in the classroom. Drop the file there, together with those of the others."
        >
          <a className={buttonClass({ kind: "primary" })} href="#/classroom">
            To the classroom
          </a>
        </RefusedPage>
      );
    case "code":
      return share.selfMade ? (
        <SelfMade selfMade={share.selfMade} address={ADDRESS} sharedCode={() => region(share.code)} />
      ) : (
        <ExercisePage id={share.exercise} shared={region(share.code)} />
      );
  }
}
