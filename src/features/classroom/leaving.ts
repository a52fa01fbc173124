import type { Classroom } from "./classroom";
import { countsOf } from "./gradebook";

/** Results live in this tab alone, and grading a class takes minutes: the browser asks before it closes the page with them. */
export function askBeforeLosing(classroom: Pick<Classroom, "getState">): void {
  window.addEventListener("beforeunload", (event) => {
    if (countsOf(classroom.getState().book).done > 0) event.preventDefault();
  });
}
