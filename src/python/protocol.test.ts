import { describe, expect, it } from "vitest";
import { MAX_FIGURE_BYTES, MAX_IMAGE_BYTES, MAX_OUTPUT_CHARACTERS, parseFrameMessage } from "./protocol";

const output = { type: "output", interpreter: 1, stream: "stdout", text: "hi\n", skipped: 0 };

/** The beginning of a PNG, as far as its size. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
const figure = (png: unknown) => ({ type: "figure", interpreter: 1, figure: { png, alt: "", caption: "" } });
const image = { type: "image", interpreter: 1, set: "numpy", sha256: "0a".repeat(32), image: new Blob(["memory"]) };

/** Says that it has so many bytes, and has none. */
function blobOf(size: number): Blob {
  return Object.defineProperty(new Blob(), "size", { value: size });
}

describe("a message from the frame", () => {
  it("is read when it has the agreed shape", () => {
    expect(parseFrameMessage(output)).toEqual(output);
    expect(parseFrameMessage({ type: "frame-ready" })).toEqual({ type: "frame-ready" });
    expect(parseFrameMessage(image)).toEqual(image);
    expect(parseFrameMessage({ ...image, image: blobOf(MAX_IMAGE_BYTES) })?.type).toBe("image");
    expect(parseFrameMessage(figure(pngOf(2_000, 1_500)))).toEqual(figure(pngOf(2_000, 1_500)));
  });

  it.each([
    ["text", "hello"],
    ["nothing", null],
    ["an unknown type", { type: "eval", code: "1" }],
    ["an extra field", { ...output, html: "<b>" }],
    ["too long a text", { ...output, text: "x".repeat(MAX_OUTPUT_CHARACTERS + 1) }],
    ["an interpreter that cannot be", { ...output, interpreter: -1 }],
    ["another stream", { ...output, stream: "stdlog" }],
    ["a verdict without tests", { type: "checked", interpreter: 1, report: { kind: "checked", tests: [], output: "" } }],
    ["a verdict of another kind", { type: "checked", interpreter: 1, report: { kind: "passed" } }],
    ["a figure that is too large", figure(new Uint8Array(MAX_FIGURE_BYTES + 1))],
    ["a figure that is no bytes", figure("<svg>")],
    ["a figure that is no PNG", figure(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'></svg>"))],
    ["a figure of more pixels than can be drawn", figure(pngOf(60_000, 60_000))],
    ["an image that is no blob", { ...image, image: new ArrayBuffer(8) }],
    ["an image that is too large", { ...image, image: blobOf(MAX_IMAGE_BYTES + 1) }],
    ["an image without a hash", { ...image, sha256: "" }],
    ["a failed image with too long a reason", { type: "image-failed", interpreter: 1, set: "numpy", reason: "x".repeat(1_001) }],
    ["readiness that came from nowhere", { type: "ready", interpreter: 1, version: "3.14" }],
    [
      "a table that is too long",
      {
        type: "table",
        interpreter: 1,
        table: { caption: "", columns: [], rows: Array(51).fill({ name: "", cells: [] }), more: { rows: 0, columns: 0 } },
      },
    ],
  ])("is dropped when it is %s", (_, message) => {
    expect(parseFrameMessage(message)).toBeNull();
  });
});
