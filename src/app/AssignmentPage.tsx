import { type Assignment, assignmentSchema } from "../content/share";
import { AssignmentList } from "../features/assignment/AssignmentList";
import { useUnpacked } from "../features/sharing/use-unpacked";
import { Page } from "./Page";
import { PageHeader } from "./PageHeader";
import { RefusedPage } from "./RefusedPage";
import { StorageBanner } from "./StorageBanner";

/** An assignment in a link. */
export function AssignmentPage({ payload }: { payload: string }) {
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
  return <OpenAssignment assignment={reading.value} />;
}

export function OpenAssignment({ assignment }: { assignment: Assignment }) {
  return (
    <Page title={assignment.title} narrow>
      <StorageBanner />
      <AssignmentList assignment={assignment} />
    </Page>
  );
}
