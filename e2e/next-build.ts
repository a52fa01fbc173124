/** A later version of the built site: another start page, and other names for some of its parts. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planShell, SERVICE_WORKER, serviceWorker } from "../tools/vite/offline-plugin";
import { DIST } from "./killable-site";

/** @param renamed names of lazy parts, without their hash; a page of the older version asks for them in vain */
export async function makeNextBuild(
  folder: string,
  renamed: readonly string[],
  change: (folder: string) => void = () => {},
): Promise<void> {
  cpSync(DIST, folder, { recursive: true, filter: (name) => !/\.(gz|br)$/.test(name) });
  rmSync(join(folder, SERVICE_WORKER));
  const scripts = readdirSync(join(folder, "assets"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => join("assets", name));
  const texts = new Map(["index.html", ...scripts].map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const part of renamed) {
    const name = scripts.find((script) => script.startsWith(join("assets", `${part}-`)))?.slice("assets/".length);
    if (name === undefined) throw new Error(`The build has no part ${part}.`);
    const newName = `${part}-nextnext.js`;
    for (const [file, text] of texts) texts.set(file, text.replaceAll(name, newName));
    texts.set(join("assets", newName), texts.get(join("assets", name)) ?? "");
    texts.delete(join("assets", name));
    renameSync(join(folder, "assets", name), join(folder, "assets", newName));
  }
  texts.set("index.html", (texts.get("index.html") ?? "").replace("<html ", '<html data-build="next" '));
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
  change(folder);
  writeFileSync(join(folder, SERVICE_WORKER), await serviceWorker(planShell(folder)));
}
