import { describe, expect, it } from "vitest";
import type { HandIn } from "../../content/hand-in";
import { failedReport } from "../../store/test-kit";
import { countsOf, EMPTY_GRADEBOOK, type Gradebook, outcomeOf, remarksOf, waitingJobs, withHandIn, withOutcome } from "./gradebook";
import { gradebookCsv } from "./gradebook-csv";

const NORMS = "numpy/row-norms";
const DOWNHILL = "gradient-descent/walk-downhill";

function handIn(pupil: string, codes: Record<string, string>, madeAt = 1_000, claimed: HandIn["work"][number]["claimed"] = null): HandIn {
  const work = Object.entries(codes).map(([exercise, code]) => ({ exercise, code, claimed, tries: 3 }));
  return { kind: "hand-in", pupil, assignment: "Week 6", madeAt, work };
}

function bookOf(...handIns: HandIn[]): Gradebook {
  return handIns.reduce<Gradebook>(
    (book, each) => withHandIn(book, `${each.pupil}.lr.json`, each, (id) => id !== "no/such").book,
    EMPTY_GRADEBOOK,
  );
}

describe("the gradebook", () => {
  it("has a line a pupil in the order of their names, and a column an exercise", () => {
    const book = bookOf(handIn("Lea", { [NORMS]: "a" }), handIn("Ada", { [NORMS]: "b", [DOWNHILL]: "c" }));
    expect(book.pupils.map(({ name }) => name)).toEqual(["Ada", "Lea"]);
    expect(book.exercises).toEqual([NORMS, DOWNHILL]);
    expect(countsOf(book)).toMatchObject({ pupils: 2, pieces: 3, done: 0, notHandedIn: 1 });
  });

  it("takes the later of two hand-ins of one pupil, however the name is spaced", () => {
    const early = handIn("Ada  Brandt", { [NORMS]: "early" }, 1_000);
    const late = handIn("ada brandt", { [NORMS]: "late" }, 2_000);
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const book = bookOf(...order);
      expect(book.pupils.map(({ pieces }) => pieces.map(({ code }) => code))).toEqual([["late"]]);
    }
    const second = withHandIn(bookOf(late), "old.lr.json", early, () => true);
    expect(second.replaced).toBe("old.lr.json");
  });

  it("keeps two pupils apart whose files have the same name", () => {
    const first = withHandIn(EMPTY_GRADEBOOK, "work.lr.json", handIn("Ada", { [NORMS]: "a" }), () => true).book;
    const both = withHandIn(first, "work.lr.json", handIn("Ben", { [NORMS]: "b" }), () => true).book;
    expect(new Set(both.pupils.map(({ file }) => file)).size).toBe(2);
    const graded = withOutcome(both, both.pupils[0]?.file ?? "", NORMS, { kind: "graded", passed: 1, total: 2 });
    expect(graded.pupils.map(({ pieces }) => pieces[0]?.outcome.kind)).toEqual(["graded", "waiting"]);
  });

  it("grades exercise by exercise, and never what this site does not have", () => {
    const book = bookOf(handIn("Ada", { [NORMS]: "1", [DOWNHILL]: "2", "no/such": "3" }), handIn("Ben", { [NORMS]: "4" }));
    expect(waitingJobs(book).map(({ piece }) => piece.code)).toEqual(["1", "4", "2"]);
    expect(book.exercises).toEqual([NORMS, DOWNHILL]);
    expect(remarksOf(book).get("Ada.lr.json")).toEqual([{ kind: "unknown", exercise: "no/such" }]);
    expect(gradebookCsv(book)).toContain("no/such,no such exercise");
  });

  it("marks equal work, also where only comments and spaces were changed, and nothing else", () => {
    const book = bookOf(
      handIn("Ada", { [NORMS]: "def f(x):\n    return x  \n" }),
      handIn("Ben", { [NORMS]: "# my own work\ndef f(x):\r\n\r\n    return x" }),
      handIn("Cem", { [NORMS]: "def f(x):\n    return +x\n" }),
      handIn("Dua", { [DOWNHILL]: "def f(x):\n    return x  \n" }),
    );
    const remarks = remarksOf(book);
    expect(remarks.get("Ada.lr.json")).toEqual([{ kind: "alike", exercise: NORMS, others: ["Ben"] }]);
    expect(remarks.get("Ben.lr.json")).toEqual([{ kind: "alike", exercise: NORMS, others: ["Ada"] }]);
    expect(remarks.get("Cem.lr.json")).toEqual([]);
    expect(remarks.get("Dua.lr.json")).toEqual([]);
  });

  it("says where a file claims more than grading gave, and never believes it", () => {
    const forged = bookOf(handIn("Ada", { [NORMS]: "raise" }, 1, { passed: 6, total: 6 }));
    const graded = withOutcome(forged, "Ada.lr.json", NORMS, { kind: "graded", passed: 2, total: 6 });
    expect(countsOf(graded)).toMatchObject({ complete: 0, inPart: 1 });
    expect(remarksOf(graded).get("Ada.lr.json")).toEqual([{ kind: "claim", exercise: NORMS, claimed: { passed: 6, total: 6 }, passed: 2 }]);
    const older = bookOf(handIn("Ada", { [NORMS]: "raise" }, 1, { passed: 2, total: 2 }));
    const shorter = withOutcome(older, "Ada.lr.json", NORMS, { kind: "graded", passed: 4, total: 6 });
    expect(remarksOf(shorter).get("Ada.lr.json")).toMatchObject([{ kind: "claim" }]);
    const modest = withOutcome(forged, "Ada.lr.json", NORMS, { kind: "graded", passed: 6, total: 6 });
    expect(remarksOf(modest).get("Ada.lr.json")).toEqual([]);
  });

  it("counts the tests that passed", () => {
    expect(outcomeOf(failedReport(1, 1))).toEqual({ kind: "graded", passed: 1, total: 2 });
    expect(outcomeOf({ kind: "stopped" })).toEqual({ kind: "waiting" });
    expect(outcomeOf({ kind: "timed-out", seconds: 30 })).toMatchObject({ kind: "ended", why: "timed-out" });
  });
});

