import { describe, expect, it } from "vitest";
import { megabytes, terminal } from "./terminal";

function outputOf(isTTY: boolean) {
  const written: string[] = [];
  return { written, out: terminal({ isTTY, columns: 40, write: (text) => written.push(text) }) };
}

describe("terminal", () => {
  it("writes plain lines into a log: one for a download, one for a file", () => {
    const { written, out } = outputOf(false);
    for (const received of [1_000_000, 2_000_000]) out.progress("open-webui 0.12.4", received, 106_000_000);
    out.file({ index: 3, count: 23 }, "numpy.whl", 2_916_023, "the cache");
    expect(written).toEqual(["  downloading open-webui 0.12.4 (106.0 MB) …\n", "   3/23 numpy.whl (2.9 MB) from the cache\n"]);
  });

  it("counts in place where somebody is watching, within the width", () => {
    const { written, out } = outputOf(true);
    out.progress("a-package-with-a-very-long-name-indeed", 1_000_000, undefined);
    out.say("done");
    expect(written[0]?.replace("\r\u001b[2K", "")).toHaveLength(39);
    expect(written[1]).toBe("\r\u001b[2Kdone\n");
  });
});

describe("megabytes", () => {
  it("shows small files in kB", () => {
    expect([megabytes(300), megabytes(8_321), megabytes(2_916_023)]).toEqual(["1 kB", "8 kB", "2.9 MB"]);
  });
});
