/** The page's side of the service worker: sets it up, asks it to look after its copy, and notices a new version. */
import * as v from "valibot";
import { inTime } from "../lib/in-time";
import { scheduleTimeout } from "../lib/schedule";
import { type CheckAnswer, checkAnswerSchema, newsSchema, type ToWorker } from "./shell-messages";

export interface ShellClient {
  /** Sets the service worker up where there is none. @throws with the reason where this browser, or the server, does not let it */
  ready(onBytes: (loaded: number, total: number) => void): Promise<void>;
  /** Notices a new version of what is set up already. */
  watch(): Promise<void>;
  /** Compares the copy of the site with what it should be, and says what is wrong with which file. */
  check(mend: boolean, onStep: (done: number, total: number) => void): Promise<{ bytes: number; wrong: readonly string[] }>;
  /** True once a newer version can take over, or has done so in another tab. */
  hasUpdate(): boolean;
  subscribe(listener: () => void): () => void;
  /** Loads the page anew in the new version. */
  update(): void;
}

const SCRIPT = "sw.js";
/** A browser may end a service worker without a word. */
const ANSWER_MS = 60_000;
const NOT_SET_UP = "The browser did not set up the copy of this page.";

/** @param site the folder that the page lies in */
export function createShellClient(site: URL, container: ServiceWorkerContainer, reload: () => void): ShellClient {
  const listeners = new Set<() => void>();
  const watched = new WeakSet<ServiceWorkerRegistration>();
  let hasUpdate = false;
  let isUpdating = false;
  /** A page that nobody has answered for yet is not moved to a new version by the first one that does. */
  let isControlled = container.controller !== null;
  let lastFailure: string | null = null;

  function noticeUpdate(): void {
    if (hasUpdate) return;
    hasUpdate = true;
    for (const listener of listeners) listener();
  }

  function watch(registration: ServiceWorkerRegistration): void {
    if (watched.has(registration)) return;
    watched.add(registration);
    const look = () => {
      if (registration.waiting && registration.active) noticeUpdate();
    };
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    registration.installing?.addEventListener("statechange", look);
    look();
  }

  container.addEventListener("controllerchange", () => {
    if (isUpdating) reload();
    else if (isControlled) noticeUpdate();
    isControlled = true;
  });

  /** Of this site: another one may have set up a worker for the folder above. */
  async function find(): Promise<ServiceWorkerRegistration | null> {
    const registration = await container.getRegistration(site);
    if (registration?.scope !== site.href) return null;
    watch(registration);
    return registration;
  }

  async function findOrRegister(): Promise<ServiceWorkerRegistration> {
    const found = await find();
    if (found) return found;
    await container.register(new URL(SCRIPT, site), { scope: site.href, updateViaCache: "none" });
    const registered = await find();
    if (!registered) throw new Error(NOT_SET_UP);
    return registered;
  }

  function whenActive(registration: ServiceWorkerRegistration): Promise<void> {
    const worker = registration.installing ?? registration.waiting;
    if (registration.active || !worker) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (worker.state === "activated") resolve();
        if (worker.state === "redundant") reject(new Error(lastFailure ?? NOT_SET_UP));
      };
      worker.addEventListener("statechange", look);
      look();
    });
  }

  return {
    async ready(onBytes) {
      lastFailure = null;
      const listen = (event: MessageEvent) => {
        const news = v.safeParse(newsSchema, event.data);
        if (!news.success) return;
        if (news.output.type === "installing") onBytes(news.output.loaded, news.output.total);
        else lastFailure = news.output.reason;
      };
      container.addEventListener("message", listen);
      container.startMessages();
      try {
        await whenActive(await findOrRegister());
      } finally {
        container.removeEventListener("message", listen);
      }
    },
    async watch() {
      await find();
    },
    async check(mend, onStep) {
      const worker = (await find())?.active;
      if (!worker) return { bytes: 0, wrong: ["There is no copy of this page in this browser."] };
      const checked = ask(worker, { type: "check", mend }, onStep);
      // What has to be fetched may take as long as the line needs.
      return mend ? checked : inTime(checked, ANSWER_MS, "The copy of this page does not answer. Load the page again.", scheduleTimeout);
    },
    hasUpdate: () => hasUpdate,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async update() {
      isUpdating = true;
      const waiting = (await find())?.waiting;
      if (waiting) waiting.postMessage({ type: "take-over" } satisfies ToWorker);
      // Another tab has done it already.
      else reload();
    },
  };
}

function ask(worker: ServiceWorker, message: ToWorker, onStep: (done: number, total: number) => void) {
  const { port1, port2 } = new MessageChannel();
  return new Promise<Extract<CheckAnswer, { type: "checked" }>>((resolve) => {
    port1.onmessage = ({ data }) => {
      const answer = v.safeParse(checkAnswerSchema, data);
      if (!answer.success) return;
      if (answer.output.type === "checking") onStep(answer.output.done, answer.output.total);
      else {
        port1.close();
        resolve(answer.output);
      }
    };
    worker.postMessage(message, [port2]);
  });
}
