const NAMES: Readonly<Record<string, string>> = {
  numpy: "NumPy",
  scipy: "SciPy",
  matplotlib: "Matplotlib",
};

/** As its makers write it. */
export function packageName(name: string): string {
  return NAMES[name] ?? name;
}
