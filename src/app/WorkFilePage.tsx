import type { ExerciseId } from "../content/exercise";
import { MergeWork } from "../features/work/MergeWork";
import { useAppState } from "../store/use-store";
import type { Work } from "../store/work";
import type { WorkFile } from "../store/work-file";
import { Page } from "./Page";
import { placeOf } from "./place-in-track";
import { topicOf } from "./review-topic";

/** A file of somebody's work: what it would change, before it changes anything. */
export function WorkFilePage({ file, openWork }: { file: WorkFile; openWork(): Promise<Work> }) {
  const catalogue = useAppState((state) => state.catalogue);
  const titleOf = (id: ExerciseId) => {
    const place = placeOf(catalogue, id);
    return place?.track.exercises[place.index]?.title ?? id;
  };
  return (
    <Page title="Work from a file" narrow>
      <MergeWork file={file} openWork={openWork} titleOf={titleOf} reviewTitleOf={(id) => topicOf(catalogue, id)?.title ?? id} />
    </Page>
  );
}
