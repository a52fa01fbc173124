/** The drills of this site, and what asks them. */
import type { DrillSource } from "../../content/drill";
import type { PythonRuntime } from "../../python/python-runtime";

export interface Drills {
  drills: readonly DrillSource[];
  /** `kit.py`, which each of them imports. */
  kit: string;
  runtime: Pick<PythonRuntime, "drill" | "stop">;
}

/** The first tag: drills of one area are listed together. */
export const areaOf = ({ tags }: DrillSource) => tags[0] ?? "";

/** By area, each in the order of its first drill. */
export function byArea(drills: readonly DrillSource[]): [area: string, drills: DrillSource[]][] {
  const areas = new Map<string, DrillSource[]>();
  for (const drill of drills) areas.set(areaOf(drill), [...(areas.get(areaOf(drill)) ?? []), drill]);
  return [...areas];
}
