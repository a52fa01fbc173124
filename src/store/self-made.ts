/** An exercise that somebody wrote, as the workspace opens it. */
import type { Exercise, ExerciseId } from "../content/exercise";
import type { SelfMadeExercise } from "../content/share";
import type { RichText } from "../lib/rich-text";
import { sha256Hex } from "../lib/sha256";
import { importedBy, isKnownPackage, union } from "../python/needs";

const LIMITS = { run: 10, check: 30 };
/** No two exercises that a person meets share so much of a hash. */
const HASH_LENGTH = 20;

export async function openSelfMade(selfMade: SelfMadeExercise): Promise<Exercise> {
  const { title, starter, tests, hints, statement, explanation, solution } = selfMade;
  const packages = selfMade.packages.filter(isKnownPackage);
  return {
    ...union({ packages, imports: [] }, importedBy(tests)),
    id: await idOf(selfMade),
    title,
    level: null,
    minutes: null,
    statement: markdown(statement),
    hints: hints.map((hint) => ({ title: "", text: markdown(hint) })),
    explanation: explanation === undefined ? null : markdown(explanation),
    starter,
    solution: solution ?? null,
    tests,
    picture: null,
    data: [],
    limits: LIMITS,
  };
}

/** What it asks for, and the Python here does not have. */
export function missingPackages(selfMade: SelfMadeExercise): string[] {
  return selfMade.packages.filter((name) => !isKnownPackage(name));
}

/** By its content: the same link finds the same draft, and a changed exercise begins anew. Its fields come in the schema's order. */
async function idOf(selfMade: SelfMadeExercise): Promise<ExerciseId> {
  const bytes = new TextEncoder().encode(JSON.stringify(selfMade));
  return `x/${(await sha256Hex(bytes.buffer)).slice(0, HASH_LENGTH)}`;
}

function markdown(text: string): RichText {
  return { kind: "markdown", markdown: text };
}
