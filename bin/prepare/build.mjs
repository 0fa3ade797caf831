import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compressStatic } from "./compress.mjs";
import { isInUse, keepInUse, whileLocked } from "./lock.mjs";
import { root, run } from "./run.mjs";
import { giveUp, say } from "./say.mjs";

const below = ".next/builds";
const builds = path.join(root, below);
const kept = 2;
const sources =
  /^(app|db|lib|public)$|^(package-lock|tsconfig)\.json$|^(next|postcss)\.config\.\w+$|^(proxy|instrumentation)\.ts$/;

export const buildLock = path.join(builds, "lock");
// Written last, and what a build counts by: Next writes its folder's name into what it builds, so that it cannot be moved there.
const wholeFile = (name) => path.join(builds, name, "whole");
const inUseFile = (name) => path.join(builds, `${name}.use`);

/**
 * Builds the app unless there is a build of these very sources, and says to all that follow where it is: `TENET_BUILD`.
 * It stays for as long as this process lives.
 */
export function build() {
  const waiting = () => say("waiting", "Another start is building in this folder; waiting for it.");
  return whileLocked(buildLock, waiting, async () => {
    const name = sourcesHash();
    if (!existsSync(wholeFile(name))) await make(name);
    await keepInUse(inUseFile(name));
    utimesSync(path.join(builds, name), new Date(), new Date());
    process.env.TENET_BUILD = `${below}/${name}`;
    process.env.TENET_BUILD_USE = inUseFile(name);
    await removeOld(name);
  });
}

/** Whether any process serves or tests a build of this folder. */
export async function anyInUse() {
  const uses = existsSync(builds) ? readdirSync(builds).filter((entry) => entry.endsWith(".use")) : [];
  for (const use of uses) if (await isInUse(path.join(builds, use))) return true;
  return false;
}

async function make(name) {
  say("build", "Building the app.");
  rmSync(path.join(builds, name), { recursive: true, force: true });
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", TENET_BUILD: `${below}/${name}` };
  const { isWell } = await keepingTypes(() => run(process.execPath, [next, "build"], env, { as: "next" }));
  if (!isWell) giveUp("The app could not be built; the reason is above.");
  await compressStatic(path.join(builds, name, "static"));
  writeFileSync(wholeFile(name), "");
}

// Next would write the folder of this build into tsconfig.json and next-env.d.ts, where editors and `tsc` look for types.
async function keepingTypes(work) {
  mkdirSync(builds, { recursive: true });
  writeFileSync(path.join(builds, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json" }));
  const file = path.join(root, "next-env.d.ts");
  const before = existsSync(file) ? readFileSync(file) : null;
  try {
    return await work();
  } finally {
    if (before) writeFileSync(file, before);
    else rmSync(file, { force: true });
  }
}

/** Keeps the builds used last, and every one that is in use. */
async function removeOld(current) {
  const age = (name) => -statSync(path.join(builds, name)).mtimeMs;
  const names = readdirSync(builds).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== current);
  for (const name of names.sort((a, b) => age(a) - age(b)).slice(kept - 1)) {
    if (await isInUse(inUseFile(name))) continue;
    // Its mark goes first, so that half of it is not taken for a build.
    for (const gone of [wholeFile(name), path.join(builds, name), inUseFile(name)])
      rmSync(gone, { recursive: true, force: true });
  }
}

function sourcesHash() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  if (process.env.TENET_SOURCE_MAPS === "1") hash.update("maps");
  for (const name of readdirSync(root)
    .filter((name) => sources.test(name))
    .sort())
    add(path.join(root, name));
  return hash.digest("hex").slice(0, 16);

  function add(file) {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (!/\.(test|spec)\.tsx?$/.test(file)) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
}
