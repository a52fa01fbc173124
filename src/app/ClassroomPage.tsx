import { use } from "react";
import type { ExerciseId } from "../content/exercise";
import { ClassroomView } from "../features/classroom/ClassroomView";
import type { Classroom } from "../features/classroom/classroom";
import { useAppState } from "../store/use-store";
import { Page } from "./Page";
import { placeOf } from "./place-in-track";

export function ClassroomPage({ opened }: { opened: Promise<Classroom> }) {
  const classroom = use(opened);
  const catalogue = useAppState((state) => state.catalogue);
  const nameOf = (id: ExerciseId) => {
    const place = placeOf(catalogue, id);
    const exercise = place?.track.exercises[place.index];
    return place && exercise
      ? { place: `${place.track.title} ${place.index + 1}`, title: exercise.title }
      : { place: "Not here", title: id };
  };
  return (
    <Page title="Classroom" current="classroom">
      <p className="page-lead">
        Grade a class's work again, on this computer. Give out links, collect files or links, drop them here. Results and code go nowhere
        else. An exercise of your own? <a href="#/new">Write an exercise</a> and give out its link.
      </p>
      <ClassroomView classroom={classroom} nameOf={nameOf} />
    </Page>
  );
}
