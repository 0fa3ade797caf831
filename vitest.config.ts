import path from "node:path";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// These set the environment before the app is loaded, or put something in a module's place, so each has a process of its own.
const alone = ["app/**/{route,routes}.test.ts"];

function project(name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    resolve: {
      alias: {
        "@": path.resolve(import.meta.dirname),
        "server-only": path.resolve(import.meta.dirname, "db/testing/empty.ts"),
        // openapi-typescript writes with the programming interface of TypeScript, which 7 does not have.
        typescript: path.resolve(import.meta.dirname, "lib/testing/typescript-interface.ts"),
      },
    },
    test: {
      env: { TZ: "Asia/Kathmandu" },
      setupFiles: ["db/testing/setup.ts", "lib/testing/register-subscribers.ts", "lib/testing/random-seed.ts"],
      server: { deps: { inline: ["openapi-typescript"] } },
      pool: "forks",
      maxWorkers: 2,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      ...test,
      name,
    },
  };
}

/** Files share two processes, where what they import stays loaded; the database is a fresh one for each: db/testing/setup.ts. */
export default defineConfig({
  test: {
    globalSetup: ["db/testing/prepare.ts"],
    projects: [
      project("shared", {
        include: ["**/*.test.ts"],
        exclude: ["node_modules/**", ".next/**", "e2e/**", ...alone],
        isolate: false,
      }),
      project("alone", { include: alone }),
    ],
  },
});
