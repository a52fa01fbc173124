import { describe, expect, it } from "vitest";
import { filesInPack } from "./pack";

/** A pack by hand: `tools/runtime/pack.test.ts` reads those that the tool writes. */
function packOf(header: unknown, contentBytes: number, magic = "LRP1"): ArrayBuffer {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const length = Math.ceil((8 + text.byteLength) / 16) * 16 - 8;
  const pack = new Uint8Array(8 + length + contentBytes).fill(32, 8, 8 + length);
  pack.set(new TextEncoder().encode(magic));
  pack.set(text, 8);
  new DataView(pack.buffer).setUint32(4, length, true);
  return pack.buffer;
}

describe("a pack", () => {
  it("says where each file belongs and lies", () => {
    const header = {
      root: "/lib",
      files: [
        ["a/one.pyc", 17],
        ["empty.txt", 0],
        ["two.so", 5],
      ],
    };
    const files = filesInPack(packOf(header, 37));
    const start = files[0]?.offset ?? 0;
    expect(start % 16).toBe(0);
    expect(files).toEqual([
      { path: "/lib/a/one.pyc", offset: start, size: 17 },
      { path: "/lib/empty.txt", offset: start + 32, size: 0 },
      { path: "/lib/two.so", offset: start + 32, size: 5 },
    ]);
  });

  it("may hold nothing", () => {
    expect(filesInPack(packOf({ root: "", files: [] }, 0))).toEqual([]);
  });

  it.each([
    ["nothing", new ArrayBuffer(0)],
    ["too short for a header", new TextEncoder().encode("LRP1").buffer],
    ["a zip", new TextEncoder().encode("PK\x03\x04 and so on").buffer],
    ["a pack of another version", packOf({ root: "", files: [] }, 0, "LRP2")],
  ])("is refused when it is %s", (_, bytes) => {
    expect(() => filesInPack(bytes)).toThrow("This is no pack of runtime files.");
  });

  it("is refused when its last file is cut off", () => {
    const header = { root: "", files: [["core.wasm", 20]] };
    expect(filesInPack(packOf(header, 20))).toHaveLength(1);
    expect(() => filesInPack(packOf(header, 19))).toThrow("This pack of runtime files is cut off.");
  });

  it.each([
    ["is cut off in its header", packOf({ root: "", files: [["core.wasm", 20]] }, 20).slice(0, 20)],
    ["has a header of another shape", packOf({ root: "", files: [], more: 1 }, 0)],
    ["has sizes that cannot be", packOf({ root: "", files: [["core.wasm", -16]] }, 0)],
    ["has a header that is no JSON", packOf("{", 0)],
  ])("is refused when it %s", (_, bytes) => {
    expect(() => filesInPack(bytes)).toThrow();
  });
});
