import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { useAppState } from "../../store/use-store";
import { Button } from "../../ui/Button";

const SECOND = 1000;

/** Nobody is hurried who did not ask for it: a button, and the time of the row once it is pressed. Remembered. */
export function DrillTimer({ begunAt }: { begunAt: number }) {
  const isShown = useAppState((state) => state.settings.drillTimer === "on");
  const change = useAppState((state) => state.changeSettings);
  return (
    <Button
      kind="quiet"
      small
      className="drill-timer"
      aria-pressed={isShown}
      aria-label="Show the time"
      onClick={() => change({ drillTimer: isShown ? "off" : "on" })}
    >
      <Timer className="icon icon-s" />
      {isShown ? <Elapsed since={begunAt} /> : "Time"}
    </Button>
  );
}

function Elapsed({ since }: { since: number }) {
  const [seconds, setSeconds] = useState(() => secondsSince(since));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsSince(since)), SECOND);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <span role="timer">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </span>
  );
}

/** The session's clock is the page's. */
const secondsSince = (begin: number) => Math.max(0, Math.floor((Date.now() - begin) / SECOND));
