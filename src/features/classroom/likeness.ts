/**
 * The code without what a copy is usually changed in: comments on lines of their own, blank lines, and spaces at a line's end.
 * Equal is said of equal plain code only: similar answers to a short exercise are the rule, and no sign of anything.
 */
export function plainCode(code: string): string {
  return code
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !line.trimStart().startsWith("#"))
    .join("\n");
}
