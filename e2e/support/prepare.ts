import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { build } from "../../bin/prepare/build.mjs";
import { root, templateOf, templates } from "./places";

/** Makes a demo and an empty installation to copy from, and builds the app unless these very sources are built. */
export default async function prepare(): Promise<void> {
  rmSync(templates, { recursive: true, force: true });
  mkdirSync(templates, { recursive: true });
  tenet("migrate", templateOf("empty"));
  tenet("migrate", templateOf("demo"));
  tenet("demo", templateOf("demo"));
  await build();
}

function tenet(command: string, file: string): void {
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  execFileSync(process.execPath, ["bin/tenet.mjs", command], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
