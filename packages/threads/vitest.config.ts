import { defineConfig } from "vitest/config";

// A thread takes a moment to begin, longer on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000 } });
