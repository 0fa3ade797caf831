import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, withThisNode } from "../../bin/prepare/run.mjs";

const sources = path.join(root, "bench", "bare");
const builds = path.join(root, ".next", "bench");

/** Builds the bare app in a folder of its own, where its packages are found above it, and answers that folder. */
export async function buildBare() {
  const folder = path.join(builds, hashOf(sources));
  const whole = path.join(folder, "whole");
  if (existsSync(whole)) return folder;
  rmSync(builds, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(sources, folder, { recursive: true });
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...withThisNode(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", BARE_ROOT: root },
  });
  if (status !== 0) throw new Error("The bare app could not be built; the reason is above.");
  // Packages are looked for from the checkout down, and there Next finds the product's own, which would start its jobs.
  for (const name of ["instrumentation.js", "middleware.js"])
    rmSync(path.join(folder, ".next", "server", name), { force: true });
  writeFileSync(whole, "");
  return folder;
}

function hashOf(folder) {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json")));
  const add = (file) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(path.relative(folder, file)).update(readFileSync(file));
  };
  add(folder);
  return hash.digest("hex").slice(0, 16);
}
