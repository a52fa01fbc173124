import { describe, expect, it } from "vitest";
import { writeShareFile } from "../../content/share-file";
import { readHandIn } from "./intake";

const EXERCISE = "numpy/group-means";

function file(name: string, content: unknown) {
  const text = writeShareFile(content);
  return { name, size: text.length, text: async () => text };
}

describe("a file that is handed in", () => {
  it("may be a hand-in", async () => {
    const handIn = { kind: "hand-in", pupil: "Ada", assignment: null, madeAt: 5, work: [] };
    expect(await readHandIn(file("a.lr.json", handIn))).toEqual({ kind: "taken", file: "a.lr.json", handIn });
  });

  it("may be code alone: the file's name is the pupil's, with its folder, so that two are kept apart", async () => {
    const taken = await readHandIn(file("Ben/means.lr.json", { kind: "code", exercise: EXERCISE, code: "x = 1" }));
    const work = [{ exercise: EXERCISE, code: "x = 1", claimed: null, tries: 0 }];
    expect(taken).toMatchObject({ kind: "taken", handIn: { pupil: "Ben/means", madeAt: 0, work } });
  });

  it("is refused with a reason where it is anything else", async () => {
    const assignment = { kind: "assignment", title: "Week 6", items: [{ kind: "exercise", exercise: EXERCISE }] };
    expect(await readHandIn(file("w.lr.json", assignment))).toMatchObject({ kind: "refused", file: "w.lr.json" });
    expect(await readHandIn({ name: "p.lr.json", size: 3, text: async () => "PNG" })).toMatchObject({ kind: "refused" });
  });
});
