import { useEffect } from "react";

/** @param page null until it is known */
export function useTitle(page: string | null): void {
  useEffect(() => {
    document.title = page === null ? "Learning Rate" : `${page} · Learning Rate`;
  }, [page]);
}
