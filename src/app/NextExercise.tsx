import { ChevronRight } from "lucide-react";
import { isPass } from "../store/progress";
import { useAppState } from "../store/use-store";
import { buttonClass } from "../ui/Button";
import { placeOf } from "./place-in-track";
import { dueCount } from "./review-topic";
import "./NextExercise.css";

/** After a pass: where to go on. */
export function NextExercise({ id }: { id: string }) {
  const passed = useAppState(({ workspace: { check } }) => check.kind === "ended" && isPass(check.end));
  const catalogue = useAppState((state) => state.catalogue);
  const review = useAppState((state) => state.review);
  const place = placeOf(catalogue, id);
  if (!passed || !place) return null;
  const { next } = place;
  const left = dueCount(catalogue, review, Date.now());
  return (
    <div className="next">
      <a className={buttonClass({ kind: "primary" })} href={next ? `#/${next.id}` : "#/"}>
        {next ? `Next: ${next.title}` : "That was the last one here: all tracks"}
        <ChevronRight className="icon" />
      </a>
      {left > 0 && (
        <a className={buttonClass({})} href="#/today">
          Review: {left} left today
        </a>
      )}
    </div>
  );
}
