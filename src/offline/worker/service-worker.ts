/**
 * Answers for the site from its copy. A new version is fetched whole and then waits: it never takes over under an open page, unless
 * somebody there has asked for it.
 */
import { shellPlan } from "virtual:shell-plan";
import * as v from "valibot";
import { createLine } from "../../python/line";
import { createReceive, DAMAGED_HEADER } from "../../python/receive";
import { createRuntimeCache } from "../../python/runtime-cache";
import { type CheckAnswer, type News, toWorkerSchema } from "../shell-messages";
import { fetchChanged, removeUnused } from "./runtime-update";
import { createShell } from "./shell";

declare const self: ServiceWorkerGlobalScope;

const PAGE = "index.html";
const MANIFEST = "pyodide/manifest.json";
/** Parts of an older build have names that this one's list does not hold. */
const BUILT = /^(assets|sandbox)\//;

const site = new URL(self.registration.scope);
const receive = createReceive(fetch, createLine());
const shell = createShell(shellPlan, site, caches, receive);
const runtime = createRuntimeCache(site, caches);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path === null) return;
  if (shell.isListed(path)) event.respondWith(answer(path));
  else if (BUILT.test(path)) event.respondWith(shell.respond(path).then((found) => found ?? fetch(event.request)));
});

self.addEventListener("message", (event) => {
  const message = v.safeParse(toWorkerSchema, event.data);
  if (!message.success) return;
  if (message.output.type === "take-over") event.waitUntil(self.skipWaiting());
  else event.waitUntil(check(message.output.mend, (told) => event.ports[0]?.postMessage(told)));
});

/** Within the site's folder; null for what is none of its business. */
function pathOf({ method, url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== site.origin || !pathname.startsWith(site.pathname)) return null;
  return decodeURI(pathname.slice(site.pathname.length)) || PAGE;
}

async function answer(path: string): Promise<Response> {
  try {
    return (await shell.respond(path)) ?? Response.error();
  } catch (error) {
    const text = `${wordsOf(error)} Its copy in this browser is damaged or gone. Go online and load this page again.`;
    return new Response(text, { status: 503, headers: { "content-type": "text/plain; charset=utf-8", [DAMAGED_HEADER]: "1" } });
  }
}

async function install(): Promise<void> {
  let told = 0;
  try {
    await shell.fill((loaded, total) => {
      // Bytes arrive in hundreds of pieces: a change that nobody can see is not told.
      if (loaded < total && loaded - told < total / 100) return;
      told = loaded;
      void tell({ type: "installing", loaded, total });
    });
    const [manifest] = await shell.textsOf(MANIFEST);
    if (self.registration.active && manifest !== undefined) await fetchChanged(runtime, manifest, new URL("pyodide/", site), receive);
  } catch (error) {
    await tell({ type: "install-failed", reason: wordsOf(error) });
    throw error;
  }
}

async function activate(): Promise<void> {
  await shell.use(Date.now());
  await removeUnused(runtime, await shell.textsOf(MANIFEST));
  // Only pages of a first visit have nobody to answer them yet.
  await self.clients.claim();
}

async function check(mend: boolean, answer: (told: CheckAnswer) => void): Promise<void> {
  const result = await shell.check(mend, (done, total) => answer({ type: "checking", done, total }));
  answer({ type: "checked", ...result });
}

async function tell(news: News): Promise<void> {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(news);
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
