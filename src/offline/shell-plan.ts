/** What the site itself consists of: the page, its editor, its fonts, all exercises. The build lists it in the service worker. */
import type { ListedFile } from "../python/fetch-listed";

export interface ShellPlan {
  /** Another one for each content. */
  build: string;
  /** Named by their paths in the site's folder. */
  files: readonly ListedFile[];
}
