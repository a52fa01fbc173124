import { expect, it } from "vitest";
import { sha256Hex } from "../lib/sha256";
import type { ImageStore, KeptImage } from "./image-store";
import { createMaintenance } from "./maintenance";
import { type ListedFile, RuntimeFileError } from "./runtime-files";

const file = (name: string): ListedFile & { packages: string[] } => ({ name, size: 1, sha256: "0".repeat(64), packages: [] });

async function setUp(broken: readonly string[]) {
  const bytes = new TextEncoder().encode("memory");
  const sha256 = await sha256Hex(bytes.buffer);
  const kept = new Map<string, KeptImage>([
    ["numpy", { image: new Blob([bytes]), sha256 }],
    ["scikit-learn", { image: new Blob(["other"]), sha256 }],
  ]);
  const images: ImageStore = {
    load: async (set) => kept.get(set) ?? null,
    save: async () => {},
    remove: async (set) => void kept.delete(set),
    list: async () => [...kept].map(([name, { image }]) => ({ name, bytes: image.size })),
    clear: async () => kept.clear(),
  };
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
    interpreterFiles: load,
    images,
    log: () => [],
  });
}

it("hashes every file and every image, names what is wrong, and throws a damaged image away", async () => {
  const maintenance = await setUp(["b.pack"]);
  const steps: string[] = [];
  const report = await maintenance.repair((done, total) => steps.push(`${done} of ${total}`));
  expect(report).toEqual({ right: 2, wrong: ["The file b.pack is missing on the server (it answers 404)."], removed: ["scikit-learn"] });
  expect(steps).toEqual(["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
  expect(await maintenance.kept()).toEqual([{ name: "numpy", bytes: 6 }]);
});

it("clears all images", async () => {
  const maintenance = await setUp([]);
  await maintenance.clear();
  expect(await maintenance.kept()).toEqual([]);
});
