import { describe, expect, it } from "vitest";
import type { PackagePin } from "./pins";
import { CORE_PINS, PACKAGE_PINS, WANTED_PACKAGES } from "./pins";
import { makePlan } from "./plan";
import { lockOf } from "./small-runtime";

const lock = lockOf({
  numpy: { version: "2.4.3", file: "numpy.whl", sha256: "aa" },
  scipy: { version: "1.18.0", file: "scipy.whl", sha256: "bb", depends: ["numpy"] },
  pytest: { version: "9.0.2", file: "pytest-9.0.2.whl", sha256: "cc", depends: ["setuptools"] },
  setuptools: { version: "82", file: "setuptools.whl", sha256: "dd" },
});
const pytestPin: PackagePin = {
  name: "pytest",
  version: "9.2.0",
  fileName: "pytest-9.2.0.whl",
  sha256: "ee",
  depends: [],
  imports: ["pytest"],
};
const corePins = [{ name: "pyodide.asm.wasm", sha256: "ff" }];
const planFor = (wanted: readonly string[], packagePins: readonly PackagePin[] = [pytestPin]) =>
  makePlan({ lock, corePins, packagePins, wanted });

describe("makePlan", () => {
  it("takes what the packages depend on, and nothing else", () => {
    expect(planFor(["scipy"]).files.map((file) => file.name)).toEqual(["pyodide.asm.wasm", "numpy.whl", "scipy.whl"]);
  });

  it("prefers our pin, with the pin's dependencies, and knows who publishes what", () => {
    const plan = planFor(["pytest", "numpy"]);
    expect(plan.files.map((file) => [file.name, file.publisher.kind])).toEqual([
      ["pyodide.asm.wasm", "npm"],
      ["numpy.whl", "pyodide"],
      ["pytest-9.2.0.whl", "pypi"],
    ]);
    expect(plan.lock.packages["pytest"]).toEqual({
      name: "pytest",
      version: "9.2.0",
      file_name: "pytest-9.2.0.whl",
      install_dir: "site",
      sha256: "ee",
      package_type: "package",
      imports: ["pytest"],
      depends: [],
      unvendored_tests: false,
    });
  });

  it("does not depend on the order in which packages are named", () => {
    expect(JSON.stringify(planFor(["pytest", "scipy"]))).toBe(JSON.stringify(planFor(["scipy", "pytest"])));
  });

  it("asks to remove a pin that the lock has made superfluous", () => {
    expect(() => planFor(["pytest"], [{ ...pytestPin, version: "9.0.2" }])).toThrow("Remove its pin");
  });

  it("names a package that nobody has", () => {
    expect(() => planFor(["torch"])).toThrow('the package "torch"');
  });
});

describe("our pins", () => {
  it("are complete", () => {
    for (const { sha256 } of [...CORE_PINS, ...PACKAGE_PINS]) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const { name, version, fileName } of PACKAGE_PINS) expect(fileName).toMatch(new RegExp(`^${name}-${version}-py3-none-any\\.whl$`));
    expect(WANTED_PACKAGES).toContain("pytest");
  });
});
