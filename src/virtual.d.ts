/** Modules that the build makes; see `tools/vite`. */
declare module "virtual:sandbox" {
  export const supervisorSource: string;
  export const framePolicy: string;
  export const interpreterFile: import("./python/fetch-listed").ListedFile;
}

declare module "virtual:images" {
  export const builtImages: readonly import("./python/image-sets").BuiltImage[];
}

declare module "virtual:content" {
  import type { Catalogue, Exercise, ExerciseId } from "./content/exercise";
  export const catalogue: Catalogue;
  export const exerciseLoaders: Readonly<Record<ExerciseId, () => Promise<{ exercise: Exercise }>>>;
}

declare module "virtual:skills" {
  import type { SkillMap } from "./content/skills";
  export const skillMap: SkillMap;
}

declare module "virtual:advice" {
  /** Compiled from `exercises/advice.md`. */
  export const adviceHtml: string;
}

declare module "virtual:drills" {
  export const drills: readonly import("./content/drill").DrillSource[];
  /** `kit.py`, which each of them imports. */
  export const kit: string;
}
