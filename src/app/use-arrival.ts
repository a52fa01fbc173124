import { useEffect, useRef } from "react";

/** A heading that has not come by then is not waited for: the person has moved on. */
const LATEST = 10_000;

/** After a change of page: up to its top, and the focus to its heading, which may come a little later. */
export function useArrival(page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    const left = document.activeElement;
    return whenHeadingIsThere((heading) => {
      const { activeElement } = document;
      const hasMovedOn = activeElement !== null && activeElement !== document.body && activeElement !== left;
      if (!hasMovedOn) focusHeading(heading);
    });
  }, [page]);
}

function focusHeading(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main h1");
}

/** Returns the function that calls it off. */
function whenHeadingIsThere(callback: (heading: HTMLElement) => void): () => void {
  const heading = findHeading();
  if (heading) {
    callback(heading);
    return () => {};
  }
  const observer = new MutationObserver(() => {
    const found = findHeading();
    if (!found) return;
    end();
    callback(found);
  });
  const timer = setTimeout(() => end(), LATEST);
  function end(): void {
    observer.disconnect();
    clearTimeout(timer);
  }
  observer.observe(document.body, { childList: true, subtree: true });
  return end;
}
