/**
 * `virtual:content`: the catalogue in the first chunk, each exercise in a lazy chunk of its own. `virtual:drills`: the drills
 * with their programs. `virtual:skills`, `virtual:advice`: the texts of two pages.
 */
import { join } from "node:path";
import type { Plugin } from "vite";
import { type CompiledContent, compileContent } from "../content/compile";

const CONTENT = "virtual:content";
const SKILLS = "virtual:skills";
const ADVICE = "virtual:advice";
const DRILLS = "virtual:drills";
const EXERCISE = "virtual:exercise/";

export function contentPlugin(): Plugin {
  let content: CompiledContent | null = null;
  const compiled = () => {
    content ??= compileContent();
    return content;
  };
  return {
    name: "content",
    resolveId: (id) => (id === CONTENT || id === SKILLS || id === ADVICE || id === DRILLS || id.startsWith(EXERCISE) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${CONTENT}`) {
        const { catalogue, exercises } = compiled();
        const loaders = [...exercises.keys()].map((key) => `${JSON.stringify(key)}: () => import(${JSON.stringify(EXERCISE + key)})`);
        return `export const catalogue = ${JSON.stringify(catalogue)};\nexport const exerciseLoaders = {\n${loaders.join(",\n")}\n};`;
      }
      if (id === `\0${SKILLS}`) return `export const skillMap = ${JSON.stringify(compiled().skillMap)};`;
      if (id === `\0${ADVICE}`) return `export const adviceHtml = ${JSON.stringify(compiled().adviceHtml)};`;
      if (id === `\0${DRILLS}`) {
        const { drills, kit } = compiled();
        return `export const drills = ${JSON.stringify(drills)};\nexport const kit = ${JSON.stringify(kit)};`;
      }
      if (!id.startsWith(`\0${EXERCISE}`)) return null;
      return `export const exercise = ${JSON.stringify(compiled().exercises.get(id.slice(EXERCISE.length + 1)))};`;
    },
    configureServer(server) {
      server.watcher.add(join(server.config.root, "exercises"));
      server.watcher.on("change", (file) => {
        if (!file.includes("/exercises/")) return;
        content = null;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}
