import { defineConfig } from "vitest/config";

// Properties are tried many times; a busy machine needs its time for that.
export default defineConfig({ test: { include: ["src/**/*.test.ts"], testTimeout: 60_000 } });
