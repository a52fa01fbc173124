import { useEffect, useState } from "react";
import { megabytes } from "./words";

interface Estimate {
  usage: number;
  quota: number;
  isPersistent: boolean;
}

/** @param state looked at anew when it changes */
export function Space({ state }: { state: string }) {
  const [estimate, setEstimate] = useState<Estimate | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes with the state
  useEffect(() => {
    let left = false;
    Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0, quota = 0 }, isPersistent]) => !left && setEstimate({ usage, quota, isPersistent }),
      // A browser that does not tell is no fault.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [state]);

  return (
    <section className="offline-notes">
      <h2>Good to know</h2>
      <ul>
        {estimate ? (
          <li>
            This site uses {megabytes(estimate.usage)} on this device, of {gigabytes(estimate.quota)} that the browser allows.{" "}
            {estimate.isPersistent
              ? "The browser has promised to keep it."
              : "The browser may throw it away when the disk is full; come here before you go offline."}
          </li>
        ) : null}
        <li>
          The page itself, its editor and all exercises are kept by themselves after a visit. Remove takes away Python’s files; what you
          have written stays.
        </li>
        <li>A new version fetches only what has changed, and asks before it takes over.</li>
        <li>Your browser’s menu can install this site as an app: then it opens from the desktop or the home screen.</li>
      </ul>
    </section>
  );
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
