import { defineConfig } from "vitest/config";

// A page is drawn pixel by pixel, a long list typeset whole; a busy machine needs its time for that.
export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 } });
