/** Tables, formulas and code may be wider than a phone: each scrolls in its own box, which the keyboard can reach and a screen reader can name. */
import type { Element, ElementContent, Root, RootContent } from "hast";

const isElement = (node: RootContent | ElementContent): node is Element => node.type === "element";
const classes = (element: Element): readonly unknown[] =>
  Array.isArray(element.properties["className"]) ? element.properties["className"] : [];

function box(child: Element, name: string, label: string): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: [name], tabIndex: 0, role: "group", ariaLabel: label },
    children: [child],
  };
}

function wrapped(element: Element): Element {
  if (element.tagName === "table") return box(element, "scroll-x", "Table");
  if (element.tagName === "span" && classes(element).includes("katex-display")) return box(element, "formula", "Formula");
  if (element.tagName === "pre")
    return { ...element, properties: { ...element.properties, tabIndex: 0, role: "group", ariaLabel: "Code" } };
  return { ...element, children: element.children.map((child) => (isElement(child) ? wrapped(child) : child)) };
}

export function wrapWideThings() {
  return (tree: Root): void => {
    tree.children = tree.children.map((node) => (isElement(node) ? wrapped(node) : node));
  };
}
