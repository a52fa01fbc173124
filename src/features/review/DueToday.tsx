import { ChevronRight } from "lucide-react";
import { plural } from "../../lib/plural";
import { buttonClass } from "../../ui/Button";
import "./DueToday.css";

/** Where there is something to review, one sentence on it. */
export function DueToday({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <section className="due-today" aria-labelledby="due-today-title">
      <h2 id="due-today-title">Today</h2>
      <p>{plural(count, "thing")} to review, before you forget.</p>
      <a className={buttonClass({})} href="#/today">
        See what is due
        <ChevronRight className="icon" />
      </a>
    </section>
  );
}
