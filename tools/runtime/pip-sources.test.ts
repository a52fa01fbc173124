import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { cachedName, openCache } from "./cache";
import { CARRIER } from "./carrier";
import type { PipDownload } from "./pip";
import { carrierSource, pypiSource } from "./pip-sources";
import { smallPlan, temporaryFolder, wantedFile, wheels } from "./small-runtime";

const numpy = wantedFile("numpy-2-wasm32.whl");
const pytest = wantedFile("pytest-9-none-any.whl");

async function pipThat(deliver: Uint8Array | string) {
  const calls: string[] = [];
  const pip: PipDownload = async ({ name, version, into }) => {
    calls.push(`${name}==${version}`);
    if (typeof deliver === "string") return { kind: "failed", reason: deliver };
    await writeFile(join(into, "some.whl"), deliver);
    return { kind: "downloaded", path: join(into, "some.whl") };
  };
  const folder = await temporaryFolder();
  return { calls, folder, options: { pip, cache: openCache(folder, () => {}), onBytes: () => {} } };
}

describe("carrierSource", () => {
  const carrierWheel = zipSync({
    [`${CARRIER.innerFolder}${numpy.name}`]: wheels[numpy.name] ?? new Uint8Array(),
    [`${CARRIER.innerFolder}something-else.whl`]: new Uint8Array([1]),
  });

  it("downloads once, unpacks what we want and fills the cache with it", async () => {
    const { calls, folder, options } = await pipThat(carrierWheel);
    const source = carrierSource(smallPlan().files, options);
    for (let time = 0; time < 2; time++) expect(await source.get(numpy)).toMatchObject({ kind: "bytes" });
    expect(calls).toEqual([`${CARRIER.name}==${CARRIER.version}`]);
    expect(await readdir(folder)).toEqual([cachedName(numpy)]);
  });

  it("has no pure-Python pins", async () => {
    const { calls, options } = await pipThat(carrierWheel);
    expect(await carrierSource(smallPlan().files, options).get(pytest)).toEqual({ kind: "not-here" });
    expect(calls).toEqual([]);
  });

  it("keeps nothing wrong, says what is not inside, and survives a broken download", async () => {
    const bad = await pipThat(zipSync({ [`${CARRIER.innerFolder}${numpy.name}`]: new Uint8Array([9]) }));
    await carrierSource(smallPlan().files, bad.options).get(numpy);
    expect(await readdir(bad.folder)).toEqual([]);

    const empty = await pipThat(zipSync({ "README.md": new Uint8Array([1]) }));
    expect(await carrierSource(smallPlan().files, empty.options).get(numpy)).toMatchObject({
      reason: expect.stringContaining("is not inside it"),
    });

    const broken = await pipThat(new Uint8Array([1, 2, 3]));
    expect(await carrierSource(smallPlan().files, broken.options).get(numpy)).toMatchObject({
      reason: expect.stringContaining("cannot be read"),
    });
  });
});

describe("pypiSource", () => {
  it("asks for exactly the pinned version", async () => {
    const { calls, options } = await pipThat(wheels[pytest.name] ?? new Uint8Array());
    expect(await pypiSource(options).get(pytest)).toMatchObject({ kind: "bytes" });
    expect(calls).toEqual(["pytest==9"]);
  });

  it("asks no second time when pip fails", async () => {
    const { calls, options } = await pipThat("no connection");
    const source = pypiSource(options);
    for (let time = 0; time < 2; time++) expect(await source.get(pytest)).toEqual({ kind: "failed", reason: "no connection" });
    expect(calls).toHaveLength(1);
  });
});
