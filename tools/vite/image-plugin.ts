/** Puts the memory images into the built site, and tells the page their names: `virtual:images`. While developing there are none. */
import type { Plugin } from "vite";
import { type BuiltImage, IMAGE_SETS } from "../../src/python/image-sets";
import { buildImages, type ImageFile, imageCacheFolder } from "../images/build-images";
import { sha256Of } from "../runtime/files";

const VIRTUAL = "virtual:images";
/** The class pack and the service worker leave it out. */
export const IMAGE_FOLDER = "images";

export function imagePlugin(): Plugin {
  let isBuild = false;
  let images: Promise<readonly (BuiltImage & ImageFile)[]> | null = null;

  return {
    name: "images",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      images ??= isBuild ? listed((set) => this.info(`Making the memory image ${set}, once for this version`)) : Promise.resolve([]);
      const list = (await images).map(({ set, name, size, sha256 }): BuiltImage => ({ set, name, size, sha256 }));
      return `export const builtImages = ${JSON.stringify(list)};`;
    },
    async generateBundle() {
      for (const { name, content } of (await images) ?? []) this.emitFile({ type: "asset", fileName: name, source: content });
    },
  };
}

async function listed(onMake: (set: string) => void): Promise<(BuiltImage & ImageFile)[]> {
  return (await buildImages({ folder: imageCacheFolder(), sets: IMAGE_SETS, onMake })).map(({ set, content }) => {
    const sha256 = sha256Of(content);
    return { set, content, name: `${IMAGE_FOLDER}/${set}-${sha256.slice(0, 12)}.image`, size: content.byteLength, sha256 };
  });
}
