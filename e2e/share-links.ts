/** Links as other people's browsers would make them: packed by Node's own deflate, so that a mistake of the page's packing cannot hide. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Assignment, SelfMadeExercise, SharedCode } from "../src/content/share";

export function pack(value: unknown): string {
  return `1.${deflateRawSync(JSON.stringify(value)).toString("base64url")}`;
}

export function unpack(payload: string): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(payload.replace(/^1\./, ""), "base64url")).toString("utf8"));
}

export const codeLink = (exercise: string, code: string) =>
  `#/${exercise}?c=${pack({ kind: "code", exercise, code } satisfies SharedCode)}`;
export const exerciseLink = (exercise: SelfMadeExercise) => `#/x/${pack(exercise)}`;
export const assignmentLink = (assignment: Assignment) => `#/set/${pack(assignment)}`;

export const DOUBLE: SelfMadeExercise = {
  kind: "exercise",
  title: "Twice as much",
  statement: [
    "Write `double(x)`, which gives $2x$ for a number or an array.",
    "",
    "$$",
    "\\text{double}(\\mathbf{x}) = 2\\,\\mathbf{x}",
    "$$",
    "",
    "| x | result |",
    "|---|---|",
    "| 1 | 2 |",
    "| `[1, 2]` | `[2, 4]` |",
    "",
  ].join("\n"),
  starter: "import numpy as np\n\n\ndef double(x):\n    ...\n",
  tests: [
    "import numpy as np",
    "",
    "from solution import double",
    "",
    "",
    "def test_a_number():",
    '    """Two becomes four."""',
    "    assert double(2) == 4",
    "",
    "",
    "def test_an_array():",
    '    """Each element of an array is doubled."""',
    "    np.testing.assert_array_equal(double(np.array([1, 2])), [2, 4])",
    "",
  ].join("\n"),
  hints: ["Which **operator** multiplies?", "It is `*`: $2 \\cdot x$."],
  packages: ["numpy"],
  solution: "def double(x):\n    return 2 * x\n",
  explanation: "NumPy multiplies *each element*: $2\\mathbf{x} = \\mathbf{x} + \\mathbf{x}$.",
};
