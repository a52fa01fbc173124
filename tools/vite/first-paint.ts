/**
 * What the first paint needs, in one chunk. Without it the build cuts that into 42 files, most of them under a kilobyte, because lazy
 * parts share them; out of the service worker's copy they came one after the other, for a quarter of a second.
 */
import { join } from "node:path";

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ROOT = join(import.meta.dirname, "../..");
/** A script of its own: Python starts before the page is parsed. */
const START = ["src/main.ts"];
/** The page itself, and what most visits open. */
export const FIRST_PAINT = ["src/page.tsx", "src/app/ExercisePage.tsx"];

/** For the bundler: names the chunk that a module belongs to; null where that is the bundler's own choice. */
export function firstPaintChunk() {
  let inChunk: ReadonlySet<string> | null = null;
  return (id: string, graph: ModuleGraph): string | null => {
    inChunk ??= importedBy(FIRST_PAINT, graph, importedBy(START, graph, new Set()));
    return inChunk.has(id) ? "page" : null;
  };
}

/** All that these modules import, and what that imports. @param without what is left out, with all behind it */
function importedBy(modules: readonly string[], graph: ModuleGraph, without: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id) || without.has(id)) return;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  for (const module of modules) visit(join(ROOT, module));
  return found;
}