describe("the CSV", () => {
  it("has a line a pupil and exercise, missing work too", () => {
    const book = withOutcome(bookOf(handIn("Ada", { [NORMS]: "a" }), handIn("Ben", { [DOWNHILL]: "b" })), "Ada.lr.json", NORMS, {
      kind: "graded",
      passed: 6,
      total: 6,
    });
    const lines = gradebookCsv(book).split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(`Ada,Ada.lr.json,1970-01-01T00:00:01.000Z,${NORMS},passed,6,6,3,,,`);
    expect(lines[2]).toContain("not handed in");
  });

  it("names each file that was not taken, and why, after the pupils", () => {
    const csv = gradebookCsv(bookOf(handIn("Ada", { [NORMS]: "a" })), [
      { file: "=photo.lr.json", reason: "This is no file of Learning Rate." },
    ]);
    expect(csv.trimEnd().split("\r\n").at(-1)).toBe(`,"'=photo.lr.json",,,not graded,,,,,,This is no file of Learning Rate.`);
  });

  it("gives no date where nobody has said when", () => {
    const lines = gradebookCsv(bookOf(handIn("Ada", { [NORMS]: "a" }, 0))).split("\r\n");
    expect(lines[1]).toBe(`Ada,Ada.lr.json,,${NORMS},not graded yet,,,3,,,`);
  });

  it("lets no name become a formula or break the columns", () => {
    const csv = gradebookCsv(bookOf(handIn('=HYPERLINK("x","y")', { [NORMS]: "a" }), handIn('Ben, "the"\nsecond', { [NORMS]: "b" })));
    expect(csv).toContain(`"'=HYPERLINK(""x"",""y"")"`);
    expect(csv).toContain('"Ben, ""the""\nsecond"');
  });
});
