import { expect, it } from "vitest";
import { writtenAnswer } from "./written-answer";

it("writes each kind of answer as a person would", () => {
  expect(writtenAnswer({ kind: "number", tolerance: 0 }, 0.1 + 0.2)).toBe("$0.3$");
  expect(writtenAnswer({ kind: "vector", length: 2, tolerance: 0 }, [1, -2])).toBe("$(1, -2)$");
  expect(
    writtenAnswer({ kind: "matrix", rows: 2, columns: 2, tolerance: 0 }, [
      [1, 2],
      [3, 4],
    ]),
  ).toBe("$\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}$");
  expect(writtenAnswer({ kind: "shape" }, [3])).toBe("`(3,)`");
  expect(writtenAnswer({ kind: "shape" }, [3, 1])).toBe("`(3, 1)`");
  expect(writtenAnswer({ kind: "shape" }, null)).toBe("an error");
  expect(writtenAnswer({ kind: "choice", options: ["up", "down"] }, 1)).toBe("down");
  expect(writtenAnswer({ kind: "code", names: ["X"] }, "X.sum()")).toBe("`X.sum()`");
});
