/** A small catalogue for tests. */
import type { Catalogue, ExerciseSummary, Track } from "../../content/exercise";
import type { Progress } from "../../store/state";

export function exampleSummary(id: string, changes: Partial<ExerciseSummary> = {}): ExerciseSummary {
  const [track = "", slug = ""] = id.split("/");
  return { id, track, slug, title: slug, level: 1, minutes: 10, packages: ["numpy"], tags: [], keywords: [], needs: [], ...changes };
}

export function exampleTrack(title: string, exercises: readonly ExerciseSummary[]): Track {
  return { slug: exercises[0]?.track ?? "empty", title, summary: "", formulaHtml: "", exercises: [...exercises] };
}

export function exampleProgress(state: Progress["state"], at: number, last: Progress["last"] = null): Progress {
  return { state, tries: 1, hints: 0, last, at };
}

export const EXAMPLE_CATALOGUE: Catalogue = {
  tracks: [
    exampleTrack("NumPy", [
      exampleSummary("numpy/masks", { title: "Boolean surgery", tags: ["masks"], keywords: ["views"] }),
      exampleSummary("numpy/means", { title: "Group means", level: 2, tags: ["broadcasting", "masks"] }),
    ]),
    exampleTrack("Régression", [
      exampleSummary("sklearn/ridge", { title: "Ridge by hand", level: 2, packages: ["numpy", "scikit-learn"] }),
      exampleSummary("sklearn/lloyd", {
        title: "Lloyd's steps",
        level: 3,
        packages: ["numpy"],
        tags: ["clustering"],
        keywords: ["k-means"],
      }),
    ]),
  ],
  drills: [],
};
