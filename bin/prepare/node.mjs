import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";
import { giveUp, say } from "./say.mjs";

// Any Node from 18 on has to be able to read this file and what it imports.
const oldest = [22, 13];
const lists = path.join(root, "bin", "runtime");
const home = path.join(root, ".node");

/** Goes on where this Node is new enough; otherwise fetches one into the checkout and does the same again under that. */
export async function ensureNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  const runtime = path.join(home, name());
  if (!existsSync(runtime)) fetchInto(runtime);
  await again(runtime);
}

/** A runtime of other versions is another folder. */
function name() {
  const list = readFileSync(path.join(lists, "package-lock.json"));
  return `${process.platform}-${process.arch}-${createHash("sha256").update(list).digest("hex").slice(0, 12)}`;
}

// Made aside and moved when whole: of two that fetch at once, the later takes what the earlier put there.
function fetchInto(runtime) {
  say(
    "node.fetch",
    `Tenet needs Node ${oldest.join(".")} and this is ${process.versions.node}; fetching a Node 24 into .node.`,
  );
  mkdirSync(home, { recursive: true });
  const aside = mkdtempSync(path.join(home, "part-"));
  try {
    for (const file of ["package.json", "package-lock.json"])
      copyFileSync(path.join(lists, file), path.join(aside, file));
    installIn(aside);
    nodeIn(aside);
    moveTo(aside, runtime);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    giveUpFetching(error.message);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function installIn(folder) {
  const [npm, first] = oldNpm();
  const args = [
    ...first,
    "ci",
    "--prefix",
    folder,
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-engine-strict",
  ];
  // Neither a setting of the machine nor NODE_ENV may leave a part out: the runtime itself is an optional package.
  const { status, stdout, stderr, error } = spawnSync(npm, [...args, "--include=optional", "--loglevel=error"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw error ?? new Error(`${stdout}${stderr}`.trim());
}

function oldNpm() {
  const cli = process.env.npm_execpath ?? "";
  return cli.endsWith("npm-cli.js") ? [process.execPath, [cli]] : ["npm", []];
}

/** The one of the listed packages that npm found to be for this machine; an older npm links none of them into `.bin`. */
function nodeIn(runtime) {
  const modules = path.join(runtime, "node_modules");
  const found = readdirSync(modules)
    .map((name) => path.join(modules, name, "bin", "node"))
    .find((file) => existsSync(file));
  if (!found) throw new Error("there is none for this kind of machine");
  const { status, error, stderr } = spawnSync(found, ["--version"], { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
  return found;
}

function moveTo(aside, runtime) {
  try {
    renameSync(aside, runtime);
  } catch (error) {
    if (!existsSync(runtime)) throw error;
  }
}

function giveUpFetching(trouble) {
  giveUp(
    `No Node 24 could be had from the npm registry for ${process.platform} ${process.arch}: ${trouble}`,
    "Install Node 24 by hand, from https://nodejs.org/en/download, and start again.",
  );
}

/** The same command under the other Node, whose npm its children find, too. Never comes back. */
function again(runtime) {
  const node = nodeIn(runtime);
  const modules = path.join(runtime, "node_modules");
  const env = {
    ...process.env,
    PATH: [path.dirname(node), path.join(modules, ".bin"), process.env.PATH].join(path.delimiter),
    NODE: node,
    npm_node_execpath: node,
    npm_execpath: path.join(modules, "npm", "bin", "npm-cli.js"),
  };
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit", env });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  return new Promise(() => {});
}
