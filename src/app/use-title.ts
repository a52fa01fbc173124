import { useEffect } from "react";

export function useTitle(page: string): void {
  useEffect(() => {
    document.title = `${page} · Learning Rate`;
  }, [page]);
}
