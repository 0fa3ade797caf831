import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, checkNode, install, missingTools, root } from "./prepare.mjs";

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
];
for (const name of ours) delete process.env[name];
const counts = { passed: 0, failed: 0 };
const isRoot = process.getuid?.() === 0;

checkNode();
if (!existsSync(path.join(root, "node_modules")) && missingTools().length > 0) aptGet("g++", "make", "python3");
install();

step("Types", () => bin("next", "typegen") && bin("tsc", "--noEmit"));
step("Style", () => bin("biome", "check", "--diagnostic-level=error"));
step("Unit tests and architecture on SQLite", () => units("sqlite"));
step("Unit tests and architecture on PostgreSQL", () => units("postgres"));
step("Build", () => {
  build();
  return true;
});
step("End to end", () => haveBrowser() && endToEnd());
finish();

function step(title, work) {
  console.log(`\n\u001b[1m${title}\u001b[0m`);
  const began = Date.now();
  const isWell = work();
  console.log(`${title}: ${isWell ? "ok" : "FAILED"} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (isWell) return;
  counts.failed ||= 1;
  finish();
}

function finish() {
  rmSync(results, { recursive: true, force: true });
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exit(counts.failed > 0 ? 1 : 0);
}

function run(command, args, env = {}) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

function bin(name, ...args) {
  return run(path.join(root, "node_modules", ".bin", name), args, { NEXT_TELEMETRY_DISABLED: "1" });
}

function units(database) {
  const file = path.join(results, `${database}.json`);
  const vitest = path.join(root, "node_modules", ".bin", "vitest");
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const isWell = run(vitest, args, { TENET_TEST_DATABASE: database });
  const result = read(file);
  counts.passed += result.numPassedTests ?? 0;
  counts.failed += result.numFailedTests ?? 0;
  return isWell;
}

function endToEnd() {
  const file = path.join(results, "e2e.json");
  const playwright = path.join(root, "node_modules", ".bin", "playwright");
  const isWell = run(playwright, ["test", "--pass-with-no-tests"], {
    TENET_E2E_JSON: file,
    TENET_E2E_RUN: String(process.pid),
  });
  const { stats = {} } = read(file);
  counts.passed += stats.expected ?? 0;
  counts.failed += (stats.unexpected ?? 0) + (stats.flaky ?? 0);
  return isWell;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** Debian's Chromium, or Playwright's own, or whichever of the two can be had. */
function haveBrowser() {
  if (browserIsThere()) return true;
  console.log("There is no Chromium here yet; getting one.");
  if (isRoot && aptGet("chromium") && browserIsThere()) return true;
  if (bin("playwright", "install", "chromium") && browserIsThere()) return true;
  console.error("No Chromium could be had. Install one (Debian: apt-get install chromium) and run npm test again.");
  return false;
}

function browserIsThere() {
  if (existsSync("/usr/bin/chromium")) return true;
  const ask = "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)";
  return spawnSync(process.execPath, ["-e", ask], { cwd: root, stdio: "ignore" }).status === 0;
}

function aptGet(...packages) {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return false;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  return (
    run("apt-get", ["update", "-q"], env) &&
    run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env)
  );
}
