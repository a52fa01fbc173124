/** Puts the parts together for a browser, or says why it has none. */
import { cachesIfAllowed } from "../python/caches-if-allowed";
import { createLine } from "../python/line";
import { createReceive } from "../python/receive";
import { createRuntimeCache } from "../python/runtime-cache";
import { createRuntimeFiles } from "../python/runtime-files";
import type { RuntimeManifest } from "../python/runtime-manifest";
import { createOffline, type Offline } from "./offline";
import { createShellClient, type ShellClient } from "./shell-client";

export type BrowserOffline =
  | { kind: "possible"; offline: Offline; shell: ShellClient; manifest(): Promise<RuntimeManifest> }
  /** Plain http: browsers allow none of it there. */
  | { kind: "insecure" }
  /** Private windows, and browsers that are told to keep nothing. */
  | { kind: "blocked" };

/** One for the whole visit, as a promise that stays the same: a download goes on while its page is left. */
export type LoadOffline = () => Promise<BrowserOffline>;

/** @param site the folder that the page lies in */
export function createBrowserOffline(site: URL): BrowserOffline {
  if (!isSecureContext) return { kind: "insecure" };
  const caches = cachesIfAllowed();
  if (!caches || !("serviceWorker" in navigator)) return { kind: "blocked" };
  const folder = new URL("pyodide/", site);
  const receive = createReceive(fetch, createLine());
  const { manifest } = createRuntimeFiles(folder, receive);
  const shell = createShellClient(site, navigator.serviceWorker, () => location.reload());
  const cache = createRuntimeCache(site, caches);
  // Not waited for: Firefox asks the person, who may look elsewhere.
  const persist = () => void navigator.storage.persist().catch(() => {});
  const offline = createOffline({ manifest, folder, cache, receive, shell, persist });
  return { kind: "possible", offline, shell, manifest };
}
