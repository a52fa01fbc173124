import { describe, expect, it } from "vitest";
import { EXAMPLE_CATALOGUE, exampleProgress } from "./catalogue-test-kit";
import { ANY, type Filters, filterTracks, hasChoice, isFiltering, packagesOf, tagsOf } from "./filter-exercises";

const found = (filters: Partial<Filters>, progress: Parameters<typeof filterTracks>[2] = {}) =>
  filterTracks(EXAMPLE_CATALOGUE, { ...ANY, ...filters }, progress).flatMap(({ exercises }) => exercises.map(({ slug }) => slug));

describe("filterTracks", () => {
  it("leaves everything in its order when nothing is asked for", () => {
    expect(found({})).toEqual(["masks", "means", "ridge", "lloyd"]);
    expect(found({ search: "   " })).toEqual(["masks", "means", "ridge", "lloyd"]);
  });

  it("searches titles, tags, keywords, packages and the titles of tracks, small or large", () => {
    expect(found({ search: "SURGERY" })).toEqual(["masks"]);
    expect(found({ search: "broadcast" })).toEqual(["means"]);
    expect(found({ search: "scikit" })).toEqual(["ridge"]);
    expect(found({ search: "regression" })).toEqual(["ridge", "lloyd"]);
  });

  it("wants every word, wherever it stands", () => {
    expect(found({ search: "regression cluster" })).toEqual(["lloyd"]);
    expect(found({ search: "surgery cluster" })).toEqual([]);
  });

  it.each(["k-means", "kmeans", "K Means", "k_means"])("finds k-means as %j", (search) => {
    expect(found({ search })).toContain("lloyd");
  });

  it("does not take a lone hyphen for everything", () => {
    expect(found({ search: "-" })).toEqual(["ridge", "lloyd"]);
  });

  it("filters by track and by topic", () => {
    expect(found({ track: "numpy" })).toEqual(["masks", "means"]);
    expect(found({ tag: "masks" })).toEqual(["masks", "means"]);
    expect(found({ track: "numpy", tag: "masks", level: 2 })).toEqual(["means"]);
    expect(found({ track: "sklearn", tag: "masks" })).toEqual([]);
  });

  it("takes a topic whole, and not as letters to search for", () => {
    expect(found({ tag: "mask" })).toEqual([]);
  });

  it("filters by level, package and what is not solved, together", () => {
    expect(found({ level: 2 })).toEqual(["means", "ridge"]);
    expect(found({ level: 2, package: "scikit-learn" })).toEqual(["ridge"]);
    expect(found({ notSolved: true }, { "numpy/masks": exampleProgress("solved", 1), "numpy/means": exampleProgress("seen", 1) })).toEqual([
      "means",
      "ridge",
      "lloyd",
    ]);
  });

  it("drops tracks without a find", () => {
    expect(filterTracks(EXAMPLE_CATALOGUE, { ...ANY, search: "ridge" }, {}).map(({ track }) => track.title)).toEqual(["Régression"]);
  });
});

it("knows whether anything is filtered", () => {
  expect(isFiltering(ANY)).toBe(false);
  expect(isFiltering({ ...ANY, search: " " })).toBe(false);
  expect(isFiltering({ ...ANY, notSolved: true })).toBe(true);
  expect(isFiltering({ ...ANY, tag: "masks" })).toBe(true);
  expect(isFiltering({ ...ANY, track: "numpy" })).toBe(true);
  expect(hasChoice({ ...ANY, search: "masks" })).toBe(false);
});

it("lists packages, the most needed first", () => {
  expect(packagesOf(EXAMPLE_CATALOGUE)).toEqual(["numpy", "scikit-learn"]);
});

it("lists topics by the alphabet, each once", () => {
  expect(tagsOf(EXAMPLE_CATALOGUE)).toEqual(["broadcasting", "clustering", "masks"]);
});
