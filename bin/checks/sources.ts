import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { child, children, nameOf, nodesIn, parseSyntax, type Syntax } from "./syntax";

export const root = path.resolve(import.meta.dirname, "../..");
const skipped = new Set(["node_modules", ".next", ".git", "data", "migrations", "test-results", "playwright-report"]);

/** `to` is a path from the root without its ending where the file is ours, else the package; null where it is computed. */
export type Import = { to: string | null; names: { imported: string; local: string }[]; isType: boolean };
export type Source = { file: string; text: string; program: Syntax; comments: string[]; imports: Import[] };

export function sourceOf(file: string, text: string): Source {
  const { program, comments } = parseSyntax(file, text);
  return { file, text, program, comments, imports: importsOf(file, program) };
}

/** Every file of ours below the folders, parsed. */
export function readSources(folders: string[]): Source[] {
  return folders.flatMap(filesBelow).map((file) => sourceOf(file, readFileSync(path.join(root, file), "utf8")));
}

export function isTest(file: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(file) || file.includes("/testing/");
}

export function hasDirective({ program }: Source, directive: string): boolean {
  return children(program, "body").some((statement) => statement.directive === directive);
}

export function isServerOnly({ imports }: Source): boolean {
  return imports.some(({ to }) => to === "server-only");
}

/** The source that an import leads to, undefined for a package. */
export function targetOf(sources: Map<string, Source>, { to }: Import): Source | undefined {
  if (to === null) return undefined;
  const endings = ["", ".ts", ".tsx", ".d.ts", "/index.ts"];
  return endings.map((ending) => sources.get(`${to}${ending}`)).find((source) => source);
}

export function byFile(sources: Source[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.file, source]));
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(file);
    return /\.(ts|tsx)$/.test(entry.name) ? [file] : [];
  });
}

const importing = [
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
];

/** Every way to bring in another file: static, dynamic, by `require`, or only its types. */
function importsOf(file: string, program: Syntax): Import[] {
  return nodesIn(program).flatMap((node): Import[] => {
    if (node.type === "CallExpression" && nameOf(child(node, "callee")) === "require")
      return [{ to: placeOf(file, children(node, "arguments")[0] ?? null), names: [], isType: false }];
    const source = child(node, "source");
    if (!importing.includes(node.type) || !source) return [];
    const specifiers = children(node, "specifiers");
    const isType =
      [node.importKind, node.exportKind].includes("type") ||
      node.type === "TSImportType" ||
      (specifiers.length > 0 && specifiers.every((one) => one.importKind === "type" || one.exportKind === "type"));
    return [{ to: placeOf(file, source), names: specifiers.map(namesOf), isType }];
  });
}

function namesOf(specifier: Syntax): { imported: string; local: string } {
  const local = nameOf(child(specifier, "local"));
  if (specifier.type === "ImportNamespaceSpecifier") return { imported: "*", local };
  if (specifier.type === "ExportSpecifier") return { imported: local, local: "" };
  return { imported: nameOf(child(specifier, "imported")) || "default", local };
}

function placeOf(file: string, source: Syntax | null): string | null {
  const quasi = source?.type === "TemplateLiteral" && children(source, "expressions").length === 0;
  const text = quasi ? textOf(children(source, "quasis")[0] ?? null) : source?.type === "Literal" ? nameOf(source) : "";
  if (!text) return null;
  const place = text.replace(/\.tsx?$/, "");
  if (place.startsWith("@/")) return path.posix.normalize(place.slice(2));
  return place.startsWith(".") ? path.posix.join(path.posix.dirname(file), place) : place;
}

function textOf(quasi: Syntax | null): string {
  const value = quasi?.value;
  return typeof value === "object" && value && "cooked" in value ? String(value.cooked) : "";
}
