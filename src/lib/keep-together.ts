/** What a line break would spoil stays on one line: `1e-12`, a short piece of code, a short formula and the comma behind it. */
import type { Element, ElementContent, Root, Text } from "hast";

const LONGEST_CODE = 16;
/** As TeX. A longer formula may break at its operators. */
const LONGEST_FORMULA = 24;
const POWER_OF_TEN = /(\d+(?:\.\d+)?e-\d+)/;
const PUNCTUATION = /^[,.;:!?)]+/;

export function keepTogether() {
  return (tree: Root): void => {
    tree.children = tree.children.map((node) => (node.type === "element" ? inElement(node) : node));
  };
}

function inElement(element: Element): Element {
  if (element.tagName === "pre" || isFormula(element)) return element;
  if (element.tagName === "code") return textOf(element).length <= LONGEST_CODE ? kept(element) : element;
  const children: ElementContent[] = [];
  for (const child of element.children) {
    if (child.type === "element") children.push(inElement(child));
    else if (child.type === "text") children.push(...inText(child, children));
    else children.push(child);
  }
  return { ...element, children };
}

/** @param before what precedes the text; its last formula takes the punctuation along */
function inText({ value }: Text, before: ElementContent[]): ElementContent[] {
  const formula = before.at(-1);
  const mark = formula?.type === "element" && isShortFormula(formula) ? (PUNCTUATION.exec(value)?.[0] ?? "") : "";
  if (mark !== "") before.push(span(before.splice(-1), mark));
  return value
    .slice(mark.length)
    .split(POWER_OF_TEN)
    .filter((part) => part !== "")
    .map((part) => (POWER_OF_TEN.test(part) ? span([], part) : { type: "text", value: part }));
}

const isFormula = (element: Element) => /\bkatex/.test(String(element.properties["className"]));
const isShortFormula = (element: Element) => isFormula(element) && (texOf(element)?.length ?? Infinity) <= LONGEST_FORMULA;

/** KaTeX leaves the source in its MathML. */
function texOf(element: Element): string | undefined {
  if (element.tagName === "annotation") return textOf(element);
  for (const child of element.children) {
    const tex = child.type === "element" ? texOf(child) : undefined;
    if (tex !== undefined) return tex;
  }
  return undefined;
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : "")).join("");
}

const kept = (element: Element): Element => ({ ...element, properties: { ...element.properties, className: ["keep"] } });
const span = (children: ElementContent[], text: string): Element =>
  kept({ type: "element", tagName: "span", properties: {}, children: [...children, { type: "text", value: text }] });
