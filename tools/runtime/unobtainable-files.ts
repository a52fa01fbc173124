/** The one failure that a person meets in practice: no source has what is missing. The message is all they see. */
import type { Attempt } from "./sources";

export interface FailedFile {
  readonly name: string;
  readonly attempts: readonly Attempt[];
}

export class UnobtainableFiles extends Error {
  constructor(failed: readonly FailedFile[], cacheFolder: string) {
    const count = failed.length === 1 ? "one file" : `${failed.length} files`;
    super(
      [
        `The Python runtime is not complete: ${count} could not be had.`,
        ...groupsByReason(failed),
        "Ways out:",
        "  - Set LEARNING_RATE_RUNTIME to a folder or an http(s) address that has these files as they were published.",
        `  - On a machine where "npm run runtime" worked, copy the files of its cache folder; put them into ${cacheFolder}.`,
        '  - Go where the network reaches Pyodide\'s CDN or, through pip, a Python package index; then call "npm run runtime" again.',
        "What is there already stays.",
      ].join("\n"),
    );
  }
}

/** Twenty wheels fail for one reason: it is said once. */
function groupsByReason(failed: readonly FailedFile[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { name, attempts } of failed) {
    const reasons = attempts.map(({ label, reason }) => `      ${label}: ${reason}`).join("\n");
    groups.set(reasons, [...(groups.get(reasons) ?? []), name]);
  }
  return [...groups].map(([reasons, names]) => `${names.map((name) => `  ${name}`).join("\n")}\n    tried:\n${reasons}`);
}
