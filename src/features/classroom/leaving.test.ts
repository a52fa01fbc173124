// @vitest-environment jsdom
import { expect, it } from "vitest";
import { writeShareFile } from "../../content/share-file";
import { createFakeRuntime } from "../../python/fake-runtime";
import { exampleExercise, passedReport } from "../../store/test-kit";
import { createClassroom } from "./classroom";
import { askBeforeLosing } from "./leaving";

function isAsked(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

it("asks before results are lost, and only then", async () => {
  const exercise = exampleExercise("first");
  const classroom = createClassroom({
    runtime: createFakeRuntime({ check: () => passedReport(3) }),
    exercises: new Set([exercise.id]),
    loadExercise: async () => exercise,
  });
  askBeforeLosing(classroom);
  const work = [{ exercise: exercise.id, code: "right", claimed: null, tries: 1 }];
  const text = writeShareFile({ kind: "hand-in", pupil: "Ada", assignment: null, madeAt: 1, work });
  await classroom.add([new File([text], "Ada.lr.json")]);
  expect(isAsked()).toBe(false);
  await classroom.grade();
  expect(isAsked()).toBe(true);
  classroom.clear();
  expect(isAsked()).toBe(false);
});
