/**
 * Writes `.gz` and `.br` beside each text of the built site, for hosts that serve them (nginx: `gzip_static`, `brotli_static`). The
 * packs of the runtime are gzipped inside already, so that every host sends few bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Monaco's icons are a plain TrueType font: half of it is air. */
const TEXT = /\.(html|js|css|json|svg|txt|md|ttf)$/;
/** Below that a header costs more than compression saves. */
const SMALLEST = 1_000;
/** 11 takes four times as long as 9 for Monaco and saves 4 %. */
const BROTLI_QUALITY = 9;

export function precompressPlugin(): Plugin {
  let folder = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!TEXT.test(name)) continue;
        const content = readFileSync(join(folder, name));
        if (content.byteLength < SMALLEST) continue;
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(
          join(folder, `${name}.br`),
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
        );
      }
    },
  };
}
