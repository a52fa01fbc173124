import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type AnswerForm, answerSchema, drillQuestionSchema, drillSettingsSchema, readDrillReply } from "./drill";

const question = {
  text: "Compute $2 \\cdot 3$.",
  data: { a: 2, b: 3 },
  answer: { kind: "number", tolerance: 1e-9 },
  worked: { steps: ["$2 \\cdot 3 = 6$"], answer: 6 },
};

const plot = {
  x: [-2, 6],
  y: [0, 5],
  says: "An arrow from (0, 0) to (3, 4).",
  curves: [
    {
      points: [
        [0, 0],
        [1, 2.5],
      ],
      dashed: true,
    },
  ],
  points: [{ at: [1, 1], label: "P" }],
  arrows: [{ from: [0, 0], to: [3, 4], label: "a" }],
};

describe("a question", () => {
  it.each([
    ["without a plot", question],
    ["with a plot", { ...question, plot }],
  ])("%s is read whole", (_, whole) => {
    expect(v.parse(drillQuestionSchema, whole)).toEqual(whole);
  });

  it.each([
    ["no text", { ...question, text: " " }],
    ["no steps", { ...question, worked: { steps: [], answer: 6 } }],
    ["a worked answer of another kind", { ...question, worked: { ...question.worked, answer: [6] } }],
    ["a kind of answer that nobody knows", { ...question, answer: { kind: "colour" } }],
    ["a tolerance that takes anything", { ...question, answer: { kind: "number", tolerance: 5 } }],
    ["a plot without words", { ...question, plot: { ...plot, says: "" } }],
    ["a plot of no height", { ...question, plot: { ...plot, y: [3, 3] } }],
    ["a plot without end", { ...question, plot: { ...plot, x: [0, 1000] } }],
    ["a point without a place", { ...question, plot: { ...plot, points: [{ at: [1, Number.NaN], label: "P" }] } }],
    ["something more", { ...question, hint: "" }],
  ])("with %s is refused", (_, broken) => {
    expect(v.is(drillQuestionSchema, broken)).toBe(false);
  });
});

describe("an answer", () => {
  const forms: readonly [AnswerForm, unknown[], unknown[]][] = [
    [{ kind: "number", tolerance: 0 }, [3, -0.5], ["3", Number.NaN, Number.POSITIVE_INFINITY, [3]]],
    [{ kind: "vector", length: 2, tolerance: 0 }, [[1, 2]], [[1], [1, 2, 3], [1, "2"]]],
    [
      { kind: "matrix", rows: 1, columns: 2, tolerance: 0 },
      [[[1, 2]]],
      [
        [1, 2],
        [[1], [2]],
      ],
    ],
    [{ kind: "shape" }, [[], [3, 1], null], [[1.5], [-1], 3]],
    [{ kind: "choice", options: ["yes", "no"] }, [0, 1], [2, -1, 0.5, "yes"]],
    [{ kind: "code", names: ["X"] }, ["X.sum()"], ["", 5]],
  ];

  it.each(forms)("as %o", (form, fine, broken) => {
    for (const answer of fine) expect(v.is(answerSchema(form), answer)).toBe(true);
    for (const answer of broken) expect(v.is(answerSchema(form), answer)).toBe(false);
  });
});

describe("the settings of a drill", () => {
  const settings = { title: "T", about: "A.", tags: ["shapes"], levels: ["a", "b", "c"], seconds: 30, source: { values: "numpy" } };

  it("name all three levels and a source", () => {
    expect(v.is(drillSettingsSchema, settings)).toBe(true);
    expect(v.is(drillSettingsSchema, { ...settings, levels: ["a", "b"] })).toBe(false);
    expect(v.is(drillSettingsSchema, { ...settings, source: {} })).toBe(false);
  });
});

describe("what Python replies", () => {
  it("is read where it is a drill's answer", () => {
    expect(readDrillReply(JSON.stringify({ kind: "drawn", questions: [question] }))).toEqual({ kind: "drawn", questions: [question] });
    expect(readDrillReply('{"kind":"right"}')).toEqual({ kind: "right" });
    expect(readDrillReply('{"kind":"wrong","sentence":"The sign."}')).toEqual({ kind: "wrong", sentence: "The sign." });
  });

  it.each(["", "{", "null", '{"kind":"passed"}', '{"kind":"drawn","questions":[{}]}', '{"kind":"right","more":1}'])(
    "is none in %s",
    (json) => {
      expect(readDrillReply(json)).toBeNull();
    },
  );
});
