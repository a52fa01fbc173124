import { useEffect, useState } from "react";

/** For what the first paint can do without: it is fetched after that. True from the first time on that it is wanted. */
export function useFirstWanted(isWanted: boolean, load: () => Promise<unknown>): boolean {
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  useEffect(() => {
    // Should it fail, opening it tries again.
    load().catch(() => {});
  }, [load]);
  return wasWanted || isWanted;
}
