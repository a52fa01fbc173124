import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../lib/sha256";
import { createImageShelf, librariesOf } from "./image-shelf";

const HEAD = {
  memory: 65_536,
  journal: {
    entries: [
      { kind: "library", name: "/lib/numpy/core.so", handle: 8, slots: [] },
      { kind: "slot", slot: 4, handle: 8, symbol: "PyInit" },
      { kind: "library", name: "/lib/libopenblas.so", handle: 0, slots: [] },
    ],
  },
};

/** As the worker writes it: length of the head, head, memory. */
function imageOf(memory: string): ArrayBuffer {
  const head = new TextEncoder().encode(JSON.stringify(HEAD).padEnd(400));
  const image = new Uint8Array(4 + head.byteLength + memory.length);
  new DataView(image.buffer).setUint32(0, head.byteLength, true);
  image.set(head, 4);
  image.set(new TextEncoder().encode(memory), 4 + head.byteLength);
  return image.buffer;
}
const image = imageOf("memory");
/** Two buffers are equal to `toEqual` whatever they hold; their texts are not. */
const textOf = (bytes: ArrayBuffer | null) => bytes && new TextDecoder().decode(bytes);

/** What the page keeps: the image and its hash. */
async function offered(bytes = image, sha256?: string) {
  const shelf = createImageShelf();
  shelf.offer("numpy", new Blob([bytes]), sha256 ?? (await sha256Hex(bytes)));
  return shelf;
}

describe("the shelf of images", () => {
  it("has an image that was offered, if its hash is right", async () => {
    const shelf = await offered();
    expect(shelf.has("numpy")).toBe(true);
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
  });

  it("refuses one whose hash is wrong, every time", async () => {
    const shelf = await offered(image, "0".repeat(64));
    await expect(shelf.take("numpy")).rejects.toThrow("The kept image was altered.");
    await expect(shelf.take("numpy")).rejects.toThrow("The kept image was altered.");
  });

  it("refuses one of which any one bit was altered: 100 places, drawn with a seed", async () => {
    const whole = imageOf("memory".repeat(50_000));
    const sha256 = await sha256Hex(whole);
    let seed = 1;
    for (let round = 0; round < 100; round += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const altered = new Uint8Array(whole.slice());
      const place = seed % altered.length;
      altered[place] = (altered[place] ?? 0) ^ (1 << (seed % 8));
      const shelf = await offered(altered.buffer, sha256);
      await expect(shelf.take("numpy"), `byte ${place}`).rejects.toThrow("The kept image was altered.");
    }
  });

  it("refuses one that is cut off", async () => {
    const shelf = await offered(image.slice(0, -1), await sha256Hex(image));
    await expect(shelf.take("numpy")).rejects.toThrow("The kept image was altered.");
  });

  it("has none of a set that nobody brought", async () => {
    const shelf = await offered();
    expect(shelf.has("pandas")).toBe(false);
    expect(await shelf.take("pandas")).toBeNull();
    expect(await shelf.head("pandas")).toBeNull();
  });

  it("still has the image after it was given away", async () => {
    const shelf = createImageShelf();
    shelf.add("numpy", image.slice());
    const taken = await shelf.take("numpy");
    // As when it is sent to a worker: nothing is left in it.
    if (taken) structuredClone(taken, { transfer: [taken] });
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
  });

  it("forgets an image that was dropped", async () => {
    const shelf = await offered();
    shelf.drop("numpy");
    expect(shelf.has("numpy")).toBe(false);
    expect(await shelf.take("numpy")).toBeNull();
  });

  it("takes an offer for a set whose image was dropped", async () => {
    const shelf = await offered(image, "0".repeat(64));
    shelf.drop("numpy");
    shelf.offer("numpy", new Blob([image]), await sha256Hex(image));
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
  });

  it("prefers one that was made here, and gives the page a handle of it", async () => {
    const shelf = createImageShelf();
    const made = imageOf("made here");
    const text = textOf(made);
    const handle = shelf.add("numpy", made);
    shelf.offer("numpy", new Blob([image]), await sha256Hex(image));
    expect(textOf(await handle.arrayBuffer())).toBe(text);
    expect(textOf(await shelf.take("numpy"))).toBe(text);
  });
});

describe("an image that comes from the server", () => {
  const gzipped = () => new Response(new Blob([image]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

  it("is waited for, its head too", async () => {
    const shelf = createImageShelf();
    shelf.expect("numpy");
    expect(shelf.has("numpy")).toBe(true);
    const waiting = Promise.all([shelf.head("numpy"), shelf.take("numpy")]);
    shelf.arrive("numpy", await gzipped());
    const [head, taken] = await waiting;
    expect(head?.byteLength).toBe(404);
    expect(textOf(taken)).toBe(textOf(image));
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
  });

  it.each([
    ["did not come", async () => null],
    ["is cut off", async () => (await gzipped()).slice(0, -20)],
    ["is none", async () => new ArrayBuffer(10)],
  ])("is an error where it %s, for whoever takes it", async (_, bytes) => {
    const shelf = createImageShelf();
    shelf.expect("numpy");
    const waiting = shelf.take("numpy");
    shelf.arrive("numpy", await bytes());
    await expect(waiting).rejects.toThrow();
    await expect(shelf.head("numpy")).rejects.toThrow();
  });

  it("is not waited for where there is one", async () => {
    const shelf = await offered();
    shelf.expect("numpy");
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
  });

  it("can be kept: the page gets it unpacked, with its hash", async () => {
    const shelf = createImageShelf();
    shelf.expect("numpy");
    shelf.arrive("numpy", await gzipped());
    const copy = await shelf.copy("numpy");
    expect(copy?.sha256).toBe(await sha256Hex(image));
    expect(textOf((await copy?.image.arrayBuffer()) ?? null)).toBe(textOf(image));
    expect(await shelf.copy("pandas")).toBeNull();
  });
});

describe("the head of an image", () => {
  it("is read without taking the image", async () => {
    const shelf = await offered();
    const head = await shelf.head("numpy");
    expect(head?.byteLength).toBe(404);
    expect(textOf(await shelf.take("numpy"))).toBe(textOf(image));
    expect(textOf(await shelf.head("numpy"))).toBe(textOf(head));
  });

  it("names the libraries in the order in which they are linked", async () => {
    const head = await (await offered()).head("numpy");
    expect(head && librariesOf(head)).toEqual(["/lib/numpy/core.so", "/lib/libopenblas.so"]);
  });
});
