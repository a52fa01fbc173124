import type { ReactNode, Ref } from "react";

interface ScrollBoxProps {
  name: string;
  className?: string;
  /** "pre" keeps the text's own lines. */
  as?: "div" | "pre";
  ref?: Ref<HTMLDivElement & HTMLPreElement>;
  children: ReactNode;
}

/** What is wider or longer than its place scrolls inside this box, which the keyboard can reach and a screen reader can name. */
export function ScrollBox({ name, className, as: Tag = "div", ref, children }: ScrollBoxProps) {
  return (
    <Tag className={className} ref={ref} tabIndex={0} role="group" aria-label={name}>
      {children}
    </Tag>
  );
}
