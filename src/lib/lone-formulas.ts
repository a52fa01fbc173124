/** `$$ … $$` alone in a paragraph is a formula of its own, also when it stands on one line: remark-math 6 takes that for running text. */
import type { Root } from "mdast";
import type {} from "mdast-util-math";

export function displayLoneFormulas() {
  return (tree: Root, file: { value: unknown }): void => {
    const source = String(file.value);
    tree.children = tree.children.map((node) => {
      const [only, ...others] = node.type === "paragraph" ? node.children : [];
      const start = only?.position?.start.offset;
      if (only?.type !== "inlineMath" || others.length > 0 || start === undefined || !source.startsWith("$$", start)) return node;
      const code = {
        type: "element" as const,
        tagName: "code",
        properties: { className: ["language-math", "math-display"] },
        children: [{ type: "text" as const, value: only.value }],
      };
      return { type: "math", value: only.value, data: { hName: "pre", hChildren: [code] } };
    });
  };
}
