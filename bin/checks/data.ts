import type { Finding } from "./findings";
import { isServerOnly, type Source } from "./sources";
import {
  callsOf,
  child,
  children,
  declarationsOf,
  functionOf,
  isFunction,
  nameOf,
  nodesIn,
  reaches,
  type Syntax,
  typeNamesOf,
  valuesReadIn,
} from "./syntax";

/** A `ReportScope` is made from a viewer and holds it. */
const proofs = ["Viewer", "SignedInViewer", "Transaction", "ReportScope"];

/** What a file imports from a place, by the names it goes by there: `*` stands for all of it. */
function localNames({ imports }: Source, place: RegExp, wanted: string[]): Set<string> {
  const names = imports.filter(({ to, isType }) => !isType && place.test(to ?? "")).flatMap((one) => one.names);
  return new Set(names.filter(({ imported }) => ["*", ...wanted].includes(imported)).map(({ local }) => local));
}

/** Whoever asks the database says for whom; a helper of a command takes its transaction. */
export function queriesWithoutViewer(sources: Source[]): Finding[] {
  return sources
    .filter(({ file }) => file.startsWith("lib/"))
    .flatMap((source) => {
      const database = localNames(source, /^db\/client$/, ["db", "inTransaction"]);
      if (database.size === 0) return [];
      const declarations = declarationsOf(source.program);
      return declarations
        .filter((one) => one.isExported && callsOf(one.node, "command").length === 0)
        .filter((one) => reaches(declarations, one, database))
        .filter((one) => !isCondition(functionOf(one)))
        .filter((one) => !typeNamesOf(firstParameter(functionOf(one))).some((name) => proofs.includes(name)))
        .map(({ as }) => ({
          key: `${source.file} ${as}`,
          what: `${source.file}: ${as} asks the database and does not take the viewer first`,
        }));
    });
}

/** It answers SQL for a query to use, and asks nothing itself. */
function isCondition(node: Syntax | null): boolean {
  const type = child(child(node, "returnType"), "typeAnnotation");
  const [answered] = type?.type === "TSUnionType" ? children(type, "types") : [type];
  return nameOf(child(answered ?? null, "typeName")) === "SQL";
}

export function databaseOutsideServerOnly(sources: Source[]): Finding[] {
  return sources
    .filter((source) => source.file.startsWith("lib/") && !isServerOnly(source))
    .filter(({ imports }) => imports.some(({ to, isType }) => !isType && to === "db/client"))
    .map(({ file }) => ({ key: file, what: `${file} uses the database and is not server-only` }));
}

const writing = ["insert", "update", "delete"];

/** A write on the database, whatever the variable is called: by its table, or by what follows in the chain. */
function isWrite(node: Syntax, tables: Set<string>, chained: Set<Syntax>): boolean {
  const callee = child(node, "callee");
  if (node.type !== "CallExpression" || callee?.type !== "MemberExpression") return false;
  const method = nameOf(child(callee, "property"));
  const [given] = children(node, "arguments");
  if (method === "execute") return given?.type === "TaggedTemplateExpression" || isCallOf(given, "sql");
  if (!writing.includes(method) || !given) return false;
  return [...valuesReadIn(given)].some((name) => tables.has(name)) || chained.has(node);
}

function isCallTo(node: Syntax, names: ReadonlySet<string>): boolean {
  return node.type === "CallExpression" && names.has(nameOf(child(node, "callee")));
}

function isCallOf(node: Syntax | undefined, name: string): boolean {
  const callee = node?.type === "CallExpression" ? child(node, "callee") : null;
  return callee?.type === "MemberExpression" && nameOf(child(callee, "object")) === name;
}

/** `x.insert(table).values(...)`, `x.update(table).set(...)`, `x.delete(table).where(...)`: the calls that are continued so. */
function chainedWrites(nodes: Syntax[]): Set<Syntax> {
  const ends = ["values", "set", "where", "returning"];
  const callees = nodes.filter(({ type }) => type === "MemberExpression");
  const continued = callees.filter((callee) => ends.includes(nameOf(child(callee, "property"))));
  return new Set(continued.flatMap((callee) => child(callee, "object") ?? []));
}

