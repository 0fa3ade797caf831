import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": path.resolve(import.meta.dirname),
      "server-only": path.resolve(import.meta.dirname, "db/testing/empty.ts"),
    },
  },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", ".next/**", "e2e/**"],
    env: { TZ: "Asia/Kathmandu" },
    setupFiles: ["db/testing/setup.ts"],
    globalSetup: process.env.TENET_TEST_DATABASE === "postgres" ? ["db/testing/postgres.ts"] : [],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});
