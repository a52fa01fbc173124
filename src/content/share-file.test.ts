import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareSchema } from "./share";
import { MAX_FILE_BYTES, readShareFile, shareFileName, writeShareFile } from "./share-file";

const SHARE = { kind: "code", exercise: "numpy/row-norms", code: "print('x')\n" } as const;
const reading = (text: string) => readShareFile(new Blob([text]), shareSchema);

describe("a share file", { timeout: 120_000 }, () => {
  it("gives back what was written", async () => {
    expect(await reading(writeShareFile(SHARE))).toEqual({ kind: "read", value: SHARE });
  });

  it("never throws, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await reading(text)).kind).toBe("refused");
      }),
    );
    expect((await reading("[".repeat(2_000_000))).kind).toBe("refused");
  });

  it("is not read at all where it is too large", async () => {
    const file = {
      size: MAX_FILE_BYTES + 1,
      text: () => Promise.reject(new Error("It was read.")),
    };
    expect(await readShareFile(file, shareSchema)).toMatchObject({ reason: expect.stringContaining("5.0 MB") });
  });

  it("says when a newer version wrote it", async () => {
    const newer = writeShareFile(SHARE).replace('"version": 1', '"version": 2');
    expect(await reading(newer)).toMatchObject({ reason: expect.stringContaining("newer version") });
  });

  it("keeps prototypes as they are", async () => {
    const hostile = writeShareFile(SHARE).replace('"kind"', '"__proto__": {"polluted": 1}, "kind"');
    expect(await reading(hostile)).toEqual({ kind: "read", value: SHARE });
    expect({}).not.toHaveProperty("polluted");
  });
});

it("has a name that every system takes", () => {
  expect(shareFileName("Walk downhill")).toBe("walk-downhill.lr.json");
  expect(shareFileName("Größe: ../../<b>x</b>")).toBe("gro-e-b-x-b.lr.json");
  expect(shareFileName("行列")).toBe("exercise.lr.json");
});
