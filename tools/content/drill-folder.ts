/** The drills' folders, read and validated. They lie beside the tracks and are none. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DrillSettings, drillSettingsSchema } from "../../src/content/drill";
import { EXERCISES, readToml } from "./exercise-folder";
import type { ContentProblem } from "./problem";

export const DRILLS = "drills";

const FILES = ["drill.py", "test_drill.py", "golden.json"];

export interface DrillFolder {
  slug: string;
  settings: DrillSettings;
  /** `drill.py`. */
  source: string;
}

/** @param root the folder that is called `exercises` in errors */
export function readDrills(root = EXERCISES): { drills: DrillFolder[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const entries = readdirSync(join(root, DRILLS), { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name)).map(({ name }) => name);
  const drills = slugs.sort().flatMap((slug) => {
    const folder = `${DRILLS}/${slug}`;
    for (const name of FILES) {
      if (!existsSync(join(root, folder, name)))
        problems.push({ file: `exercises/${folder}/${name}`, what: "is missing.", fix: "CONTRIBUTING.md says what a drill consists of." });
    }
    const settings = readToml(root, `${folder}/drill.toml`, drillSettingsSchema, problems);
    return settings ? [{ slug, settings, source: textOf(join(root, folder, "drill.py")) }] : [];
  });
  return { drills, problems };
}

/** What every drill imports. */
export const readKit = () => textOf(join(EXERCISES, DRILLS, "kit.py"));

/** Empty where there is none: that has been said. */
const textOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");
