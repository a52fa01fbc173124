/** Which packages share a memory image. A set's modules are imported before its image is made. */
import type { ListedFile } from "./fetch-listed";
import type { ImageSet } from "./protocol";
import type { Needs } from "./python-runtime";

/** An image that the site was built with, gzipped. */
export interface BuiltImage extends ListedFile {
  set: ImageSet;
}

export interface ImageSetNeeds extends Needs {
  name: string;
}

/** From the smallest to the largest. What an exercise needs besides is loaded on top of the image. */
export const IMAGE_SETS: readonly ImageSetNeeds[] = [
  { name: "numpy", packages: ["numpy"], imports: ["numpy", "numpy.testing"] },
  {
    name: "scikit-learn",
    packages: ["numpy", "scipy", "scikit-learn"],
    imports: [
      "numpy",
      "numpy.testing",
      "scipy.spatial.distance",
      "scipy.stats",
      "sklearn.cluster",
      "sklearn.datasets",
      "sklearn.linear_model",
      "sklearn.metrics",
      "sklearn.model_selection",
      "sklearn.neighbors",
      "sklearn.pipeline",
      "sklearn.preprocessing",
    ],
  },
  {
    name: "pandas-matplotlib",
    packages: ["numpy", "pandas", "matplotlib"],
    imports: ["numpy", "numpy.testing", "pandas", "matplotlib.pyplot"],
  },
];

/** The set whose image serves these packages best: the one that holds most of them, and of several the smallest. */
export function imageSetFor(packages: readonly string[]): ImageSetNeeds {
  const covered = (set: ImageSetNeeds) => packages.filter((name) => set.packages.includes(name)).length;
  return IMAGE_SETS.reduce((best, set) => (covered(set) > covered(best) ? set : best));
}
