import type { Catalogue } from "../content/exercise";
import { due, type ReviewId, type ReviewItems, whatIsReviewed } from "../content/review";
import type { Topic } from "../features/review/topic";
import { placeOf } from "./place-in-track";

/** A question takes less; a few are asked. */
const DRILL_MINUTES = 2;

/** Null for what this version of the site does not have. */
export function topicOf(catalogue: Catalogue, id: ReviewId): Topic | null {
  const reviewed = whatIsReviewed(id);
  if (reviewed?.kind === "drill") {
    const drill = catalogue.drills.find(({ slug }) => slug === reviewed.slug);
    if (!drill) return null;
    return { title: drill.title, place: "drill", isExercise: false, minutes: DRILL_MINUTES, address: `#/drill/${drill.slug}` };
  }
  const place = reviewed && placeOf(catalogue, reviewed.id);
  const exercise = place?.track.exercises[place.index];
  if (!exercise) return null;
  const { title, minutes } = exercise;
  return { title, place: `${place.track.title} ${place.index + 1}`, isExercise: true, minutes, address: `#/${exercise.id}` };
}

export function dueCount(catalogue: Catalogue, review: ReviewItems, now: number): number {
  return due(review, now).filter(({ id }) => topicOf(catalogue, id) !== null).length;
}
