import { type RefObject, useEffect, useState } from "react";
import "./PartTabs.css";

export interface Part {
  name: string;
  element: RefObject<HTMLElement | null>;
}

/** On small screens: jumps between the parts of the page, and says which one is in sight. */
export function PartTabs({ parts, address }: { parts: readonly Part[]; address: string }) {
  const [current, setCurrent] = useState(0);

  useEffect(() => {
    function onScroll(): void {
      const line = window.innerHeight / 3;
      const at = parts.findLastIndex(({ element }) => (element.current?.getBoundingClientRect().top ?? Infinity) <= line);
      setCurrent(Math.max(0, at));
    }
    onScroll();
    // A little later than the change: the panes are laid out anew first.
    const onResize = () => requestAnimationFrame(onScroll);
    window.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onResize);
    return () => {
      window.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onResize);
    };
  }, [parts]);

  return (
    <nav className="part-tabs" aria-label="Parts of the exercise">
      {parts.map(({ name, element }, index) => (
        // What follows `#` is the exercise's address: the jump is ours to make.
        <a
          key={name}
          href={`#/${address}`}
          aria-current={index === current ? "true" : undefined}
          onClick={(event) => {
            event.preventDefault();
            element.current?.scrollIntoView();
            element.current?.focus({ preventScroll: true });
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
