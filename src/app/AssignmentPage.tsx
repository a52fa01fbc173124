import { type Assignment, assignmentSchema } from "../content/share";
import { AssignmentList } from "../features/assignment/AssignmentList";
import { useUnpacked } from "../features/sharing/use-unpacked";
import { HandIn } from "../features/work/HandIn";
import type { Work } from "../store/work";
import { Page } from "./Page";
import { PageHeader } from "./PageHeader";
import { RefusedPage } from "./RefusedPage";
import { StorageBanner } from "./StorageBanner";

/** An assignment in a link. */
export function AssignmentPage({ payload, openWork }: { payload: string; openWork(): Promise<Work> }) {
  const reading = useUnpacked(payload, assignmentSchema);
  if (reading === null) {
    return (
      <>
        <PageHeader current={null} />
        <main aria-busy="true" />
      </>
    );
  }
  if (reading.kind === "refused") return <RefusedPage title="This assignment cannot be opened" reason={reading.reason} />;
  return <OpenAssignment assignment={reading.value} openWork={openWork} />;
}

export function OpenAssignment({ assignment, openWork }: { assignment: Assignment; openWork(): Promise<Work> }) {
  const exercises = assignment.items.flatMap((item) => (item.kind === "exercise" ? [item.exercise] : []));
  return (
    <Page title={assignment.title} narrow>
      <StorageBanner />
      <AssignmentList assignment={assignment} />
      {exercises.length > 0 && <HandIn assignment={assignment.title} exercises={exercises} openWork={openWork} />}
    </Page>
  );
}
