import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places";

export type Place = { pattern: string; file: string; methods: string[] };

const app = path.join(root, "app");

/** Every page as its address pattern, such as `/members/[slug]`, read from the file tree: a new page is there before anyone lists it. */
export function pages(): Place[] {
  return below("")
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => ({ pattern: patternOf(file), file, methods: ["GET"] }));
}

/** Every route handler with the methods that it exports. */
export function routes(): Place[] {
  return below("")
    .filter((file) => /^route\.tsx?$/.test(path.basename(file)))
    .map((file) => ({ pattern: patternOf(file), file, methods: methodsOf(file) }));
}

function below(folder: string): string[] {
  return readdirSync(path.join(app, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith("_") ? [] : below(file);
    return [file];
  });
}

function patternOf(file: string): string {
  const parts = path.posix
    .dirname(file)
    .split("/")
    .filter((part) => part !== "." && !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
}

function methodsOf(file: string): string[] {
  const text = readFileSync(path.join(app, file), "utf8");
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
    new RegExp(
      `export (const|async function|function) ${method}\\b|\\bas ${method}\\b|export \\{[^}]*\\b${method}\\b|^  ${method}: `,
      "m",
    ).test(text),
  );
}
