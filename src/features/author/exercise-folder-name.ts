import { shareFileName } from "../../content/share-file";
import type { ExerciseDraft } from "./draft";

export function slugOf({ title }: Pick<ExerciseDraft, "title">): string {
  return shareFileName(title).replace(/\.lr\.json$/, "");
}
