import { defineConfig } from "vitest/config";

// Photos are made and read at the size of a telephone's; a busy machine needs its time for that.
export default defineConfig({
  test: { include: ["src/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
