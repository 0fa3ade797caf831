import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { anyInUse, buildLock } from "./build.mjs";
import { whileLocked } from "./lock.mjs";
import { root, run } from "./run.mjs";
import { giveUp, say } from "./say.mjs";

const lockFile = path.join(root, "package-lock.json");
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".tenet-installed");
const npmsOwn = path.join(modules, ".package-lock.json");

/** Installs what the lock file says unless it is there: what serving takes, or with `isForTests` the tools of development, too. */
export function install({ isForTests = false } = {}) {
  const waiting = () => say("waiting", "Another start is at work in this folder; waiting for it.");
  return whileLocked(buildLock, waiting, async () => {
    const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
    if (isInstalled(wanted) && (hasTools() || !isForTests) && driverLoads()) return mark(wanted);
    await refuseWhileServing();
    await installAll(wanted, isForTests || hasTools());
  });
}

async function installAll(wanted, withTools) {
  say(
    "install",
    `Installing the packages of package-lock.json${withTools ? "" : " that serving takes"}. This takes a minute or less.`,
  );
  const [npm, first] = npmCommand();
  const args = [
    ...first,
    "ci",
    withTools ? "--include=dev" : "--omit=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=warn",
  ];
  const { isWell } = await run(npm, args, {}, { as: "npm" });
  if (!isWell) giveUp("npm could not install the packages; its own words are above.");
  if (!driverLoads())
    giveUp(`The SQLite driver has no binary for Node ${process.versions.node} on ${process.platform} ${process.arch}.`);
  mark(wanted);
}

function mark(wanted) {
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) writeFileSync(stamp, wanted);
}

// `npm ci` begins by taking away what is there.
async function refuseWhileServing() {
  if (!existsSync(modules) || !(await anyInUse())) return;
  giveUp(
    "A Tenet is running from this folder, and its packages would be taken from under it.",
    "Stop it first, or work in another checkout.",
  );
}

function isInstalled(wanted) {
  if (!existsSync(npmsOwn)) return false;
  return existsSync(stamp) ? readFileSync(stamp, "utf8") === wanted : isAsLocked();
}

/** Whether an `npm ci` by hand, or in an image, put there what the lock file says; npm keeps its own account of that. */
function isAsLocked() {
  const { packages: locked } = JSON.parse(readFileSync(lockFile, "utf8"));
  const { packages: there } = JSON.parse(readFileSync(npmsOwn, "utf8"));
  const isRight = (name) => !locked[name] || there[name].version === locked[name].version;
  const isThere = ([name, { optional, dev, devOptional }]) =>
    name === "" || optional || dev || devOptional || there[name];
  return Object.keys(there).every(isRight) && Object.entries(locked).every(isThere);
}

const hasTools = () => existsSync(path.join(modules, "vitest"));

function driverLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:')";
  return spawnSync(process.execPath, ["-e", probe], { cwd: root, stdio: "ignore" }).status === 0;
}

/** npm under this very Node, whatever its own first line says. */
function npmCommand() {
  const candidates = [
    process.env.npm_execpath ?? "",
    ...(process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "npm")),
  ].filter((file) => existsSync(file));
  const cli = candidates.map((file) => realpathSync(file)).find((file) => file.endsWith("npm-cli.js"));
  return cli ? [process.execPath, [cli]] : ["npm", []];
}
