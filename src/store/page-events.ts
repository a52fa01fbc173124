import type { AppStore } from "./create-store";

/** Saves when the page is left, looks for other tabs' work when it is looked at again; returns the function that ends it. */
export function watchPage(store: Pick<AppStore, "leave" | "comeBack">, page: Window = window): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const leave = () => void store.leave();
  const comeBack = () => void store.comeBack();

  page.document.addEventListener("visibilitychange", () => (page.document.visibilityState === "hidden" ? leave() : comeBack()), { signal });
  page.addEventListener("pagehide", leave, { signal });
  page.addEventListener("pageshow", (event) => event.persisted && comeBack(), { signal });
  page.addEventListener("focus", comeBack, { signal });
  page.addEventListener(
    "beforeunload",
    (event) => {
      // Only where neither the database nor localStorage keeps the code.
      if (!store.leave()) event.preventDefault();
    },
    { signal },
  );
  return () => ending.abort();
}
