import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePayload } from "../lib/payload";
import goldenLinks from "./golden-links.json";
import { packShare, type Share, shareSchema, unpackShare } from "./share";

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const id = fc.tuple(slug, slug).map(([track, name]) => `${track}/${name}`);
const line = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("import numpy as np", "def f(x):", "    return x @ x.T", ""),
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
const title = fc.string({ unit: "binary", maxLength: 60 }).map((words) => `T${words}`);

const code = fc.record({ kind: fc.constant("code" as const), exercise: id, code: text });
const exercise = fc.record(
  {
    kind: fc.constant("exercise" as const),
    title,
    statement: text,
    starter: text,
    tests: text,
    hints: fc.array(text, { maxLength: 4 }),
    packages: fc.subarray(["numpy", "pandas", "scikit-learn", "scipy", "matplotlib"]),
    solution: text,
    explanation: text,
  },
  { requiredKeys: ["kind", "title", "statement", "starter", "tests", "hints", "packages"], noNullPrototype: true },
);
const item = fc.oneof(
  fc.record({ kind: fc.constant("exercise" as const), exercise: id }),
  fc.record({ kind: fc.constant("drill" as const), drill: slug, seed: fc.nat(), level: fc.integer({ min: 1, max: 9 }) }),
);
const assignment = fc.record({ kind: fc.constant("assignment" as const), title, items: fc.array(item, { minLength: 1, maxLength: 12 }) });

describe("what is shared", () => {
  it("comes back as it was, 10,000 times", { timeout: 300_000 }, async () => {
    let roundTrips = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(code, exercise, assignment), async (share: Share) => {
        const packed = await packShare(share);
        if (packed.kind !== "encoded") throw new Error(packed.problem.kind);
        expect(await unpackShare(packed.text, shareSchema)).toEqual({ kind: "read", value: share });
        roundTrips++;
      }),
      { numRuns: 10_000 },
    );
    expect(roundTrips).toBe(10_000);
  });

  it.each(Object.entries(goldenLinks))("of version 1 opens for ever: %s", async (_name, { link, holds }) => {
    const payload = /1\.[A-Za-z0-9_-]+$/.exec(link)?.[0] ?? "";
    expect(await unpackShare(payload, shareSchema)).toEqual({ kind: "read", value: holds });
  });

  it("is refused with a sentence where it is of another kind, or wrong inside", async () => {
    const wrong: unknown[] = [
      null,
      [],
      "code",
      { kind: "other" },
      { kind: "code", exercise: "numpy/row-norms" },
      { kind: "code", exercise: "../../etc", code: "" },
      { kind: "exercise", title: " ", statement: "", starter: "", tests: "", hints: [], packages: [] },
      { kind: "exercise", title: "T", statement: "", starter: "", tests: "", hints: [], packages: ["<img>"] },
      { kind: "assignment", title: "T", items: [] },
      { kind: "assignment", title: "T", items: [{ kind: "drill", drill: "dot-product", seed: -1, level: 1 }] },
    ];
    for (const value of wrong) {
      const packed = await packShare(value as Share);
      if (packed.kind !== "encoded") throw new Error(packed.problem.kind);
      const reading = await unpackShare(packed.text, shareSchema);
      expect(reading).toMatchObject({ kind: "refused", reason: expect.stringMatching(/^The link holds something else/) });
    }
  });

  it("leaves aside what a later version may add", async () => {
    const packed = await packShare({ kind: "code", exercise: "numpy/row-norms", code: "x", later: 1 } as Share);
    if (packed.kind !== "encoded") throw new Error(packed.problem.kind);
    expect((await decodePayload(packed.text)).kind).toBe("decoded");
    expect(await unpackShare(packed.text, shareSchema)).toEqual({
      kind: "read",
      value: { kind: "code", exercise: "numpy/row-norms", code: "x" },
    });
  });
});
