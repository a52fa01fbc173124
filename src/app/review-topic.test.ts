import { expect, it } from "vitest";
import { catalogueOf, exampleExercise } from "../store/test-kit";
import { topicOf } from "./review-topic";

const CATALOGUE = { ...catalogueOf([exampleExercise("means")]), drills: [{ slug: "t-statistic", title: "The t statistic" }] };

it("calls exercises and drills by their titles", () => {
  expect(topicOf(CATALOGUE, "exercise:numpy/means")).toMatchObject({ title: "About means", place: "NumPy 1", address: "#/numpy/means" });
  expect(topicOf(CATALOGUE, "drill:t-statistic")).toMatchObject({
    title: "The t statistic",
    place: "drill",
    address: "#/drill/t-statistic",
  });
});

it("does not know what this version of the site does not have", () => {
  expect(topicOf(CATALOGUE, "exercise:numpy/gone")).toBeNull();
  expect(topicOf(CATALOGUE, "drill:gone")).toBeNull();
});
