import { Streak } from "../features/review/Streak";
import { TodayList } from "../features/review/TodayList";
import { useNow } from "../features/review/use-now";
import { useAppState } from "../store/use-store";
import { PageFrame } from "./Page";
import { topicOf } from "./review-topic";
import { StorageBanner } from "./StorageBanner";
import "./TodayPage.css";

/** What is to be reviewed, and what comes back later. */
export function TodayPage() {
  const catalogue = useAppState((state) => state.catalogue);
  const now = useNow();
  return (
    <PageFrame title="Today" current="today" className="page with-side">
      <StorageBanner />
      <header className="today-head">
        <h1 className="page-title">Today</h1>
        <p>What you have solved comes back here, just before you would forget it.</p>
      </header>
      <div className="page-main">
        <TodayList now={now} topicOf={(id) => topicOf(catalogue, id)} />
      </div>
      <aside className="page-side" aria-label="Your practice">
        <Streak now={now} />
      </aside>
    </PageFrame>
  );
}
