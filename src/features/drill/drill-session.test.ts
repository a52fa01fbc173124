import { expect, it, vi } from "vitest";
import type { DrillSource } from "../../content/drill";
import { seedsFrom } from "../../content/drill-seed";
import { createFakeRuntime } from "../../python/fake-runtime";
import type { DrillEnd } from "../../python/python-runtime";
import { createDrillSession, rightAtOnce } from "./drill-session";

const DRILL: DrillSource = {
  slug: "double",
  title: "Twice a number",
  about: "Twice.",
  tags: ["linear algebra"],
  levels: ["a", "b", "c"],
  seconds: 10,
  source: "def question(rng, level): ...",
};

const drilled = (answer: object): DrillEnd => ({ kind: "drilled", answer: JSON.stringify(answer) });
const questionOf = (seed: number) => ({
  text: `Twice ${seed}?`,
  data: { seed },
  answer: { kind: "number", tolerance: 0 },
  worked: { steps: ["Add it to itself."], answer: 2 * seed },
});

/** A Python that knows how to double. */
function doubling(request: string): DrillEnd {
  const asked = JSON.parse(request);
  if (asked.draw) return drilled({ kind: "drawn", questions: asked.draw.map(([seed]: [number]) => questionOf(seed)) });
  const isRight = asked.answer === 2 * asked.question.data.seed;
  return drilled(isRight ? { kind: "right" } : { kind: "wrong", sentence: "Twice as much." });
}

function opened(drill: (request: string) => DrillEnd = doubling) {
  const runtime = createFakeRuntime({ drill });
  const firsts: boolean[] = [];
  const onFirst = (isRight: boolean) => firsts.push(isRight);
  const session = createDrillSession({ drill: DRILL, kit: "", seeds: seedsFrom(5, 3), level: 1, runtime, now: () => 0, onFirst });
  return { runtime, session, firsts };
}

it("asks one question after the other, and tells what came right at once", async () => {
  const { session, firsts } = opened();
  await session.begin();
  expect(session.getState().questions.map(({ text }) => text)).toEqual(["Twice 5?", "Twice 6?", "Twice 7?"]);
  await session.answer(10);
  expect(session.getState().phase).toEqual({ kind: "right" });
  session.next();
  await session.answer(11);
  expect(session.getState().phase).toEqual({ kind: "wrong", sentence: "Twice as much." });
  session.tryAgain();
  await session.answer(12);
  expect(session.getState().phase).toEqual({ kind: "right" });
  session.next();
  session.show();
  session.next();
  const { phase, results } = session.getState();
  expect(phase).toEqual({ kind: "done" });
  expect(results.map((result) => [result?.first, result?.tries, result?.isSolved])).toEqual([
    ["right", 1, true],
    ["wrong", 2, true],
    ["shown", 0, false],
  ]);
  expect(rightAtOnce(results)).toBe(1);
  expect(firsts).toEqual([true, false, false]);
});

it("counts no answer that Python did not grade", async () => {
  const ends: DrillEnd[] = [doubling('{"draw": [[5, 1], [6, 1], [7, 1]]}'), { kind: "crashed", message: "Out of memory." }];
  const { session } = opened((request) => ends.shift() ?? doubling(request));
  await session.begin();
  await session.answer(10);
  expect(session.getState()).toMatchObject({ phase: { kind: "asking" }, trouble: expect.stringContaining("Out of memory") });
  expect(session.getState().results).toEqual([null, null, null]);
  await session.answer(10);
  expect(session.getState()).toMatchObject({ phase: { kind: "right" }, trouble: null });
});

it("draws again after trouble, and takes nothing that is no question", async () => {
  const ends: DrillEnd[] = [drilled({ kind: "drawn", questions: [{ text: "?" }] }), { kind: "unavailable", message: "No network." }];
  const { session } = opened((request) => ends.shift() ?? doubling(request));
  await session.begin();
  expect(session.getState()).toMatchObject({ phase: { kind: "drawing" }, trouble: expect.stringContaining("none") });
  await session.begin();
  expect(session.getState().trouble).toContain("No network.");
  await session.begin();
  expect(session.getState().phase).toEqual({ kind: "asking" });
});

it("ends what Python is at when it is left, and hears no more of it", async () => {
  const { runtime, session } = opened(undefined);
  await session.begin();
  const stop = vi.spyOn(runtime, "stop");
  const answered = session.answer(10);
  session.leave();
  await answered;
  expect(stop).toHaveBeenCalledOnce();
  expect(session.getState().results).toEqual([null, null, null]);
});
