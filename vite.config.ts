import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contentPlugin } from "./tools/vite/content-plugin";
import { sandboxPlugin } from "./tools/vite/sandbox-plugin";

export default defineConfig({
  // Relative addresses: the site works from any folder of any static host.
  base: "./",
  plugins: [react(), contentPlugin(), sandboxPlugin()],
  build: { target: "es2022", chunkSizeWarningLimit: 4_000, license: { fileName: "LICENCES.md" } },
  worker: { format: "es" },
});
