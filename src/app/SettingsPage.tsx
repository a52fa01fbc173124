import { SettingsForm } from "../features/settings/SettingsForm";
import { OpenFileButton } from "../features/sharing/OpenFileButton";
import { SaveWork } from "../features/work/SaveWork";
import { useAppState } from "../store/use-store";
import type { Work } from "../store/work";
import { Page } from "./Page";
import { StorageBanner } from "./StorageBanner";
import "./SettingsPage.css";

interface SettingsPageProps {
  onFile(file: File): void;
  openWork(): Promise<Work>;
}

export function SettingsPage({ onFile, openWork }: SettingsPageProps) {
  const isBlocked = useAppState((state) => state.storage === "blocked");
  return (
    <Page title="Settings" current="settings" narrow>
      <p className="settings-lead">
        {isBlocked ? "A change applies at once." : "A change applies at once and is kept in this browser, for all tabs of this site."}
      </p>
      <StorageBanner />
      <SettingsForm />
      <section className="settings-work" aria-labelledby="work-title">
        <h2 id="work-title">Your work</h2>
        <p>
          Code and progress live in this browser only. Take them along as a file, or keep a copy of it; opening it shows what would change
          first, and loses nothing.
        </p>
        <div className="row">
          <SaveWork openWork={openWork} />
          <OpenFileButton onFile={onFile} />
        </div>
      </section>
      <p className="settings-offline">
        <a href="#/offline">Offline</a>: keep a copy of this site on this device, and go on without a network.
      </p>
    </Page>
  );
}
