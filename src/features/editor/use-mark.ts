import { useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useAppState } from "../../store/use-store";
import { firstMemory, type Mark, nextMemory } from "./mark";

export function useMark(): Mark | null {
  const watched = useAppState(useShallow(({ workspace: { run, check, code } }) => ({ run, check, code })));
  const [memory, setMemory] = useState(() => firstMemory(watched));
  const next = nextMemory(memory, watched);
  // Derived from what was before: React renders again at once, before anything is shown.
  if (next !== memory) setMemory(next);
  return next.mark;
}
