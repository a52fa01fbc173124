import { use } from "react";
import { NotPossible } from "../features/offline/NotPossible";
import { OfflinePanel } from "../features/offline/OfflinePanel";
import type { LoadOffline } from "../offline/browser-offline";
import { Page } from "./Page";

export function OfflinePage({ loadOffline }: { loadOffline: LoadOffline }) {
  const found = use(loadOffline());
  return (
    <Page title="Offline" narrow>
      {found.kind === "possible" ? <OfflinePanel offline={found.offline} manifest={found.manifest} /> : <NotPossible reason={found.kind} />}
    </Page>
  );
}
