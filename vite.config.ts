import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentPlugin } from "./tools/vite/content-plugin";
import { firstPaintChunk } from "./tools/vite/first-paint";
import { imagePlugin } from "./tools/vite/image-plugin";
import { offlinePlugin } from "./tools/vite/offline-plugin";
import { precompressPlugin } from "./tools/vite/precompress-plugin";
import { preloadPlugin } from "./tools/vite/preload-plugin";
import { sandboxPlugin } from "./tools/vite/sandbox-plugin";

export default defineConfig({
  // Relative addresses: the site works from any folder of any static host.
  base: "./",
  plugins: [react(), contentPlugin(), sandboxPlugin(), imagePlugin(), preloadPlugin(), offlinePlugin(), precompressPlugin()],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 4_000,
    // Read by .size-limit.mjs.
    manifest: true,
    license: { fileName: "LICENCES.md" },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: firstPaintChunk() }] },
        // Many, and none of them has a name of its own: in a folder, so that one sees the others.
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes("virtual:exercise/") ? "assets/exercises/[name]-[hash].js" : "assets/[name]-[hash].js",
      },
    },
  },
  worker: { format: "es" },
});
