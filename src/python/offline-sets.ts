/** Which of the runtime's files one can have offline. */
import * as v from "valibot";
import { filesFor, type RuntimeFile, type RuntimeManifest } from "./runtime-manifest";

/** From the smallest to the largest: each holds all those before it. */
export const OFFLINE_SETS = ["core", "numpy", "scikit-learn", "everything"] as const;
export const offlineSetSchema = v.picklist(OFFLINE_SETS);
export type OfflineSet = v.InferOutput<typeof offlineSetSchema>;

export function packagesOfSet(manifest: RuntimeManifest, set: OfflineSet): readonly string[] {
  switch (set) {
    case "core":
      return [];
    case "numpy":
      return ["numpy"];
    case "scikit-learn":
      return ["numpy", "scipy", "scikit-learn"];
    case "everything":
      return Object.keys(manifest.packages);
  }
}

export const filesOfSet = (manifest: RuntimeManifest, set: OfflineSet): RuntimeFile[] => filesFor(manifest, packagesOfSet(manifest, set));

export const largerSet = (a: OfflineSet, b: OfflineSet): OfflineSet => (OFFLINE_SETS.indexOf(a) > OFFLINE_SETS.indexOf(b) ? a : b);
