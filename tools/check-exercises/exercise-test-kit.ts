import type { ExerciseFolder } from "../content/exercise-folder";

/** Everything that a folder has, and nothing in it: each test fills in what it is about. */
export const EXERCISE: ExerciseFolder = {
  id: "track/slug",
  track: "track",
  slug: "slug",
  path: "",
  settings: {
    title: "T",
    level: 1,
    minutes: 5,
    packages: ["numpy"],
    picture_packages: [],
    tags: ["t"],
    keywords: [],
    needs: [],
    source: { values: "by hand" },
    limits: {},
  },
  limits: { run: 10, check: 30 },
  statement: "",
  hints: [],
  explanation: "",
  starter: "",
  solution: "",
  tests: "",
  picture: null,
  data: [],
  wrong: [],
  right: [],
};
