import { describe, expect, it, vi } from "vitest";
import type { HandIn } from "../../content/hand-in";
import { packShare } from "../../content/share";
import { writeShareFile } from "../../content/share-file";
import { createFakeRuntime, type FakeScript } from "../../python/fake-runtime";
import { exampleExercise, failedReport, passedReport } from "../../store/test-kit";
import { createClassroom } from "./classroom";
import { countsOf } from "./gradebook";

const FIRST = exampleExercise("first");
const SECOND = exampleExercise("second");

function openClassroom(script: FakeScript = { check: (code) => (code === "right" ? passedReport(3) : failedReport(1, 2)) }) {
  const runtime = createFakeRuntime(script);
  const classroom = createClassroom({
    runtime,
    exercises: new Set([FIRST.id, SECOND.id]),
    loadExercise: async (id) => (id === FIRST.id ? FIRST : SECOND),
  });
  return { runtime, classroom };
}

function file(pupil: string, codes: Record<string, string>, changes: Partial<HandIn> = {}): File {
  const work = Object.entries(codes).map(([exercise, code]) => ({ exercise, code, claimed: { passed: 3, total: 3 }, tries: 1 }));
  const handIn: HandIn = { kind: "hand-in", pupil, assignment: null, madeAt: 1, work, ...changes };
  return new File([writeShareFile(handIn)], `${pupil}.lr.json`);
}

const outcomes = ({ classroom }: ReturnType<typeof openClassroom>) =>
  classroom.getState().book.pupils.map(({ name, pieces }) => [name, ...pieces.map(({ outcome }) => outcome.kind)]);

describe("a classroom", () => {
  it("runs nothing before it is told to, and then grades every piece by its own tests", async () => {
    const opened = openClassroom();
    await opened.classroom.add([file("Ada", { [FIRST.id]: "right", [SECOND.id]: "right" }), file("Ben", { [FIRST.id]: "wrong" })]);
    expect(opened.runtime.tasks).toHaveLength(0);
    await opened.classroom.grade();
    expect(outcomes(opened)).toEqual([
      ["Ada", "graded", "graded"],
      ["Ben", "graded"],
    ]);
    expect(countsOf(opened.classroom.getState().book)).toMatchObject({ complete: 2, inPart: 1, done: 3 });
    expect(opened.classroom.getState().at).toBeNull();
    expect(opened.runtime.tasks.map(({ task }) => task.kind === "check" && task.tests)).toEqual([FIRST.tests, FIRST.tests, SECOND.tests]);
  });

  it("names files that are none, and takes the others", async () => {
    const { classroom } = openClassroom();
    await classroom.add([new File(["{"], "broken.lr.json"), new File(["{}"], "other.json"), file("Ada", { [FIRST.id]: "right" })]);
    expect(classroom.getState().book.pupils).toHaveLength(1);
    expect(classroom.getState().refused.map(({ file: name }) => name)).toEqual(["broken.lr.json", "other.json"]);
  });

  it("goes on after a piece that never ends, and one that crashes", async () => {
    const opened = openClassroom({
      check: (code) => {
        if (code === "loop") return { kind: "timed-out", seconds: 30 };
        return code === "crash" ? { kind: "crashed", message: "Out of memory" } : passedReport(3);
      },
    });
    await opened.classroom.add([
      file("Ada", { [FIRST.id]: "loop" }),
      file("Ben", { [FIRST.id]: "crash" }),
      file("Cem", { [FIRST.id]: "right" }),
    ]);
    await opened.classroom.grade();
    expect(outcomes(opened)).toEqual([
      ["Ada", "ended"],
      ["Ben", "ended"],
      ["Cem", "graded"],
    ]);
  });

  it("can be paused, and grades the piece that was under way again", async () => {
    const opened = openClassroom({});
    await opened.classroom.add([file("Ada", { [FIRST.id]: "a" }), file("Ben", { [FIRST.id]: "b" })]);
    const first = opened.classroom.grade();
    await vi.waitFor(() => expect(opened.runtime.tasks).toHaveLength(1));
    opened.classroom.pause();
    await first;
    expect(outcomes(opened)).toEqual([
      ["Ada", "waiting"],
      ["Ben", "waiting"],
    ]);
    const second = opened.classroom.grade();
    for (const count of [2, 3]) {
      await vi.waitFor(() => expect(opened.runtime.tasks).toHaveLength(count));
      opened.runtime.endCheck(passedReport(3));
    }
    await second;
    expect(outcomes(opened)).toEqual([
      ["Ada", "graded"],
      ["Ben", "graded"],
    ]);
  });

  it("stops with the reason where Python cannot start, and keeps what waits", async () => {
    const opened = openClassroom({ check: () => ({ kind: "unavailable", message: "The files are missing." }) });
    await opened.classroom.add([file("Ada", { [FIRST.id]: "a" })]);
    await opened.classroom.grade();
    expect(opened.classroom.getState()).toMatchObject({ trouble: "The files are missing.", at: null });
    expect(outcomes(opened)).toEqual([["Ada", "waiting"]]);
  });

  it("takes links, with a name before them, and puts those of one pupil together", async () => {
    const { classroom } = openClassroom();
    const link = async (exercise: string, code: string) => {
      const packed = await packShare({ kind: "code", exercise, code });
      if (packed.kind !== "encoded") throw new Error("It did not fit.");
      return `https://class.example/#/${exercise}?c=${packed.text}`;
    };
    await classroom.addLinks(`Ada: ${await link(FIRST.id, "right")}\nAda: ${await link(SECOND.id, "right")}\n\nBen says hello\n`);
    expect(classroom.getState().book.pupils.map(({ name, pieces }) => [name, pieces.length])).toEqual([["Ada", 2]]);
    expect(classroom.getState().refused.map(({ file: place }) => place)).toEqual(["line 4"]);
  });
});
