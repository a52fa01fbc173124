import { describe, expect, it } from "vitest";
import { problemLine } from "./problem";
import { checkTags, repeated } from "./tags";

const exercise = (id: string, tags: string[]) => ({
  id,
  settings: {
    title: "T",
    level: 1 as const,
    minutes: 5,
    packages: ["numpy"],
    picture_packages: [],
    tags,
    keywords: [],
    needs: [],
    source: { values: "by hand" },
    limits: {},
  },
});
const found = (tags: readonly string[], ...exercises: ReturnType<typeof exercise>[]) => checkTags(tags, exercises).map(problemLine);

describe("tags", () => {
  it("are all right when each is listed and each is used", () => {
    expect(found(["masks", "shapes"], exercise("numpy/a", ["masks"]), exercise("numpy/b", ["shapes", "masks"]))).toEqual([]);
  });

  it("that are not listed are named with the exercise's file and what to do", () => {
    expect(found(["masks"], exercise("numpy/a", ["masks", "mask"]))).toEqual([
      'exercises/numpy/a/exercise.toml: has the tag "mask", which exercises/tags.toml does not list. ' +
        "Choose one that is listed, move the word to keywords, or list it if it is a topic of several exercises.",
    ]);
  });

  it("that no exercise has are not offered", () => {
    expect(found(["masks", "graphs"], exercise("numpy/a", ["masks"]))).toEqual([
      'exercises/tags.toml: lists "graphs", which no exercise has. Remove it, or give it to an exercise.',
    ]);
  });

  it("come once, in the list and in an exercise", () => {
    expect(found(["masks", "masks"], exercise("numpy/a", ["masks", "masks"]))).toEqual([
      'exercises/tags.toml: lists "masks" twice. Remove one of them.',
      'exercises/numpy/a/exercise.toml: has the tag "masks" twice. Remove one of them.',
    ]);
  });
});

it("names what is repeated once, however often it comes", () => {
  expect(repeated(["a", "b", "a", "a", "c", "c"])).toEqual(["a", "c"]);
});
