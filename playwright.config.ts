import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// The first of Debian's that is here; the shell without windows takes a third of what the browser itself does.
const debian = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((file) => existsSync(file));
const args = [
  "--no-sandbox",
  // Room for what a page lets go of between two collections.
  "--js-flags=--max-semi-space-size=64",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Each spec file gets the built app on a database of its own: see e2e/support/test.ts. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/prepare.ts",
  workers: 2,
  // A machine that builds and browses at once can be late; what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.TENET_E2E_JSON ? [["line"], ["json", { outputFile: process.env.TENET_E2E_JSON }]] : [["line"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: debian, args },
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    // To record every try costs a fifth of the time; where none is tried again, ask for it: `--trace on`.
    trace: "on-first-retry",
  },
});
