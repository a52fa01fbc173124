import { useEffect, useState } from "react";
import { useAppState } from "../store/use-store";

/** After Python is ready, it makes its image. */
const AFTER_PYTHON_MS = 3_000;
/** Where nobody has started Python. */
const AFTER_LOADING_MS = 8_000;

/** True once nothing that somebody waits for is under way any more. */
export function useQuietTime(): boolean {
  const isStarting = useAppState(({ python }) => python.kind === "starting");
  const isIdle = useAppState(({ python }) => python.kind === "idle");
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (isQuiet || isStarting) return;
    const timer = setTimeout(() => setQuiet(true), isIdle ? AFTER_LOADING_MS : AFTER_PYTHON_MS);
    return () => clearTimeout(timer);
  }, [isQuiet, isStarting, isIdle]);
  return isQuiet;
}
