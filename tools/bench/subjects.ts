/** What is measured: a program for stock Pyodide, and the same in the app. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const EXERCISES = join(import.meta.dirname, "../../exercises");

export interface Subject {
  name: string;
  /** The exercise that is opened. */
  exercise: string;
  /** What stock Pyodide loads and runs. */
  packages: readonly string[];
  bareCode: string;
  /** The draft, which button is pressed, and what ends the wait. */
  code: string;
  button: "Run" | "Check";
  answer: "passed" | "figure" | "2";
  /** The most that the ratios may be: first visit, later visits. */
  goals: { first: number; later: number };
}

const solution = (exercise: string) => readFileSync(join(EXERCISES, exercise, "solution.py"), "utf8");
const imports = (...names: string[]) => names.map((name) => `import ${name}`).join("\n");
const FIGURE = 'import pandas as pd\nimport matplotlib.pyplot as plt\npd.DataFrame({"loss": [3.0, 2.0, 1.5]}).plot()\n';

export const SUBJECTS: readonly Subject[] = [
  {
    name: "`1 + 1`",
    exercise: "numpy/boolean-surgery",
    packages: [],
    bareCode: "assert 1 + 1 == 2",
    code: "1 + 1",
    button: "Run",
    answer: "2",
    goals: { first: 0.4, later: 0.3 },
  },
  {
    name: "NumPy exercise",
    exercise: "numpy/boolean-surgery",
    packages: ["numpy", "pytest"],
    bareCode: imports("numpy", "pytest"),
    code: solution("numpy/boolean-surgery"),
    button: "Check",
    answer: "passed",
    goals: { first: 0.45, later: 0.25 },
  },
  {
    name: "scikit-learn exercise",
    exercise: "scikit-learn/scale-inside-the-fold",
    packages: ["numpy", "scikit-learn", "pytest"],
    bareCode: imports(
      "numpy",
      "pytest",
      "sklearn.datasets",
      "sklearn.linear_model",
      "sklearn.model_selection",
      "sklearn.pipeline",
      "sklearn.preprocessing",
    ),
    code: solution("scikit-learn/scale-inside-the-fold"),
    button: "Check",
    answer: "passed",
    goals: { first: 0.4, later: 0.25 },
  },
  {
    name: "pandas + matplotlib, a figure",
    exercise: "numpy/boolean-surgery",
    packages: ["pandas", "matplotlib"],
    bareCode: `import matplotlib\nmatplotlib.use("Agg")\n${FIGURE}import io\nplt.savefig(io.BytesIO())`,
    code: `${FIGURE}plt.show()`,
    button: "Run",
    answer: "figure",
    goals: { first: 0.4, later: 0.25 },
  },
];
