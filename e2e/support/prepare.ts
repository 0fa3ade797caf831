import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { root, templateOf, templates } from "./places";

/** Makes a demo and an empty installation to copy from, and builds the app where it was not built yet. */
export default function prepare(): void {
  rmSync(templates, { recursive: true, force: true });
  mkdirSync(templates, { recursive: true });
  tenet("migrate", templateOf("empty"));
  tenet("migrate", templateOf("demo"));
  tenet("demo", templateOf("demo"));
  if (!existsSync(path.join(root, ".next", "BUILD_ID"))) {
    execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], { cwd: root, stdio: "inherit" });
  }
}

function tenet(command: string, file: string): void {
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  execFileSync(process.execPath, ["bin/tenet.mjs", command], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
