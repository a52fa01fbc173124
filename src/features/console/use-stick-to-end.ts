import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

const NEAR = 24;

/** Keeps the end in sight while things are added, unless the person has scrolled up. */
export function useStickToEnd(): RefObject<(HTMLDivElement & HTMLPreElement) | null> {
  const box = useRef<HTMLDivElement & HTMLPreElement>(null);
  const sticks = useRef(true);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, []);

  // After every change of what is inside.
  useLayoutEffect(() => {
    const element = box.current;
    if (element && sticks.current) element.scrollTop = element.scrollHeight;
  });

  return box;
}
