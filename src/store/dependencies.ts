import type { Catalogue, Exercise, ExerciseId } from "../content/exercise";
import type { KeyValueMemory } from "../lib/key-value-memory";
import type { Schedule } from "../lib/schedule";
import type { PythonRuntime } from "../python/python-runtime";
import type { AppStorage } from "./storage";

export interface Dependencies {
  catalogue: Catalogue;
  loadExercise(id: ExerciseId): Promise<Exercise>;
  runtime: PythonRuntime;
  storage: AppStorage;
  /** Milliseconds since 1970. */
  now(): number;
  schedule: Schedule;
  /** localStorage: the theme for the first paint, and what a closing tab could not save in time. */
  memory: KeyValueMemory;
}
