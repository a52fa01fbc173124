/**
 * What this project fixes by itself: the two files of the interpreter, and the wheels that Pyodide's lock lacks or has in another
 * version. Everything else takes name, version and SHA-256 from that lock. docs/runtime.md says how to move a pin.
 */

export interface CorePin {
  readonly name: string;
  readonly sha256: string;
}

export interface PackagePin {
  readonly name: string;
  readonly version: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly depends: readonly string[];
  readonly imports: readonly string[];
}

/** npm package `pyodide`. Not 314.0.3: that one corrupts memory when several JSPI stacks are suspended. */
export const CORE_VERSION = "314.0.7";
/** The Pyodide release whose lock lists the wheels (npm package `pyodide-wheels`, an alias). Same ABI as the core. */
export const LOCK_VERSION = "314.0.3";

export const CORE_PINS: readonly CorePin[] = [
  { name: "pyodide.asm.wasm", sha256: "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6" },
  { name: "python_stdlib.zip", sha256: "fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a" },
];

/** What an exercise may ask for, and pytest, which grades. What these depend on comes along. */
export const WANTED_PACKAGES: readonly string[] = ["matplotlib", "numpy", "pandas", "pytest", "scikit-learn", "scipy"];

export const PACKAGE_PINS: readonly PackagePin[] = [
  {
    name: "iniconfig",
    version: "2.3.1",
    fileName: "iniconfig-2.3.1-py3-none-any.whl",
    sha256: "9121e2c1fdb355232495be3194c8dfe87ccc2d5dee45947b78e68f499790d7a7",
    depends: [],
    imports: ["iniconfig"],
  },
  {
    name: "pluggy",
    version: "1.7.0",
    fileName: "pluggy-1.7.0-py3-none-any.whl",
    sha256: "7dd7b0d8832ba3cb632c306926ded123429211b83641b35dc5c41ad2d34f9bec",
    depends: [],
    imports: ["pluggy"],
  },
  {
    name: "pygments",
    version: "2.21.0",
    fileName: "pygments-2.21.0-py3-none-any.whl",
    sha256: "2363c69b61c4a97c838da3b130dcd6468f4848992b21a82f2a63ec34377137d9",
    depends: [],
    imports: ["pygments"],
  },
  {
    // The lock's pytest 9.0.2 still names attrs, py, setuptools and others as dependencies, which pytest gave up long ago.
    name: "pytest",
    version: "9.2.0",
    fileName: "pytest-9.2.0-py3-none-any.whl",
    sha256: "07acdcf88ec174f907dc01af70bf52d49b014bbab03faeeade31c96b18c2e588",
    depends: ["iniconfig", "packaging", "pluggy", "pygments"],
    imports: ["_pytest", "py", "pytest"],
  },
];
