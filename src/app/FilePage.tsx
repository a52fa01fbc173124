import { useState } from "react";
import type { Reading, Share } from "../content/share";
import { OpenFileButton } from "../features/sharing/OpenFileButton";
import { SharedCodeRegion } from "../features/sharing/SharedCodeRegion";
import { OpenAssignment } from "./AssignmentPage";
import { ExercisePage } from "./ExercisePage";
import { RefusedPage } from "./RefusedPage";
import { SelfMade } from "./SelfMadePage";

const ADDRESS = "file";

/** What a file held. It lies in this tab only, so a reloaded page has to be given the file again. */
export function FilePage({ opened, onFile }: { opened: Reading<Share> | null; onFile(file: File): void }) {
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
  return <OpenShare share={opened.value} />;
}

function OpenShare({ share }: { share: Share }) {
  const [decided, setDecided] = useState<Share | null>(null);
  const region = (code: string) =>
    decided === share ? null : <SharedCodeRegion reading={{ kind: "read", value: code }} onDone={() => setDecided(share)} />;
  switch (share.kind) {
    case "exercise":
      return <SelfMade selfMade={share} address={ADDRESS} sharedCode={() => null} />;
    case "assignment":
      return <OpenAssignment assignment={share} />;
    case "code":
      return share.selfMade ? (
        <SelfMade selfMade={share.selfMade} address={ADDRESS} sharedCode={() => region(share.code)} />
      ) : (
        <ExercisePage id={share.exercise} shared={region(share.code)} />
      );
  }
}
