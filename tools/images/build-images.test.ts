import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { headEnd, parseHead } from "../../src/python/image-head";
import { IMAGE_SETS } from "../../src/python/image-sets";
import { buildImages } from "./build-images";

const folder = mkdtempSync(join(tmpdir(), "images-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("makes an image once, and another time the same bytes", { timeout: 240_000 }, async () => {
  const made: string[] = [];
  const build = () => buildImages({ folder, sets: IMAGE_SETS.slice(0, 1), onMake: (set) => made.push(set) });
  const [first] = await build();
  const image = new Uint8Array(gunzipSync(first?.content ?? "")).buffer;
  expect(parseHead(image)).toMatchObject({ memory: expect.any(Number), journal: { entries: expect.any(Array) } });
  expect(image.byteLength).toBeGreaterThan(headEnd(image) + 10_000_000);

  const [kept] = await build();
  expect(made).toEqual(["numpy"]);
  expect(Buffer.compare(kept?.content ?? new Uint8Array(), first?.content ?? new Uint8Array())).toBe(0);

  const path = join(folder, "numpy.image");
  const altered = readFileSync(path);
  altered[1_000] = (altered[1_000] ?? 0) ^ 1;
  writeFileSync(path, altered);
  const [again] = await build();
  expect(made).toEqual(["numpy", "numpy"]);
  expect(Buffer.compare(again?.content ?? new Uint8Array(), first?.content ?? new Uint8Array())).toBe(0);
});
