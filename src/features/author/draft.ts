/** What somebody is writing on the page "Write an exercise", and where it is kept between visits. */
import * as v from "valibot";
import { type SelfMadeExercise, selfMadeExerciseSchema } from "../../content/share";
import type { KeyValueMemory } from "../../lib/key-value-memory";

/** Wider than what travels, so that nothing is lost which is too long for a link. */
const draftSchema = v.object({
  title: v.string(),
  statement: v.string(),
  starter: v.string(),
  solution: v.string(),
  tests: v.string(),
  hints: v.array(v.string()),
  packages: v.array(v.string()),
  explanation: v.string(),
  /** Mistakes that people make. They stay here, and go into the folder; a link does not carry them. */
  wrong: v.array(v.object({ why: v.string(), code: v.string() })),
});
export type ExerciseDraft = v.InferOutput<typeof draftSchema>;

export const EMPTY_DRAFT: ExerciseDraft = {
  title: "",
  statement: "",
  starter: 'def answer(x):\n    """Say in one sentence what it gives back."""\n    ...\n',
  solution: "",
  tests: [
    "from solution import answer",
    "",
    "",
    "def test_example():",
    '    """The example of the task comes out."""',
    "    assert answer(2) == 4",
    "",
  ].join("\n"),
  hints: [],
  packages: [],
  explanation: "",
  wrong: [],
};

const KEY = "learning-rate:new";

export function readDraft(memory: KeyValueMemory): ExerciseDraft {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), memory.get(KEY));
  return parsed.success ? parsed.output : EMPTY_DRAFT;
}

/** False where it could not be kept. */
export function keepDraft(memory: KeyValueMemory, draft: ExerciseDraft): boolean {
  return memory.set(KEY, JSON.stringify(draft));
}

export function forgetDraft(memory: KeyValueMemory): void {
  memory.remove(KEY);
}

/** As it travels. Null while it cannot: without a title, or with a text that is too long for anybody. */
export function selfMadeOf(draft: ExerciseDraft, withSolution: boolean): SelfMadeExercise | null {
  const { wrong: _stays, solution, explanation, hints, ...rest } = draft;
  const made = {
    kind: "exercise",
    ...rest,
    hints: hints.filter((hint) => hint.trim() !== ""),
    ...(withSolution ? { solution } : {}),
    ...(explanation.trim() === "" ? {} : { explanation }),
  };
  return v.is(selfMadeExerciseSchema, made) ? made : null;
}
