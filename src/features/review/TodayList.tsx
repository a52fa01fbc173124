import { ChevronRight, RefreshCw } from "lucide-react";
import { due, type ReviewEntry, type ReviewId, upcoming } from "../../content/review";
import { comingDayWords, dayWords } from "../../lib/day-words";
import { plural } from "../../lib/plural";
import { useAppState } from "../../store/use-store";
import { Button, buttonClass } from "../../ui/Button";
import type { Topic } from "./topic";
import "./TodayList.css";

/** Of what comes later, so many are named. */
const NAMED = 10;

interface TodayListProps {
  now: number;
  /** Null for what is not here any more. */
  topicOf(item: ReviewId): Topic | null;
}

interface Entry extends ReviewEntry {
  topic: Topic;
}

export function TodayList({ now, topicOf }: TodayListProps) {
  const review = useAppState((state) => state.review);
  const isRead = useAppState((state) => state.storage !== "reading");
  if (!isRead) return <section className="today-box" aria-busy="true" />;
  const withTopic = (entry: ReviewEntry): Entry[] => {
    const topic = topicOf(entry.id);
    return topic ? [{ ...entry, topic }] : [];
  };
  const dueNow = due(review, now).flatMap(withTopic);
  const later = upcoming(review, now).flatMap(withTopic);
  const [first] = dueNow;
  return (
    <>
      {first ? <Due entries={dueNow} first={first} now={now} /> : <NothingDue next={later[0]} now={now} />}
      {later.length > 0 && <Later entries={later} now={now} />}
      <WayBack />
    </>
  );
}

function Due({ entries, first, now }: { entries: readonly Entry[]; first: Entry; now: number }) {
  const minutes = entries.reduce((sum, { topic }) => sum + topic.minutes, 0);
  const failed = entries.filter(({ item }) => item.rating === "again").length;
  return (
    <section className="today-box" aria-labelledby="due-title">
      <div className="today-box-head">
        <h2 id="due-title">{plural(entries.length, "review")} due</h2>
        <span className="meta">about {plural(minutes, "minute")}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
      <ol className="today-list" role="list">
        {entries.map(({ id, item, topic }) => (
          <li key={id}>
            <a href={topic.address}>
              <RefreshCw className="icon" />
              <span className="today-name">
                <b>{topic.title}</b>
                <span className="meta">{topic.place}</span>
              </span>
              <span className={item.rating === "again" ? "meta today-failed" : "meta"}>
                {item.rating === "again" ? "wrong last time" : `last ${dayWords(item.last, now)}`}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p className="row">
        <a className={buttonClass({ kind: "primary" })} href={first.topic.address}>
          Start the review
          <ChevronRight className="icon" />
        </a>
        <span className="meta">
          {failed > 0 && failed < entries.length ? "What was wrong comes first." : `Begins with “${first.topic.title}”.`}
        </span>
      </p>
      {entries.some(({ topic }) => topic.isExercise) && (
        <p className="today-note">
          An exercise opens with your code. Press Reset and write it once more: what you had stays one step back. It is reviewed when a
          Check passes.
        </p>
      )}
    </section>
  );
}

function NothingDue({ next, now }: { next: Entry | undefined; now: number }) {
  return (
    <section className="today-box" aria-labelledby="due-title">
      <h2 id="due-title">{next ? "Done for today" : "Nothing to review yet"}</h2>
      {next ? (
        <p>
          Nothing is due. <b>{next.topic.title}</b> comes back {comingDayWords(next.item.due, now)}; until then, something new?
        </p>
      ) : (
        <p>
          Solve an exercise or answer a drill. Some days later it is due here. Each time you still know it, it stays away for longer; what
          you get wrong comes first.
        </p>
      )}
      <p className="row">
        <a className={buttonClass({ kind: next ? "plain" : "primary" })} href="#/">
          Choose an exercise
          <ChevronRight className="icon" />
        </a>
      </p>
    </section>
  );
}

function Later({ entries, now }: { entries: readonly Entry[]; now: number }) {
  const more = entries.length - NAMED;
  return (
    <section className="today-box" aria-labelledby="later-title">
      <h2 id="later-title">Comes back later</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
      <ul className="today-list quiet" role="list">
        {entries.slice(0, NAMED).map(({ id, item, topic }) => (
          <li key={id}>
            <a href={topic.address}>
              <span className="today-name">
                <b>{topic.title}</b>
                <span className="meta">{topic.place}</span>
              </span>
              <span className="meta">{comingDayWords(item.due, now)}</span>
            </a>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta">and {more} more after that</p>}
    </section>
  );
}

/** After a work file was merged. */
function WayBack() {
  const count = useAppState(({ review }) => Object.values(review).filter(({ replaced }) => replaced !== null).length);
  const undo = useAppState((state) => state.undoReviewImport);
  if (count === 0) return null;
  return (
    <p className="row today-back">
      <span className="meta">A work file has set anew when {plural(count, "review")} of these come back.</span>
      <Button small onClick={undo}>
        Back to what was here
      </Button>
    </p>
  );
}
