import type { OfflineSet } from "../../python/offline-sets";

export const SET_NAMES: Readonly<Record<OfflineSet, string>> = {
  core: "Python alone",
  numpy: "NumPy",
  "scikit-learn": "scikit-learn",
  everything: "Everything",
};

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
