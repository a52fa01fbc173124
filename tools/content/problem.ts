/** Something wrong in `exercises/`: where, what, and what to do. */
export interface ContentProblem {
  file: string;
  what: string;
  fix: string;
}

export class ContentError extends Error {
  constructor(readonly problems: readonly ContentProblem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "ContentError";
  }
}

export function problemLine({ file, what, fix }: ContentProblem): string {
  return `${file}: ${what} ${fix}`;
}