/** Data changes only in a command, in a noun's `internal/`, and in the files that are named. */
export function writesOutsideCommands(sources: Source[]): Finding[] {
  return sources
    .filter(({ file }) => !/^(db|e2e)\//.test(file) && !file.includes("/internal/"))
    .filter(({ program }) => callsOf(program, "command").length === 0)
    .flatMap((source) => {
      const nodes = nodesIn(source.program);
      const tables = new Set(
        source.imports
          .filter(({ to }) => /^db\/schema(\/|$)/.test(to ?? ""))
          .flatMap(({ names }) => names.map(({ local }) => local)),
      );
      const chained = chainedWrites(nodes);
      const inserting = localNames(source, /^db\/insert-many$/, ["insertMany"]);
      return nodes
        .filter((node) => isWrite(node, tables, chained) || isCallTo(node, inserting))
        .map(() => ({ key: source.file, what: `${source.file} changes data and is not a command` }));
    });
}

/** Only a command opens a transaction to write in; the others are named. */
export function transactionsOutsideCommands(sources: Source[]): Finding[] {
  return sources
    .filter(({ file }) => !file.startsWith("db/"))
    .filter((source) => localNames(source, /^db\/client$/, ["inTransaction"]).size > 0)
    .map(({ file }) => ({ key: file, what: `${file} opens a transaction` }));
}

const makers = ["systemViewer", "viewerOfMember", "viewerForImport", "viewerOfSession", "viewerOfToken"];

/** Whoever makes a viewer decides for whom all that follows runs. */
export function viewerMakers(sources: Source[]): Finding[] {
  return sources
    .filter(({ file }) => file !== "lib/core/viewer.ts")
    .flatMap((source) => {
      const imported = source.imports
        .filter(({ to, isType }) => to === "lib/core/viewer" && !isType)
        .flatMap(({ names }) => (names.length === 0 ? ["*"] : names.map((one) => one.imported)));
      const casts = nodesIn(source.program).filter(
        (node) =>
          node.type === "TSAsExpression" && nameOf(child(child(node, "typeAnnotation"), "typeName")) === "Viewer",
      );
      const made = [
        ...imported.filter((name) => name === "*" || makers.includes(name)),
        ...casts.map(() => "as Viewer"),
      ];
      return made.map((name) => ({ key: `${source.file} ${name}`, what: `${source.file} makes a viewer by ${name}` }));
    });
}

const gathering = ["all", "allSettled", "race", "any"];

/** One transaction is one connection: its statements go one after the other. */
export function promisesOverOneTransaction(sources: Source[]): Finding[] {
  return sources.flatMap(({ file, program }) => {
    const nodes = nodesIn(program);
    const transactions = new Set([
      "tx",
      ...nodes
        .filter(isFunction)
        .flatMap((one) => children(one, "params"))
        .filter((parameter) => typeNamesOf(parameter).includes("Transaction"))
        .map(nameOf),
    ]);
    return nodes
      .filter((node) => {
        const callee = child(node, "callee");
        const isPromise = nameOf(child(callee, "object")) === "Promise";
        return node.type === "CallExpression" && isPromise && gathering.includes(nameOf(child(callee, "property")));
      })
      .filter((node) =>
        children(node, "arguments").some((one) => usesOf(one, transactions) > 1 || isMapped(one, transactions)),
      )
      .map(() => ({ key: file, what: `${file} waits for several statements of one transaction at once` }));
  });
}

function usesOf(node: Syntax, names: Set<string>): number {
  return nodesIn(node).filter((inner) => inner.type === "Identifier" && names.has(nameOf(inner))).length;
}

/** One use inside a function that runs for each of a list. */
function isMapped(node: Syntax, names: Set<string>): boolean {
  return nodesIn(node).some((inner) => isFunction(inner) && usesOf(inner, names) > 0);
}

function firstParameter(node: Syntax | null): Syntax | null {
  return children(node, "params")[0] ?? null;
}
