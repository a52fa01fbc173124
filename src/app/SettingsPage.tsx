import { SettingsForm } from "../features/settings/SettingsForm";
import { useAppState } from "../store/use-store";
import { Page } from "./Page";
import { StorageBanner } from "./StorageBanner";
import "./SettingsPage.css";

export function SettingsPage() {
  const isBlocked = useAppState((state) => state.storage === "blocked");
  return (
    <Page title="Settings" current="settings" narrow>
      <p className="settings-lead">
        {isBlocked ? "A change applies at once." : "A change applies at once and is kept in this browser, for all tabs of this site."}
      </p>
      <StorageBanner />
      <SettingsForm />
      <p className="settings-offline">
        <a href="#/offline">Offline</a>: keep a copy of this site on this device, and go on without a network.
      </p>
    </Page>
  );
}
