import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const lockFile = path.join(root, "package-lock.json");
const installStamp = path.join(root, "node_modules", ".tenet-installed");
const buildStamp = path.join(root, ".next", "tenet-built");
const sources =
  /^(app|db|lib|public)$|^(package-lock|tsconfig)\.json$|^(next|postcss)\.config\.\w+$|^(proxy|instrumentation)\.ts$/;

/** Says what is wrong in words and ends. */
export function giveUp(...lines) {
  console.error(`\n${lines.join("\n")}\n`);
  process.exit(1);
}

/** Runs a program to its end and passes on a signal to stop, so that nothing is left running when this ends early. */
export function run(command, args, env = {}, stdio = "inherit") {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const stop = () => {
      child.kill("SIGTERM");
      process.exit(143);
    };
    const settle = (isWell, output) => {
      for (const signal of ["SIGTERM", "SIGINT"]) process.off(signal, stop);
      resolve({ isWell, output });
    };
    for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", (error) => settle(false, error.message));
    child.on("close", (code) => settle(code === 0, output));
  });
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  giveUp(`Tenet needs Node 20.9 or newer; this is ${process.versions.node}. Get one at https://nodejs.org/en/download`);
}

/** Installs what the lock file says unless it is there already, and can be loaded by this very Node. */
export async function install() {
  const wanted = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (isInstalled(wanted)) return;
  console.log("Installing the packages of package-lock.json. The first time takes a minute or two.");
  const { isWell } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (!isWell || !databaseDriverLoads()) giveUp(...whyNotInstalled());
  writeFileSync(installStamp, wanted);
}

function isInstalled(wanted) {
  const npmsOwn = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(npmsOwn)) return false;
  const isStamped = existsSync(installStamp) && readFileSync(installStamp, "utf8") === wanted;
  const isNewer = !existsSync(installStamp) && statSync(npmsOwn).mtimeMs >= statSync(lockFile).mtimeMs;
  return (isStamped || isNewer) && databaseDriverLoads();
}

// Also false after a change of Node, for which the driver has to be compiled anew.
function databaseDriverLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:')";
  return spawnSync(process.execPath, ["-e", probe], { cwd: root, stdio: "ignore" }).status === 0;
}

export function missingTools() {
  return ["g++", "make", "python3"].filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).status !== 0);
}

function whyNotInstalled() {
  const missing = missingTools();
  if (missing.length === 0) return ["npm could not install the packages; its message is above."];
  return [
    `The SQLite driver is compiled on this machine, and ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not here.`,
    "Debian and Ubuntu: apt-get install -y g++ make python3. macOS: xcode-select --install. Then start again.",
  ];
}

/** Builds the app unless the last build was of these very sources. */
export async function build() {
  const wanted = sourcesHash();
  if (existsSync(buildStamp) && readFileSync(buildStamp, "utf8") === wanted) return;
  console.log("Building the app.");
  rmSync(buildStamp, { force: true });
  const next = require.resolve("next/dist/bin/next");
  const { isWell } = await run(process.execPath, [next, "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (!isWell) giveUp("The app could not be built; the reason is above.");
  writeFileSync(buildStamp, wanted);
}

function sourcesHash() {
  const hash = createHash("sha256").update(process.versions.node);
  for (const name of readdirSync(root)
    .filter((name) => sources.test(name))
    .sort())
    add(path.join(root, name));
  return hash.digest("hex");

  function add(file) {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (!/\.(test|spec)\.tsx?$/.test(file)) hash.update(path.relative(root, file)).update(readFileSync(file));
  }
}
