import { type ReactNode, useEffect, useState } from "react";
import type { Exercise } from "../content/exercise";
import { type SelfMadeExercise, selfMadeExerciseSchema } from "../content/share";
import { LinkedCode } from "../features/sharing/LinkedCode";
import { useUnpacked } from "../features/sharing/use-unpacked";
import { missingPackages, openSelfMade } from "../store/self-made";
import { useAppState } from "../store/use-store";
import { ExerciseLoading } from "./ExerciseStates";
import { ForeignNotice } from "./ForeignNotice";
import { RefusedPage } from "./RefusedPage";
import { useTitle } from "./use-title";
import { Workspace } from "./Workspace";
import { WorkspaceHeader } from "./WorkspaceHeader";
import "./ExercisePage.css";

/** A self-made exercise, whole, in the link. */
export function SelfMadePage({ payload, code }: { payload: string; code: string | null }) {
  const reading = useUnpacked(payload, selfMadeExerciseSchema);
  const address = `x/${payload}`;
  if (reading === null) return <OnItsWay />;
  if (reading.kind === "refused") return <RefusedPage title="This exercise cannot be opened" reason={reading.reason} />;
  const sharedCode = (id: string) =>
    code === null ? null : <LinkedCode payload={code} exercise={id} onDone={() => location.replace(`#/${address}`)} />;
  return <SelfMade key={payload} selfMade={reading.value} address={address} sharedCode={sharedCode} />;
}

interface SelfMadeProps {
  selfMade: SelfMadeExercise;
  /** What follows `#/` here. */
  address: string;
  /** Somebody's code for the exercise of this id, to decide about. */
  sharedCode(id: string): ReactNode;
}

/** An exercise that somebody wrote, with everything that one of ours has. */
export function SelfMade({ selfMade, address, sharedCode }: SelfMadeProps) {
  const exercise = useOpened(selfMade);
  const openGiven = useAppState((state) => state.openGiven);
  const isOpen = useAppState(({ workspace: { opened } }) => opened?.kind === "open" && opened.exercise.id === exercise?.id);
  useTitle(selfMade.title);
  useEffect(() => {
    if (exercise) void openGiven(exercise);
  }, [exercise, openGiven]);

  if (!exercise || !isOpen) return <OnItsWay title={selfMade.title} />;
  return (
    <div className="workspace">
      <Workspace
        exercise={exercise}
        address={address}
        selfMade={selfMade}
        shared={sharedCode(exercise.id)}
        notice={<ForeignNotice missing={missingPackages(selfMade)} />}
      />
    </div>
  );
}

/** Null until its id is known. */
function useOpened(selfMade: SelfMadeExercise): Exercise | null {
  const [opened, setOpened] = useState<{ from: SelfMadeExercise; exercise: Exercise } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void openSelfMade(selfMade).then((exercise) => {
      if (isCurrent) setOpened({ from: selfMade, exercise });
    });
    return () => {
      isCurrent = false;
    };
  }, [selfMade]);
  return opened?.from === selfMade ? opened.exercise : null;
}

function OnItsWay({ title }: { title?: string }) {
  return (
    <div className="workspace">
      <WorkspaceHeader id="" {...(title === undefined ? {} : { title })} />
      <ExerciseLoading />
    </div>
  );
}
