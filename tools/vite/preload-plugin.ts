/** Links in index.html for what its small first script imports later: fetched beside it, and not after it. */

import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";
import { FIRST_PAINT } from "./first-paint";

export function preloadPlugin(): Plugin {
  return {
    name: "preload",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        if (bundle === undefined) return html;
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const files = new Set(FIRST_PAINT.flatMap((module) => filesOf(module, chunks)));
        const tags = [...files].filter((file) => !html.includes(file)).map((file) => linkTo(file));
        return { html, tags };
      },
    },
  };
}

/** @throws if the module is in no chunk: then it was renamed */
function filesOf(module: string, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!start) throw new Error(`tools/vite/preload-plugin.ts names ${module}, and it is in no chunk.`);
  const names = new Set<string>();
  const visit = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) visit(imported);
  };
  visit(start.fileName);
  const styles = chunks.filter(({ fileName }) => names.has(fileName)).flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...names, ...styles];
}

function linkTo(file: string): HtmlTagDescriptor {
  const isStyle = file.endsWith(".css");
  // The stylesheets hold up the first paint, as those of the first script do: without them the page would jump.
  const attrs = { rel: isStyle ? "stylesheet" : "modulepreload", crossorigin: true, href: `./${file}` };
  return { tag: "link", attrs, injectTo: "head" };
}
