/** The differences of two values in a few words each. */
import type { Facts } from "../../python/protocol";

/** Reads as one phrase; `strong` is the part that is set in bold code. */
export interface FactPhrase {
  before: string;
  strong: string;
  after: string;
}

const phrase = (before: string, strong: string, after = ""): FactPhrase => ({ before, strong, after });

export function factPhrases(facts: Facts): FactPhrase[] {
  const { total, differing, largestAbsolute, largestRelative, tolerance, first } = facts;
  const phrases: FactPhrase[] = [];
  if (total !== null && differing !== null && total > 1)
    phrases.push(phrase("", `${differing} of ${total}`, differing === 1 ? "cells differs" : "cells differ"));
  if (largestAbsolute !== null) phrases.push(phrase("largest error", largestAbsolute));
  if (largestRelative !== null) phrases.push(phrase("largest relative error", largestRelative));
  if (tolerance !== null) phrases.push(phrase("allowed", tolerance));
  if (first !== null && facts.window === null) {
    phrases.push(phrase("expected", first.expected, first.index === "" ? "" : `at ${first.index}`), phrase("yours", first.actual));
  } else if (first !== null && first.index !== "") {
    phrases.push(phrase("first at", first.index));
  }
  const { expected, actual } = facts;
  // A list beside an array is no difference that a learner made: only where one side is no array at all, its type says something.
  if (expected.shape === null || actual.shape === null) {
    if (expected.type !== actual.type) phrases.push(phrase("type", actual.type, `where ${expected.type} is expected`));
  } else {
    phrases.push(agreement("shape", expected.shape, actual.shape));
  }
  if (expected.dtype !== null && actual.dtype !== null) phrases.push(agreement("dtype", expected.dtype, actual.dtype));
  return phrases;
}

function agreement(name: string, expected: string, actual: string): FactPhrase {
  return expected === actual ? phrase(name, actual, "agrees") : phrase(name, actual, `where ${expected} is expected`);
}
