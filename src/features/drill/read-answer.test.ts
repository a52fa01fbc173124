import { expect, it } from "vitest";
import type { AnswerForm } from "../../content/drill";
import { emptyCells, readAnswer, spreadOver } from "./read-answer";

const MATRIX: AnswerForm = { kind: "matrix", rows: 2, columns: 2, tolerance: 0 };
const VECTOR: AnswerForm = { kind: "vector", length: 3, tolerance: 0 };

it("arranges the numbers as the form wants them", () => {
  expect(readAnswer({ kind: "number", tolerance: 0 }, ["1/2"])).toEqual({ kind: "answer", value: 0.5 });
  expect(readAnswer(VECTOR, ["1", "0,5", "-3"])).toEqual({ kind: "answer", value: [1, 0.5, -3] });
  expect(readAnswer(MATRIX, ["1", "2", "3", "4"])).toEqual({
    kind: "answer",
    value: [
      [1, 2],
      [3, 4],
    ],
  });
});

it("names the cell that cannot be read", () => {
  expect(readAnswer(MATRIX, ["1", "2", "x", "4"])).toMatchObject({
    kind: "problem",
    cell: 2,
    message: expect.stringContaining("Row 2, column 1"),
  });
  expect(readAnswer(VECTOR, ["1", "", ""])).toMatchObject({ kind: "problem", cell: 1, message: expect.stringContaining("Entry 2") });
});

it.each([
  ["(3, 1)", [3, 1]],
  ["3,1", [3, 1]],
  ["(3,)", [3]],
  ["3 x 1", [3, 1]],
  ["[2 4]", [2, 4]],
  ["()", []],
  ["an error", null],
])("reads the shape %s", (text, value) => {
  expect(readAnswer({ kind: "shape" }, [text])).toEqual({ kind: "answer", value });
});

it("explains what is no shape, no choice and no code", () => {
  for (const text of ["", "(3, -1)", "three", "(1.5, 2)"])
    expect(readAnswer({ kind: "shape" }, [text])).toMatchObject({ kind: "problem", message: expect.stringContaining("(3, 1)") });
  const choice: AnswerForm = { kind: "choice", options: ["a", "b"] };
  expect(readAnswer(choice, emptyCells(choice))).toMatchObject({ kind: "problem", message: expect.stringContaining("Choose") });
  expect(readAnswer(choice, ["1"])).toEqual({ kind: "answer", value: 1 });
  expect(readAnswer({ kind: "code", names: ["X"] }, [" "])).toMatchObject({ kind: "problem" });
});

it("spreads pasted rows over the cells", () => {
  const empty = emptyCells(MATRIX);
  expect(spreadOver(MATRIX, empty, 0, "1\t2\n3\t4\n")).toEqual(["1", "2", "3", "4"]);
  expect(spreadOver(MATRIX, empty, 0, "[[1. 2.]\n [3. 4.]]")).toEqual(["1.", "2.", "3.", "4."]);
  expect(spreadOver(MATRIX, empty, 0, "[[1, 2], [3, 4]]")).toEqual(["1", "2", "3", "4"]);
  expect(spreadOver(MATRIX, empty, 1, "5\n6")).toEqual(["", "5", "", "6"]);
  expect(spreadOver(MATRIX, empty, 1, "5 6\n7 8")).toEqual(["", "5", "", "7"]);
  expect(spreadOver(VECTOR, emptyCells(VECTOR), 0, "0,5 1,5 2")).toEqual(["0,5", "1,5", "2"]);
  expect(spreadOver(VECTOR, emptyCells(VECTOR), 1, "1, 2, 3")).toEqual(["", "1", "2"]);
  expect(spreadOver(VECTOR, emptyCells(VECTOR), 0, "7")).toBeNull();
  expect(spreadOver({ kind: "number", tolerance: 0 }, [""], 0, "1 2")).toBeNull();
});
