import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { retell, speaksJson } from "./say.mjs";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Runs a program to its end and passes on a signal to stop, so that nothing is left running when this ends early.
 * `as` names its lines where they are told as JSON; with `isAsked` its standard output is the answer instead.
 */
export function run(command, args, env = {}, { as = path.basename(command), isAsked = false } = {}) {
  return new Promise((resolve) => {
    const out = speaksJson() ? "pipe" : "inherit";
    const stdio = [isAsked || speaksJson() ? "ignore" : "inherit", isAsked ? "pipe" : out, out];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...withThisNode(), ...env } });
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
    if (isAsked)
      child.stdout.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    else if (child.stdout) retell(child.stdout, as, "info");
    if (child.stderr) retell(child.stderr, as, "warn");
    child.on("error", (error) => settle(false, error.message));
    child.on("close", (code) => settle(code === 0, output));
  });
}

/** The environment in which `node` is the very Node that runs this. */
export function withThisNode() {
  const first = path.dirname(process.execPath);
  const all = (process.env.PATH ?? "").split(path.delimiter);
  return { ...process.env, PATH: [first, ...all.filter((folder) => folder !== first)].join(path.delimiter) };
}
