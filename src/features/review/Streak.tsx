import { lastDays, streakOf } from "../../content/streak";
import { dayOf } from "../../lib/day";
import { plural } from "../../lib/plural";
import { useAppState } from "../../store/use-store";
import "./Streak.css";

const SHOWN_DAYS = 14;

/** On which days one has practised, and for how long without a pause. */
export function Streak({ now }: { now: number }) {
  const days = useAppState((state) => state.days);
  const today = dayOf(now);
  const streak = streakOf(days, today);
  const shown = lastDays(days, today, SHOWN_DAYS);
  const practised = shown.filter((day) => day.practised).length;
  return (
    <section className="streak" aria-labelledby="streak-title">
      <h2 id="streak-title">{streak === 0 ? "Your streak" : `${plural(streak, "day")} in your streak`}</h2>
      <div className="week" role="img" aria-label={`The last ${SHOWN_DAYS} days: practised on ${practised}`}>
        {shown.map(({ day, practised }) => (
          <i key={day} className={[practised ? "on" : "rest", day === today ? "today" : ""].join(" ").trim()} />
        ))}
      </div>
      <p className="meta">
        A day counts when you check an exercise or answer a drill. One missed day is forgiven; only two in a row end the streak.
      </p>
    </section>
  );
}
