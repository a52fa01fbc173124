import { describe, expect, it } from "vitest";
import { IMAGE_SETS, imageSetFor } from "./image-sets";
import { importedBy } from "./needs";

describe("the set of packages whose image serves", () => {
  it.each([
    ["nothing", [], "numpy"],
    ["NumPy", ["numpy"], "numpy"],
    ["scikit-learn", ["numpy", "scikit-learn"], "scikit-learn"],
    ["SciPy", ["scipy"], "scikit-learn"],
    ["pandas", ["pandas", "numpy"], "pandas-matplotlib"],
    ["Matplotlib", ["matplotlib"], "pandas-matplotlib"],
    ["pandas and Matplotlib", ["matplotlib", "numpy", "pandas"], "pandas-matplotlib"],
    ["a package that is in none", ["pytest"], "numpy"],
  ])("%s", (_, packages, name) => {
    expect(imageSetFor(packages).name).toBe(name);
  });

  it("does not depend on the order in which packages are named", () => {
    const packages = ["scikit-learn", "pandas", "numpy", "scipy"];
    expect(imageSetFor([...packages].reverse())).toBe(imageSetFor(packages));
  });

  it("has a name of its own", () => {
    expect(new Set(IMAGE_SETS.map(({ name }) => name)).size).toBe(IMAGE_SETS.length);
  });

  it.each(IMAGE_SETS.map((set) => [set.name, set] as const))(
    "%s has the packages of all that is imported for it",
    (_, { packages, imports }) => {
      const { packages: needed } = importedBy(imports.map((name) => `import ${name}`).join("\n"));
      expect(packages).toEqual(expect.arrayContaining([...needed]));
    },
  );
});
