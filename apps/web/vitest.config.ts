import { sharingModules } from "@sansang/testing/sharing-modules";
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // Properties are tried many times; a busy machine needs its time for that.
    testTimeout: 60_000,
    projects: sharingModules(import.meta.dirname),
  },
});
