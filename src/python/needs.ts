/** What an interpreter must have: what the exercise names, and what the learner's own code imports. */
import type { Needs } from "./python-runtime";

/** Top-level modules that learners import, and the package of the runtime that brings each. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  numpy: "numpy",
  scipy: "scipy",
  sklearn: "scikit-learn",
  pandas: "pandas",
  matplotlib: "matplotlib",
};

/** The packages that learners' code can ask for. */
export const KNOWN_PACKAGES: readonly string[] = Object.values(PACKAGE_OF);

export function isKnownPackage(name: string): boolean {
  return KNOWN_PACKAGES.includes(name);
}

/**
 * Modules of the runtime's packages that `import` lines anywhere in the code name, with their packages. They are imported while the
 * interpreter boots, so that the time limit counts what the program does; one that is only named in a string costs a download.
 */
export function importedBy(code: string): Needs {
  const named = [...code.matchAll(/^[ \t]*(?:from|import)[ \t]+([\w.]+)/gm)].map((match) => match[1] ?? "");
  const packageOf = (name: string) => {
    const top = name.split(".")[0] ?? "";
    return Object.hasOwn(PACKAGE_OF, top) ? PACKAGE_OF[top] : undefined;
  };
  const imports = named.filter((name) => packageOf(name) !== undefined);
  return union({ packages: imports.flatMap((name) => packageOf(name) ?? []), imports }, { packages: [], imports: [] });
}

/** What the exercise names, and what the learner's own code imports beside it. */
export function needsOf(exercise: Needs, code: string): Needs {
  return union(exercise, importedBy(code));
}

/** Sorted, so that the order of lines in the code makes no difference. */
export function union(a: Needs, b: Needs): Needs {
  return {
    packages: [...new Set([...a.packages, ...b.packages])].sort(),
    imports: [...new Set([...a.imports, ...b.imports])].sort(),
  };
}

/** True if an interpreter made for `have` can do what `want` asks. */
export function covers(have: Needs, want: Needs): boolean {
  return want.packages.every((name) => have.packages.includes(name)) && want.imports.every((name) => have.imports.includes(name));
}
