import { useEffect, useState } from "react";
import type { DrillLevel, DrillSource } from "../../content/drill";
import { seedsFrom } from "../../content/drill-seed";
import { createDrillSession, type DrillSession } from "./drill-session";
import type { Drills } from "./drills";

interface Row {
  seed: number;
  level: DrillLevel;
  count: number;
}

/** Begins with the component and ends with it. Another row wants another component: give it a key. */
export function useDrillSession(
  { kit, runtime }: Drills,
  drill: DrillSource,
  { seed, level, count }: Row,
  onFirst: (isRight: boolean) => void,
): DrillSession {
  const [session] = useState(() =>
    createDrillSession({ drill, kit, seeds: seedsFrom(seed, count), level, runtime, now: Date.now, onFirst }),
  );
  useEffect(() => {
    void session.begin();
    return session.leave;
  }, [session]);
  return session;
}
