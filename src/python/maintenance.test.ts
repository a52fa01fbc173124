import { expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import type { ListedFile } from "./fetch-listed";
import type { ImageStore, KeptImage } from "./image-store";
import { createMaintenance } from "./maintenance";
import { RuntimeFileError } from "./receive";

const file = (name: string): ListedFile & { packages: string[] } => ({ name, size: 1, sha256: "0".repeat(64), packages: [] });

function storeWith(entries: Record<string, KeptImage>): ImageStore {
  const kept = new Map(Object.entries(entries));
  return {
    load: async (set) => kept.get(set) ?? null,
    save: async () => {},
    remove: async (set) => void kept.delete(set),
    list: async () => [...kept].map(([name, { image }]) => ({ name, bytes: image.size })),
    clear: async () => kept.clear(),
  };
}

async function setUp(broken: readonly string[]) {
  const bytes = new TextEncoder().encode("memory");
  const sha256 = await sha256Hex(bytes.buffer);
  const right = { image: new Blob([bytes]), sha256 };
  const damaged = { image: new Blob(["other"]), sha256 };
  const load = async ({ name }: ListedFile) => {
    if (broken.includes(name)) throw new RuntimeFileError(name, "is missing on the server (it answers 404).");
    return new ArrayBuffer(1);
  };
  const manifest = async () => ({
    runtime: { core: "1", lock: "1", python: "3.14", abi: "x" },
    files: [file("a.pack"), file("b.pack")],
    packages: {},
  });
  return createMaintenance({
    files: { manifest, load },
    interpreterFile: file("interpreter.js"),
    siteFiles: load,
    images: storeWith({ numpy: right, "scikit-learn": damaged }),
    unpacked: storeWith({ "a.pack": right, "b.pack": damaged }),
    log: () => [],
  });
}

it("hashes every file and all that is kept, names what is wrong, and throws away what is damaged", async () => {
  const maintenance = await setUp(["b.pack"]);
  const steps: string[] = [];
  const report = await maintenance.repair((done, total) => steps.push(`${done} of ${total}`));
  expect(report).toEqual({
    right: 2,
    wrong: ["The file b.pack is missing on the server (it answers 404)."],
    removed: ["scikit-learn", "b.pack"],
  });
  expect(steps).toEqual(["1 of 7", "2 of 7", "3 of 7", "4 of 7", "5 of 7", "6 of 7", "7 of 7"]);
  expect(await maintenance.kept()).toEqual({ images: [{ name: "numpy", bytes: 6 }], files: [{ name: "a.pack", bytes: 6 }] });
});

it("clears all that is kept", async () => {
  const maintenance = await setUp([]);
  await maintenance.clear();
  expect(await maintenance.kept()).toEqual({ images: [], files: [] });
});
