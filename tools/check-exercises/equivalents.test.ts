import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ContentProblem } from "../content/problem";
import { compareWithList, LIST, readEquivalents } from "./equivalents";

const change = (after: string, name = "f") => ({ function: name, before: "return a - b", after });

function read(toml: string) {
  const folder = mkdtempSync(join(tmpdir(), "equivalents-"));
  writeFileSync(join(folder, LIST), toml);
  const problems: ContentProblem[] = [];
  return { listed: readEquivalents(folder, problems), problems };
}

describe("the list of equivalent mutants", () => {
  it("may be missing", () => {
    const problems: ContentProblem[] = [];
    expect(readEquivalents(mkdtempSync(join(tmpdir(), "equivalents-")), problems)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("names several changes of one line under one reason", () => {
    const entry = 'function = "f"\nbefore = "return a - b"\nafter = ["return b - a", "return a"]\nreason = "The sign is dropped."';
    expect(read(`[[equivalent]]\n${entry}`)).toEqual({ listed: [change("return b - a"), change("return a")], problems: [] });
  });

  it.each(["", "after = []\n", 'after = ["x"]\nreason = ""\n'])("must give changes and a reason: %j", (rest) => {
    expect(read(`[[equivalent]]\nfunction = "f"\nbefore = "y"\n${rest}`).problems).not.toEqual([]);
  });

  it("leaves survivors that it does not name, and is stale where it names none", () => {
    const survivors = [
      { ...change("return b - a"), line: 3 },
      { ...change("return a"), line: 3 },
    ];
    expect(compareWithList(survivors, [change("return b - a"), change("return b")])).toEqual({
      unlisted: [{ ...change("return a"), line: 3 }],
      stale: [change("return b")],
    });
  });

  it("does not excuse the same line in another function", () => {
    expect(compareWithList([change("return a", "g")], [change("return a", "f")])).toEqual({
      unlisted: [change("return a", "g")],
      stale: [change("return a", "f")],
    });
  });
});
