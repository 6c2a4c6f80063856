import { fileURLToPath } from "node:url";
import { sharingModules } from "@sansang/testing/sharing-modules";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The guard that keeps server code out of browser bundles has nothing to guard here.
  resolve: {
    alias: { "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)) },
  },
  test: {
    globalSetup: fileURLToPath(import.meta.resolve("@sansang/testing/global-setup")),
    // Its stories start processes, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: sharingModules(import.meta.dirname),
  },
});
