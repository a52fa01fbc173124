import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bytesToBase64Url } from "./base64";
import { decodePayload, encodePayload, explainPayloadProblem, MAX_INFLATED_BYTES, MAX_PAYLOAD_LENGTH } from "./payload";

afterEach(() => vi.unstubAllGlobals());

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `1.${bytesToBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}
const deflatedText = (text: string) => deflated(new TextEncoder().encode(text));

async function payloadOf(value: unknown): Promise<string> {
  const encoded = await encodePayload(value);
  if (encoded.kind !== "encoded") throw new Error(`Refused: ${encoded.problem.kind}`);
  return encoded.text;
}

function counted(count: (bytes: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
}

const problemOf = async (text: string) => {
  const decoded = await decodePayload(text);
  return decoded.kind === "refused" ? decoded.problem.kind : "none";
};

/** Thousands of values on a busy machine; what counts is what comes of them. */
const timeout = 120_000;

describe("a payload", { timeout }, () => {
  it("needs no escape in an address", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        expect(await payloadOf(text)).toMatch(/^1\.[A-Za-z0-9_-]+$/);
      }),
      { numRuns: 200 },
    );
  });

  it("gives back whatever JSON can hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === "__proto__" ? undefined : inner));
        expect(await decodePayload(await payloadOf(value))).toEqual({ kind: "decoded", value: plain });
      }),
      { numRuns: 1_000 },
    );
  });

  it("is not made where it would be too long, or would hold too much", async () => {
    const noise = Array.from({ length: 30_000 }, (_, index) => Math.imul(index + 1, 2_654_435_761) >>> 0);
    expect(await encodePayload(noise.slice(0, 8_000))).toMatchObject({ kind: "refused", problem: { kind: "too-long" } });
    expect(await encodePayload("a".repeat(MAX_INFLATED_BYTES))).toEqual({ kind: "refused", problem: { kind: "too-large" } });
    expect((await encodePayload("a".repeat(MAX_INFLATED_BYTES - 2))).kind).toBe("encoded");
  });
});

describe("decodePayload", { timeout }, () => {
  it("never throws, whatever it is given", async () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({ maxLength: 400 }).map((text) => `1.${text}`),
      fc.base64String({ maxLength: 400 }).map((text) => `1.${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`),
      fc.tuple(fc.nat(), fc.string()).map(([version, text]) => `${version}.${text}`),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const decoded = await decodePayload(text);
        if (decoded.kind === "refused") expect(explainPayloadProblem(decoded.problem)).toMatch(/\.$/);
      }),
      { numRuns: 3_000 },
    );
  });

  it("never throws on a payload that was altered, cut off or lengthened", async () => {
    const whole = await payloadOf({
      kind: "code",
      exercise: "numpy/row-norms",
      code: "import numpy as np\n\n\ndef norms(x):\n    return x\n",
    });
    const altered = fc
      .tuple(fc.nat(whole.length - 1), fc.nat(whole.length), fc.string({ unit: "grapheme-ascii", maxLength: 8 }))
      .map(([from, length, put]) => whole.slice(0, from) + put + whole.slice(from + length));
    await fc.assert(
      fc.asyncProperty(altered, async (text) => {
        expect(["decoded", "refused"]).toContain((await decodePayload(text)).kind);
      }),
      { numRuns: 3_000 },
    );
  });

  it("names a damaged one, at whatever place it was cut off", async () => {
    const whole = await payloadOf({ code: "print('a link that some chat cut off')" });
    for (let length = 0; length < whole.length; length++) expect(await problemOf(whole.slice(0, length))).toBe("damaged");
  });

  it("names a later version", async () => {
    expect(await decodePayload("2.abc")).toEqual({ kind: "refused", problem: { kind: "newer", version: "2" } });
    expect(await problemOf("0.abc")).toBe("newer");
  });

  it("refuses text that is not UTF-8, and JSON that is none or too deep", async () => {
    expect(await problemOf(await deflated(new Uint8Array([0x22, 0xff, 0x22])))).toBe("damaged");
    expect(await problemOf(await deflatedText("{"))).toBe("damaged");
    expect(await problemOf(await deflatedText("[".repeat(100_000) + "]".repeat(100_000)))).toBe("damaged");
  });

  it("does not read what is too long", async () => {
    expect(await decodePayload(`1.${"A".repeat(MAX_PAYLOAD_LENGTH)}`)).toMatchObject({ problem: { kind: "too-long" } });
  });

  it("stops a bomb while it inflates", async () => {
    const bomb = await deflated(new Uint8Array(12_000_000));
    expect(bomb.length).toBeLessThan(MAX_PAYLOAD_LENGTH);
    let inflated = 0;
    const Original = DecompressionStream;
    vi.stubGlobal(
      "DecompressionStream",
      class {
        readonly readable: ReadableStream;
        readonly writable: WritableStream;
        constructor(format: CompressionFormat) {
          const inflate = new Original(format);
          const output = counted((bytes) => {
            inflated += bytes;
          });
          this.writable = inflate.writable;
          this.readable = inflate.readable.pipeThrough(output);
        }
      },
    );
    expect(await problemOf(bomb)).toBe("too-large");
    expect(inflated).toBeGreaterThan(MAX_INFLATED_BYTES);
    expect(inflated).toBeLessThan(1_000_000);
  });

  it("says so where the browser cannot inflate", async () => {
    const payload = await payloadOf("text");
    vi.stubGlobal("DecompressionStream", undefined);
    vi.stubGlobal("CompressionStream", undefined);
    expect(await problemOf(payload)).toBe("unsupported");
    expect(await encodePayload("text")).toEqual({ kind: "refused", problem: { kind: "unsupported" } });
  });

  it("makes no difference to any prototype", async () => {
    const hostile = '{"__proto__":{"polluted":1},"a":{"__proto__":null,"constructor":{"prototype":{"polluted":1}}},"toString":"x"}';
    const decoded = await decodePayload(await deflatedText(hostile));
    expect(decoded.kind).toBe("decoded");
    const value = decoded.kind === "decoded" ? decoded.value : null;
    expect(Object.keys(Object(value))).toEqual(["a", "toString"]);
    expect(Object.assign({}, value)).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});
