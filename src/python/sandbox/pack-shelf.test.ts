import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../lib/sha256";
import { AlteredFileError, createPackShelf } from "./pack-shelf";

/** The smallest module of WebAssembly: magic and version. */
const WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** A pack that holds one file. */
function packOf(root: string, name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify({ root, files: [[name, content.byteLength]] }));
  const length = Math.ceil((8 + header.byteLength) / 16) * 16 - 8;
  const pack = new Uint8Array(8 + length + content.byteLength).fill(32, 8, 8 + length);
  pack.set(new TextEncoder().encode("LRP1"));
  new DataView(pack.buffer).setUint32(4, length, true);
  pack.set(header, 8);
  pack.set(content, 8 + length);
  return pack;
}

const numpy = packOf("/lib", "core.so", WASM);
const core = packOf("", "pyodide.asm.wasm", WASM);
const keptOf = async (name: string, pack: Uint8Array<ArrayBuffer>, given = pack) => ({
  name,
  kept: new Blob([given]),
  sha256: await sha256Hex(pack.buffer),
});
const gzipped = (pack: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([pack]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

/** The same with one bit changed. */
function altered(pack: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const other = pack.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe("the shelf of packs", () => {
  it("unpacks what was fetched, and gives it to the page to keep", async () => {
    const shelf = createPackShelf();
    shelf.add({ name: "numpy.pack", bytes: await gzipped(numpy) });
    const unpacked = await shelf.unpacked("numpy.pack");
    expect(new Uint8Array((await unpacked?.pack.arrayBuffer()) ?? new ArrayBuffer())).toEqual(numpy);
    expect(unpacked?.sha256).toBe(await sha256Hex(numpy.buffer));
  });

  it("takes what the page has kept as it is", async () => {
    const shelf = createPackShelf();
    shelf.add(await keptOf("pyodide.asm.wasm.pack", core));
    shelf.add(await keptOf("numpy.pack", numpy));
    expect(await shelf.core()).toBeInstanceOf(WebAssembly.Module);
    await shelf.verified(["numpy.pack"]);
    const [content] = await shelf.handles(["numpy.pack"]);
    expect(content?.files).toMatchObject([{ path: "/lib/core.so", size: WASM.byteLength }]);
    expect((await shelf.compile(["/lib/core.so"])).size).toBe(1);
  });

  it.each([
    ["its magic", 0],
    ["its head", 12],
    ["its last byte", numpy.byteLength - 1],
  ])("names a kept file that was altered in %s", async (_place, at) => {
    const shelf = createPackShelf();
    shelf.add(await keptOf("numpy.pack", numpy, altered(numpy, at)));
    await expect(shelf.verified(["numpy.pack"])).rejects.toThrow(AlteredFileError);
    await expect(shelf.whole(["numpy.pack"])).rejects.toThrow("The kept file numpy.pack was altered.");
  });

  it("names a kept core that was altered", async () => {
    const shelf = createPackShelf();
    shelf.add(await keptOf("pyodide.asm.wasm.pack", core, altered(core, core.byteLength - 1)));
    await expect(shelf.core()).rejects.toThrow(AlteredFileError);
  });

  it("waits for what the page has not sent yet", async () => {
    const shelf = createPackShelf();
    const awaited = Promise.all([shelf.core(), shelf.whole(["numpy.pack", "pytest.pack"]), shelf.whole(["numpy.pack"])]);
    const early = await Promise.race([awaited, new Promise((resolve) => setTimeout(resolve, 20, "nothing came"))]);
    expect(early).toBe("nothing came");
    for (const [name, pack] of [
      ["numpy.pack", numpy],
      ["pyodide.asm.wasm.pack", core],
      ["pytest.pack", packOf("/lib", "py.py", WASM)],
    ] as const)
      shelf.add({ name, bytes: await gzipped(pack) });
    const [module, [first, second], [third]] = await awaited;
    expect(module).toBeInstanceOf(WebAssembly.Module);
    expect([first, second, third].map((pack) => pack?.files[0]?.path)).toEqual(["/lib/core.so", "/lib/py.py", "/lib/core.so"]);
    expect(await shelf.unpacked("scipy.pack")).toBeNull();
  });

  it("verifies the others though one was altered", async () => {
    const shelf = createPackShelf();
    shelf.add(await keptOf("pytest.pack", numpy, altered(numpy, numpy.byteLength - 1)));
    shelf.add(await keptOf("numpy.pack", numpy));
    await expect(shelf.verified(["pytest.pack"])).rejects.toThrow("pytest.pack");
    await shelf.verified(["numpy.pack"]);
  });
});
