import type { Finding } from "./findings";
import { isTest, type Source } from "./sources";
import { child, children, declarationsOf, nameOf, nodesIn } from "./syntax";

/** A folder for one or two files only hides them. What is in a folder: its files that are no tests, and its folders. */
export function smallFolders(files: string[]): Finding[] {
  const held = new Map<string, Set<string>>();
  for (const file of files.filter((one) => one.startsWith("lib/") && !isTest(one))) {
    const parts = file.split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join("/");
      held.set(folder, (held.get(folder) ?? new Set()).add(parts[depth] ?? ""));
    }
  }
  return [...held]
    .filter(([, inside]) => inside.size < 3)
    .map(([folder, inside]) => ({ key: folder, what: `${folder} holds only ${[...inside].join(" and ")}` }));
}

/** One name is exported by one file, so that whoever reads it knows which. */
export function namesExportedTwice(sources: Source[]): Finding[] {
  const files = new Map<string, Set<string>>();
  for (const { file, program } of sources.filter((source) => source.file.startsWith("lib/") && !isTest(source.file))) {
    const types = children(program, "body")
      .map((statement) => child(statement, "declaration"))
      .filter((one) => one?.type === "TSTypeAliasDeclaration" || one?.type === "TSInterfaceDeclaration")
      .map((one) => nameOf(child(one, "id")));
    const values = declarationsOf(program).filter(({ isExported }) => isExported);
    for (const name of [...types, ...values.map((one) => one.as)])
      files.set(name, (files.get(name) ?? new Set()).add(file));
  }
  return [...files]
    .filter(([, among]) => among.size > 1)
    .map(([name, among]) => ({ key: name, what: `${name} is exported by ${[...among].join(" and ")}` }));
}

/** The numbered list under "Layers" of docs/architecture.md: the names in code marks, one row a layer, without `app`. */
export function layersOfDocument(text: string): string[][] {
  const part = text.slice(text.indexOf("## Layers"), text.indexOf("## Rooms"));
  const rows = part.split("\n").filter((line) => /^\d+\. /.test(line));
  const names = rows.map((row) => [...(row.split(":")[0] ?? "").matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name));
  return names.filter((row) => !row.includes("app"));
}

export function longFiles(sources: Source[], most: (file: string) => number): Finding[] {
  return sources
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > most(file))
    .map(({ file, lines }) => ({ key: file, what: `${file} has ${lines} lines` }));
}

/** `any`, a cast over `unknown` outside db, and comments that silence the types. */
export function looseTypes(sources: Source[]): Finding[] {
  const isOurs = ({ file }: Source) => /^(app|lib|db)\//.test(file);
  return sources.filter(isOurs).flatMap(({ file, program, comments }) => {
    const nodes = nodesIn(program);
    const anys = nodes.some(({ type }) => type === "TSAnyKeyword");
    const casts = nodes.filter(({ type }) => type === "TSAsExpression").map((node) => child(node, "expression"));
    const isBent = casts.some((inner) => child(inner, "typeAnnotation")?.type === "TSUnknownKeyword");
    const isSilenced = comments.some((text) => /@ts-(ignore|nocheck|expect-error)/.test(text));
    const isLoose = anys || isSilenced || (isBent && !file.startsWith("db/"));
    return isLoose ? [{ key: file, what: `${file} goes around the types` }] : [];
  });
}
