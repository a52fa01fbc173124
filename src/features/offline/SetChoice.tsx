import { useEffect, useId, useState } from "react";
import { sizeOf } from "../../offline/offline";
import { filesOfSet, OFFLINE_SETS, type OfflineSet, packagesOfSet } from "../../python/offline-sets";
import type { RuntimeManifest } from "../../python/runtime-manifest";
import { useAppState } from "../../store/use-store";
import { megabytes, SET_NAMES } from "./words";

interface SetChoiceProps {
  manifest(): Promise<RuntimeManifest>;
  value: OfflineSet;
  onChange(set: OfflineSet): void;
}

/** How much of Python: each set with what one can do with it, and what it weighs. */
export function SetChoice({ manifest, value, onChange }: SetChoiceProps) {
  const group = useId();
  const [listed, setListed] = useState<RuntimeManifest | null>(null);
  const tracks = useAppState((state) => state.catalogue.tracks);
  const exercises = tracks.flatMap((track) => track.exercises);

  useEffect(() => {
    let left = false;
    manifest().then(
      (found) => !left && setListed(found),
      // Without the list the sets have no sizes; what is wrong with it is told when a set is fetched.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [manifest]);

  return (
    <fieldset className="offline-sets">
      <legend>How much of Python</legend>
      {OFFLINE_SETS.map((set) => {
        const has = listed && packagesOfSet(listed, set);
        const solvable = has ? exercises.filter(({ packages }) => packages.every((name) => has.includes(name))).length : null;
        return (
          <label key={set} className="offline-set">
            <input type="radio" name={group} checked={set === value} aria-label={SET_NAMES[set]} onChange={() => onChange(set)} />
            <b>{SET_NAMES[set]}</b>
            <span className="num">{listed ? megabytes(sizeOf(filesOfSet(listed, set))) : ""}</span>
            <span className="offline-hint">
              {HINTS[set]}
              {solvable === null || set === "core" ? "" : ` ${solvable} of ${exercises.length} exercises.`}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

const HINTS: Readonly<Record<OfflineSet, string>> = {
  core: "For code and exercises of your own that need no package.",
  numpy: "Arrays and linear algebra.",
  "scikit-learn": "With SciPy and NumPy.",
  everything: "With pandas and Matplotlib too, which draws the pictures after a pass.",
};
