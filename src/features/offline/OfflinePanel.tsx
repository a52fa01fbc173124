import { CloudDownload, Eraser, Pause, Play, Wrench } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Offline, OfflineState } from "../../offline/offline";
import { largerSet, type OfflineSet } from "../../python/offline-sets";
import type { RuntimeManifest } from "../../python/runtime-manifest";
import { Button } from "../../ui/Button";
import { SetChoice } from "./SetChoice";
import { Space } from "./Space";
import { StatusText } from "./StatusText";
import "./Offline.css";

interface OfflinePanelProps {
  offline: Offline;
  manifest(): Promise<RuntimeManifest>;
}

/** What of this site is kept on this device, and the buttons for it. */
export function OfflinePanel({ offline, manifest }: OfflinePanelProps) {
  const state = useSyncExternalStore(offline.subscribe, offline.state);
  const [picked, setPicked] = useState<OfflineSet | null>(null);
  const wanted = picked ?? setOf(state) ?? "everything";
  const isFetching = state.kind === "fetching";
  const isBusy = isFetching || state.kind === "checking";

  useEffect(() => {
    // A download that is under way goes on.
    if (offline.state().kind !== "fetching") void offline.look();
  }, [offline]);

  return (
    <div className="offline">
      <p>
        Keep a copy of this site on this device. Then exercises open, run and are checked without any network: on the train, in a room
        without Wi-Fi, with the internet switched off.
      </p>
      <StatusText state={state} />
      <SetChoice manifest={manifest} value={wanted} onChange={setPicked} />
      <div className="offline-buttons">
        {isFetching ? (
          <Button onClick={() => offline.pause()}>
            <Pause className="icon" />
            Pause
          </Button>
        ) : null}
        {state.kind === "incomplete" ? (
          <Button kind="primary" onClick={() => void offline.complete(wanted)}>
            <Play className="icon" />
            Resume
          </Button>
        ) : null}
        <Button
          kind={state.kind === "empty" ? "primary" : "plain"}
          inactive={isBusy || (state.kind === "available" && largerSet(wanted, state.set) === state.set)}
          onClick={() => void offline.complete(wanted)}
        >
          <CloudDownload className="icon" />
          Make available offline
        </Button>
        <Button
          kind={state.kind === "damaged" ? "primary" : "plain"}
          inactive={isBusy || state.kind === "empty"}
          onClick={() => void offline.complete(setOf(state) ?? wanted)}
        >
          <Wrench className="icon" />
          Repair
        </Button>
        <Button inactive={state.kind === "checking" || state.kind === "empty"} onClick={() => void offline.remove()}>
          <Eraser className="icon" />
          Remove
        </Button>
      </div>
      <Space state={state.kind} />
    </div>
  );
}

function setOf(state: OfflineState): OfflineSet | null {
  return "set" in state ? state.set : null;
}
