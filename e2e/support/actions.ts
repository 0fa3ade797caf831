import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places";

export type ServerAction = { id: string; name: string; file: string; page: string };

type Manifest = {
  node: Record<string, { exportedName?: string; filename?: string; workers: Record<string, unknown> }>;
};

/** Every server action of the build, with a page that carries it: anyone can post to these, whatever the pages show. */
export function serverActions(): ServerAction[] {
  const manifest = JSON.parse(
    readFileSync(path.join(root, process.env.TENET_BUILD ?? ".next", "server/server-reference-manifest.json"), "utf8"),
  ) as Manifest;
  return Object.entries(manifest.node).map(([id, { exportedName = id, filename = "", workers }]) => {
    const page = Object.keys(workers).find((worker) => !worker.includes("[")) ?? Object.keys(workers)[0] ?? "app/page";
    return { id, name: exportedName, file: filename, page: addressOf(page) };
  });
}

export function actionNamed(file: string, name: string): ServerAction {
  const found = serverActions().find((action) => action.file === file && action.name === name);
  if (!found) throw new Error(`The build has no action ${name} of ${file}.`);
  return found;
}

function addressOf(worker: string): string {
  const parts = worker
    .replace(/^app\//, "")
    .replace(/\/?page$/, "")
    .split("/");
  return `/${parts
    .filter((part) => part !== "" && !/^\(.*\)$/.test(part) && part !== "_not-found")
    .map((part) => part.replace(/^\[.*\]$/, "x"))
    .join("/")}`;
}
