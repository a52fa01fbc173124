import { use, useState } from "react";
import { useStore } from "zustand";
import { packShare } from "../content/share";
import { AuthorView } from "../features/author/AuthorView";
import { type Authoring, holds } from "../features/author/authoring";
import { selfMadeOf } from "../features/author/draft";
import { PlainEditor } from "../features/editor/PlainEditor";
import { ShareExerciseDialog } from "../features/sharing/ShareExerciseDialog";
import { explainPayloadProblem } from "../lib/payload";
import { useAppState } from "../store/use-store";
import { Page } from "./Page";

/** An exercise written in the browser: verified here, passed on as a link, a file or a folder. */
export function AuthorPage({ opened }: { opened: Promise<Authoring> }) {
  const authoring = use(opened);
  const state = useStore(authoring);
  const fontSize = useAppState(({ settings }) => settings.fontSize);
  const [shares, setShares] = useState(false);
  const [trouble, setTrouble] = useState("");
  const withSolution = selfMadeOf(state.draft, true);
  const withoutSolution = selfMadeOf(state.draft, false);

  async function tryIt(): Promise<void> {
    if (withSolution === null) return;
    const packed = await packShare(withSolution);
    if (packed.kind === "encoded") location.hash = `#/x/${packed.text}`;
    else setTrouble(`${explainPayloadProblem(packed.problem)} Save it as a file, and open that.`);
  }

  return (
    <Page title="Write an exercise">
      <p className="page-lead">
        A task, a starter, tests: what you write here stays in this browser until you pass it on. It is checked in the same Python that your
        learners get.
      </p>
      <AuthorView
        authoring={authoring}
        codeField={(field) => <PlainEditor {...field} mark={null} fontSize={fontSize} withKeyRow={false} />}
        canPassOn={withSolution !== null}
        onShare={() => setShares(true)}
        onTry={() => void tryIt()}
        trouble={trouble}
      />
      {withSolution && withoutSolution ? (
        <ShareExerciseDialog
          open={shares}
          onOpenChange={setShares}
          warning={holds(state) ? "" : "Not all of it is verified to hold. You can share it all the same."}
          withSolution={withSolution}
          withoutSolution={withoutSolution}
        />
      ) : null}
    </Page>
  );
}
