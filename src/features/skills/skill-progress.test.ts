import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../content/exercise";
import type { Skill } from "../../content/skills";
import type { Progress } from "../../store/state";
import { mapProgress, skillProgress } from "./skill-progress";

const known = (state: Progress["state"]): Progress => ({ state, tries: 1, hints: 0, last: null, at: 1 });
const track = (slug: string, slugs: readonly string[]): Catalogue["tracks"][number] => ({
  slug,
  title: slug.toUpperCase(),
  summary: "",
  formulaHtml: "",
  exercises: slugs.map((name) => ({
    id: `${slug}/${name}`,
    track: slug,
    slug: name,
    title: name,
    level: 1,
    minutes: 10,
    packages: [],
    tags: [],
    keywords: [],
    needs: [],
  })),
});
const CATALOGUE: Catalogue = { tracks: [track("arrays", ["masks", "shapes"]), track("maths", ["slopes", "steps"])], drills: [] };
const skill = (exercises: string[], coming: string | null = null): Skill => ({ title: exercises.join(), why: "", exercises, coming });

describe("a skill", () => {
  const both = skill(["maths/steps", "arrays/masks", "arrays/shapes"]);

  it("lists its exercises by track, in the catalogue's order", () => {
    const { tracks, exercises } = skillProgress(both, CATALOGUE, {});
    expect(tracks.map((part) => [part.track.title, part.exercises.map(({ slug }) => slug)])).toEqual([
      ["ARRAYS", ["masks", "shapes"]],
      ["MATHS", ["steps"]],
    ]);
    expect(exercises.map(({ id }) => id)).toEqual(["arrays/masks", "arrays/shapes", "maths/steps"]);
  });

  it("counts what is solved, and not what was seen or belongs to another skill", () => {
    const progress = { "arrays/masks": known("solved"), "arrays/shapes": known("seen"), "maths/slopes": known("solved") };
    expect(skillProgress(both, CATALOGUE, progress).solved).toBe(1);
  });

  it("goes on with what was begun, then with what is untouched", () => {
    expect(skillProgress(both, CATALOGUE, {}).next?.id).toBe("arrays/masks");
    expect(skillProgress(both, CATALOGUE, { "maths/steps": known("begun") }).next?.id).toBe("maths/steps");
    expect(skillProgress(both, CATALOGUE, { "arrays/masks": known("solved"), "arrays/shapes": known("seen") }).next?.id).toBe(
      "maths/steps",
    );
    expect(skillProgress(skill(["arrays/masks"]), CATALOGUE, { "arrays/masks": known("seen") }).next).toBeNull();
  });

  it("that is still coming has nothing to solve", () => {
    expect(skillProgress(skill([], "All of it."), CATALOGUE, {})).toEqual({ tracks: [], exercises: [], solved: 0, next: null });
  });
});

it("sums up the map without counting an exercise of two skills twice, or a skill that has none", () => {
  const skills = [skill(["arrays/masks", "arrays/shapes"]), skill(["arrays/masks"], "More."), skill(["maths/steps"]), skill([], "All.")];
  const map = { groups: [{ title: "All", summary: "", skills }] };
  expect(mapProgress(map, CATALOGUE, { "arrays/masks": known("solved") })).toEqual({ solved: 1, total: 4, complete: 1, open: 3 });
});
